import type { SearchQuery } from '../../store/store.js'
import { typedMoment } from '../visit/typed-moment.js'

/** A query as understood, and the parts that were not. */
export type ParsedQuery = { readonly query: SearchQuery; readonly notUnderstood: readonly string[] }

const LANES = ['official', 'media', 'informal']
const STATUSES: Readonly<Record<string, string>> = {
  reported: 'reported',
  attributed: 'attributed',
  one: 'one side',
  'one-side': 'one side',
  record: 'on record',
  'on-record': 'on record',
  both: 'both sides',
  'both-sides': 'both sides',
  disputed: 'disputed',
  announced: 'announced',
  occurred: 'occurred',
  lapsed: 'lapsed',
  cancelled: 'cancelled',
}
const MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/
const FILTER = /(?:^|\s)(from|lane|lang|status|before|since|party|side):(?:"([^"]{1,80})"|(\S{1,80}))/gi

/** Reads `from: lane: lang: status: before: since: party:` out of a query; everything else is words (at most 300 characters). */
export function parseQuery(input: string): ParsedQuery {
  const text = input.slice(0, 300)
  const filters: Record<string, string> = {}
  const notUnderstood: string[] = []
  const words = text.replace(FILTER, (whole, name: string, quoted?: string, bare?: string) => {
    const value = (quoted ?? bare ?? '').trim()
    const read = filterOf(name.toLowerCase(), value)
    if (read) filters[read[0]] = read[1]
    else notUnderstood.push(whole.trim())
    return ' '
  })
  return { query: { words: words.replace(/\s+/g, ' ').trim(), ...filters }, notUnderstood }
}

function filterOf(name: string, value: string): [string, string] | null {
  const lower = value.toLowerCase()
  if (name === 'lane') return LANES.includes(lower) ? ['lane', lower] : null
  if (name === 'lang') return /^[a-z]{2,3}$/.test(lower) ? ['lang', lower] : null
  if (name === 'status')
    return STATUSES[lower.replace(/\s+/g, '-')] ? ['status', STATUSES[lower.replace(/\s+/g, '-')]!] : null
  if (name === 'before' || name === 'since') return MONTH.test(value) || typedMoment(value) ? [name, value] : null
  return [name === 'side' ? 'party' : name, value]
}
