import { createHash } from 'node:crypto'
import { csvOf } from '../csv.js'
import type { ExportFormat } from '../format.js'
import { type FtmEntity, ftmEntities } from '../ftm-entities.js'

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'origin',
  'id',
]
/** Property types of the model, for those that we fill; the others are `string`. */
const TYPES: Readonly<Record<string, string>> = {
  name: 'name',
  alias: 'name',
  country: 'country',
  startDate: 'date',
  endDate: 'date',
  publishedAt: 'date',
  involved: 'entity',
  proof: 'entity',
  location: 'address',
  full: 'address',
  summary: 'text',
  bodyText: 'text',
  language: 'language',
  sourceUrl: 'url',
  latitude: 'number',
  longitude: 'number',
}

/** The same entities, one row for each value. */
export const ftmStatements: ExportFormat = {
  name: 'ftm-statements',
  title: 'FollowTheMoney statements',
  specification: 'https://followthemoney.tech/docs/statements/',
  type: 'text/csv; charset=utf-8',
  extension: 'statements.csv',
  async write(subject) {
    const dataset = subject.visit.view.dossier.id
    const seen = subject.visit.now.slice(0, 19)
    const entities = await ftmEntities(subject)
    return csvOf(
      { columns: COLUMNS, rows: entities.flatMap((one) => rowsOf(one, dataset, seen)) },
      { bom: false, defuse: false },
    )
  },
}

function rowsOf({ id, schema, properties }: FtmEntity, dataset: string, seen: string) {
  const keys: string[] = []
  const row = (prop: string, type: string, value: string, key: string) => {
    return [id, id, prop, type, schema, value, dataset, '', '', false, seen, seen, 'readout', key]
  }
  const rows = Object.entries(properties).flatMap(([prop, values]) =>
    values.map((value) => {
      const key = sha1(`${dataset}.${id}.${prop}.${value}`)
      keys.push(key)
      return row(prop, TYPES[prop] ?? 'string', value, key)
    }),
  )
  const checksum = sha1(keys.sort().join(''))
  return [...rows, row('id', 'id', checksum, sha1(`${dataset}.${id}.id.${checksum}`))]
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
