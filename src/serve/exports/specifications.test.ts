import { defaultModel, type IEntityDatum, Model } from '@opensanctions/followthemoney'
import { parse } from 'csv-parse/sync'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ical from 'node-ical'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { broken } from '../../../test/specifications/check.js'
import { geoJson } from '../../../test/specifications/geojson.js'
import { hostileHarbour, NASTY } from '../../../test/specifications/hostile-harbour.js'
import { jsonFeed } from '../../../test/specifications/json-feed.js'
import { ploverRecord } from '../../../test/specifications/plover.js'
import { schemaOrg } from '../../../test/specifications/schema-org.js'
import { stixBundle } from '../../../test/specifications/stix.js'
import { timelineJs } from '../../../test/specifications/timelinejs.js'
import { annotationCollection } from '../../../test/specifications/web-annotation.js'
import { createApp } from '../index.js'
import { xml } from '../timeline/xml.js'
import { codePointsOf } from './code-points.js'

const app = createApp({ store: memoryStore([hostileHarbour]), now: () => '2031-05-10T12:00:00Z', version: '0.0.0' })
const text = async (path: string) => {
  const answer = await app.request(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
const json = async (path: string) => JSON.parse(await text(path))
const lines = (body: string) =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

type Refs = { object_refs?: string[]; created_by_ref: string }

describe('every export follows its specification', () => {
  test('JSON Feed 1.1, by its schema and by a reader of feeds', async () => {
    const feed = await json('/d/harbour.feed')
    expect(broken(jsonFeed, feed)).toEqual([])
    expect(parseJsonFeed(feed).items?.map(({ id }) => id)).toContain('urn:readout:event:call')
    expect(feed.home_page_url).toBe('http://localhost/d/harbour')
  })

  test('Atom, by a reader of feeds, with a hostile title as plain text', async () => {
    const feed = parseAtomFeed(await text('/d/harbour.atom'))
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe('http://localhost/d/harbour.atom')
    expect(feed.entries?.map(({ title }) => title?.value)).toContain(xml(NASTY))
    expect(feed.entries?.every(({ id, updated }) => id && updated)).toBe(true)
  })

  test.each(['feed', 'atom'])('a search is a feed of its own, of documents and events: %s', async (format) => {
    const body = await text(`/d/harbour/search.${format}?q=harbour`)
    expect(body).toContain('urn:readout:document:doc%3Aseen')
    expect(body).toContain('urn:readout:event:seen')
    expect(body).not.toContain('doc%3Aborea')
  })

  test('a source is a feed of its own, without any words', async () => {
    const { items } = await json('/d/harbour/search.feed?q=from:quayside')
    expect(items.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['urn:readout:document:doc%3Aseen']),
    )
  })

  test('TimelineJS, whose text is HTML, gets no markup from outside', async () => {
    const timeline = await json('/d/harbour.timelinejs')
    expect(broken(timelineJs, timeline)).toEqual([])
    expect(JSON.stringify(timeline)).not.toContain('<script>')
    expect(timeline.events.map(({ unique_id }: { unique_id: string }) => unique_id)).not.toContain('event:undated')
  })

  test('GeoJSON holds the places that the gazetteer knows and no other', async () => {
    const places = await json('/d/harbour.geojson')
    expect(broken(geoJson, places)).toEqual([])
    expect(places.features).toHaveLength(1)
    expect(places.features[0]).toMatchObject({ id: 'event:call', geometry: { coordinates: [-77.14, -12.05] } })
  })

  test('schema.org claims are the words of the document, and nothing is rated', async () => {
    const graph = await json('/d/harbour.jsonld')
    expect(broken(schemaOrg, graph)).toEqual([])
    const claims = graph['@graph'].filter((node: { '@type': string }) => node['@type'] === 'Claim')
    expect(claims.map((claim: { text: string }) => claim.text)).toContain(
      'President Mara Lind spoke with President Petr Orlo today.',
    )
    expect(JSON.stringify(graph)).not.toContain('ClaimReview')
  })

  test('Web Annotations find their words by quote and by code points', async () => {
    const collection = await json('/d/harbour.annotations')
    expect(broken(annotationCollection, collection)).toEqual([])
    const { target } = collection.first.items.find(({ id }: { id: string }) => id === 'urn:readout:statement:seen')
    const [quote, position] = target.selector
    const points = [...hostileHarbour.documents.find(({ id }) => id === 'doc:seen')!.text]
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
  })

  test('code points are counted as the language itself counts them, at every unit of a text with signs outside the first plane', () => {
    const text = 'Посол 🇺🇸 писал: «да» 𝟙\ud83d — ok 👍🏽\udc4d'
    const at = codePointsOf(text)
    for (let unit = 0; unit <= text.length; unit++) expect(at(unit)).toBe([...text.slice(0, unit)].length)
  })

  test('STIX 2.1: one report that refers to everything in its bundle', async () => {
    const bundle = await json('/d/harbour.stix')
    expect(broken(stixBundle, bundle)).toEqual([])
    const ids: string[] = bundle.objects.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const refs = bundle.objects.flatMap(({ object_refs, created_by_ref }: Refs) => [
      ...(object_refs ?? []),
      created_by_ref,
    ])
    expect(refs.filter((id: string) => !ids.includes(id))).toEqual([])
    expect((await json('/d/harbour.stix')).objects).toEqual(bundle.objects)
  })

  test('FollowTheMoney entities, by its own model', async () => {
    const model = new Model(defaultModel)
    const entities: IEntityDatum[] = lines(await text('/d/harbour.ftm'))
    const ids = new Set(entities.map(({ id }) => id))
    for (const datum of entities) {
      expect(datum.id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
      const entity = model.getEntity(datum)
      for (const [name, values] of Object.entries(datum.properties ?? {})) {
        const property = entity.schema.getProperty(name)
        expect([name, property.stub]).toEqual([name, false])
        if (property.type.name === 'entity') expect((values as string[]).filter((id) => !ids.has(id))).toEqual([])
      }
      for (const name of entity.schema.required ?? []) expect(entity.hasProperty(name)).toBe(true)
    }
    const address = entities.find(({ schema }) => schema === 'Address')
    expect(address?.properties?.latitude).toEqual(['-12.05'])
  })

  test('FollowTheMoney statements say the same, row by row, unaltered, typed as the model types them', async () => {
    const model = new Model(defaultModel)
    const rows: Record<string, string>[] = parse(await text('/d/harbour.ftm-statements'), { columns: true })
    const entities: IEntityDatum[] = lines(await text('/d/harbour.ftm'))
    const told = entities.flatMap(({ id, properties }) =>
      Object.entries(properties ?? {}).flatMap(([prop, values]) => values.map((value) => `${id} ${prop} ${value}`)),
    )
    expect(rows.filter(({ prop }) => prop !== 'id').map((row) => `${row.entity_id} ${row.prop} ${row.value}`)).toEqual(
      told,
    )
    for (const { schema, prop, prop_type } of rows.filter((row) => row.prop !== 'id'))
      expect([prop, prop_type]).toEqual([prop, model.getSchema(schema!).getProperty(prop!).type.name])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test('PLOVER has its sixteen types only, with quad class, country and sector', async () => {
    const records = lines(await text('/d/harbour.plover'))
    expect(records.flatMap((record) => broken(ploverRecord, record))).toEqual([])
    expect(records.map(({ event_id }) => event_id)).toEqual(['event:call', 'event:nasty'])
    expect(records[0].actors[0]).toEqual({ actor_name: 'Mara Lind', country: 'PER', sector: 'GOV' })
  })

  test('CAMEO rows have one width, a code, and both directions of a call', async () => {
    const rows: Record<string, string>[] = parse(await text('/d/harbour.cameo'), {
      columns: true,
      delimiter: '\t',
      quote: null,
    })
    expect(
      rows.map(({ event_id, source, source_code, target, cameo_code, quad_class }) => [
        event_id,
        source,
        source_code,
        target,
        cameo_code,
        quad_class,
      ]),
    ).toEqual([
      ['event:call', 'Mara Lind', 'PERGOV', 'Petr Orlo', '041', '1'],
      ['event:call', 'Petr Orlo', '---', 'Mara Lind', '041', '1'],
      ['event:nasty', 'Mara Lind', 'PERGOV', 'Petr Orlo', '041', '1'],
      ['event:nasty', 'Petr Orlo', '---', 'Mara Lind', '041', '1'],
    ])
  })

  test('iCalendar, by a reader of calendars', async () => {
    const entries = Object.values(ical.sync.parseICS(await text('/d/harbour.ics'))).filter(
      (entry) => entry?.type === 'VEVENT',
    )
    expect(entries).toContainEqual(expect.objectContaining({ summary: NASTY, status: 'CONFIRMED' }))
  })

  test('CSV defuses formulas, keeps numbers, and leaves the mark out when asked', async () => {
    const marked = await text('/d/harbour.csv')
    const rows: Record<string, string>[] = parse(marked, { columns: true, bom: true })
    expect(rows.find(({ id }) => id === 'event:nasty')?.title).toBe(`'${NASTY}`)
    expect(rows.find(({ id }) => id === 'event:call')?.lead_min_minutes).toBe('90')
    const bytes = async (path: string) => new Uint8Array(await (await app.request(path)).arrayBuffer())
    expect((await bytes('/d/harbour.csv')).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    expect((await bytes('/d/harbour.csv?bom=0')).slice(0, 2)).toEqual(new TextEncoder().encode('id'))
  })

  test('JSON Lines hold one whole event each', async () => {
    expect(lines(await text('/d/harbour.jsonl')).map(({ id }) => id)).toContain('event:undated')
  })
})
