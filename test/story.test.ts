import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Curation, Document, ReconciledEvent, Reconciliation, Statement } from '../src/model/index.js'
import { loadDossier } from '../src/pipeline/dossier/dossier-file.js'
import { importFiles } from '../src/pipeline/importing/import-files.js'
import { reconcileAsOf, run } from '../src/pipeline/run.js'
import { openStore, type Store } from '../src/store/index.js'
import type { Expected, ExpectedEvent } from './fixtures/expected.js'

const folder = fileURLToPath(new URL('../dossiers/us-russia-2025', import.meta.url))
const expected = parse(await readFile(join(folder, 'expected.yaml'), 'utf8')) as Expected
const now = '2025-04-20T12:00:00Z'
const { dossier, files, coverage } = await loadDossier(folder)
let store: Store
let record: Reconciliation
let statements: readonly Statement[]
const documents = new Map<string, Document>()

beforeAll(async () => {
  store = await openStore({ folder: await mkdtemp(join(tmpdir(), 'readout-story-')) })
  await store.dossiers.save(dossier)
  await store.coverage.add(dossier.id, coverage)
  await importFiles(store, dossier, files, { now })
  await run(store, dossier, { now })
  record = (await store.reconciliation.load(dossier.id))!
  statements = await store.statements.all(dossier.id)
  for await (const batch of store.documents.scan(dossier.id))
    for (const document of batch) documents.set(document.id, document)
})
afterAll(() => store?.close())

/** A document by its address or its id. */
function documentAt(address: string): Document {
  const found = documents.get(address) ?? [...documents.values()].find(({ url }) => url === address)
  if (!found) throw new Error(`no document at ${address}`)
  return found
}

const belongs = (actor: string | null, wanted: string) =>
  actor === wanted || (dossier.parties.includes(wanted) && actor !== null)
const dayOf = (event: ReconciledEvent) => event.when?.start?.slice(0, 10)

/** All events that fit: one is right, two are a missed link, none is a missed event. */
function eventsLike(wanted: ExpectedEvent, within = record): ReconciledEvent[] {
  return within.events.filter(
    (event) =>
      event.type === wanted.type &&
      event.mode === wanted.mode &&
      dayOf(event) === wanted.day &&
      wanted.participants.every((id) => event.participants.some(({ actor }) => belongs(actor, id))),
  )
}

const byKey = (key: string) => expected.events.find((event) => event.key === key)!
const eventOf = (key: string) => eventsLike(byKey(key))[0]!
const allowed = (value: string | { anyOf: string[] }) => (typeof value === 'string' ? [value] : value.anyOf)

describe('1. on record against claimed', () => {
  test.each(expected.tallies)(
    'counts $of of $pair',
    ({ pair, of, onRecord, reportedOnly = [], announcedNotHeld = [], claims = [] }) => {
      const tally = record.tallies.find(
        (one) => one.of === of && [...one.pair].sort().join() === [...pair].sort().join(),
      )
      const days = (ids: readonly string[] = []) =>
        ids.map((id) => dayOf(record.events.find((event) => event.id === id)!)).sort()
      expect(days(tally?.onRecord.events)).toEqual(onRecord.days)
      if (onRecord.byParty)
        expect(Object.fromEntries(tally!.onRecord.byParty.map((one) => [one.party, one.events.length]))).toMatchObject(
          onRecord.byParty,
        )
      expect(days(tally?.reportedOnly)).toEqual(expect.arrayContaining([...reportedOnly]))
      expect(days(tally?.announcedNotHeld)).toEqual(announcedNotHeld)
      for (const claim of claims) {
        const { id } = documentAt(claim.document)
        const found = tally?.claims.filter(
          ({ cite, min, max, basis }) =>
            cite.document === id && min === claim.min && max === claim.max && basis === claim.basis,
        )
        expect(found?.length, `${claim.basis} ${claim.min} in ${claim.document}`).toBeGreaterThan(0)
      }
    },
  )
})

describe('2, 3 and 7. status, lead time, origins', () => {
  test.each(expected.events)('finds $key once', (wanted) => {
    expect(eventsLike(wanted).map(({ title }) => title)).toHaveLength(1)
  })

  test.each(expected.events)('gives $key its status', (wanted) => {
    const [event] = eventsLike(wanted)
    if (wanted.corroboration) expect(allowed(wanted.corroboration)).toContain(event?.status.corroboration)
    if (wanted.lifecycle) expect(event?.status.lifecycle).toBe(wanted.lifecycle)
    if (wanted.disputed !== undefined) expect(event?.status.disputed).toBe(wanted.disputed)
    if (wanted.knownSince) expect(Date.parse(event?.status.knownSince ?? '')).toBe(Date.parse(wanted.knownSince))
    for (const party of wanted.deniedBy ?? [])
      expect(event?.status.byParty.find((one) => one.party === party)?.denies).toBe(true)
    for (const [party, level] of Object.entries(wanted.byParty ?? {}))
      expect(event?.status.byParty.find((one) => one.party === party)?.level).toBe(level)
    expect(event?.status.why.length).toBeGreaterThan(0)
  })

  test('knows the second call as it was known at each moment', async () => {
    for (const { at, corroboration, lifecycle, anyOfLifecycle } of byKey('second-call').asOf ?? []) {
      const [event] = eventsLike(byKey('second-call'), await reconcileAsOf(store, dossier, at))
      expect([at, event?.status.corroboration]).toEqual([at, corroboration])
      expect(lifecycle ? [lifecycle] : anyOfLifecycle).toContain(event?.status.lifecycle)
    }
  })

  test.each(expected.events.filter(({ lead }) => lead))('measures the lead of $key', ({ key, lead }) => {
    const { leadTime } = eventOf(key)
    expect(leadTime.firstReport?.document).toBe(documentAt(lead!.firstReport).id)
    expect(leadTime.open).toBe(lead!.open ?? false)
    if (lead?.minutes)
      expect([leadTime.minMinutes! <= lead.minutes[1]!, leadTime.maxMinutes! >= lead.minutes[0]!]).toEqual([true, true])
  })

  test.each(expected.events.filter(({ origins }) => origins))('counts the origins of $key', ({ key, origins }) => {
    expect(eventOf(key).origins.map(({ document }) => document)).toHaveLength(origins!)
  })
})

describe('4. where two readouts differ', () => {
  test('sets the two official texts of the second call beside each other', () => {
    const { comparison } = eventOf('second-call')
    for (const { point, ...values } of byKey('second-call').differences ?? []) {
      const row = comparison?.rows.find((one) => one.point.includes(point) && one.relation === 'differs')
      for (const [party, words] of Object.entries(values))
        expect(
          row?.cells
            .find((cell) => cell.party === party)
            ?.cites.map(({ text }) => text)
            .join(' '),
          `${point} of ${party}`,
        ).toContain(words)
    }
  })

  test('lists the lengths of the St Petersburg meeting, each with its source', () => {
    const lengths = eventOf('st-petersburg-meeting')
      .findings.filter(({ point }) => point === 'length')
      .flatMap(({ variants }) => variants)
    expect(new Set(lengths.map(({ by }) => by)).size).toBeGreaterThanOrEqual(3)
  })
})

describe('5. commitments', () => {
  test('keeps the thirty days considered, with the two readings of their end', () => {
    const { end, condition, neverAgreedBy } = expected.commitments[0]!
    const found = record.commitments.filter(({ length }) => length.some(({ value }) => value === '30 days'))
    const whole = found.find((one) => one.steps.some(({ state }) => state === 'considered'))
    expect(whole?.end.map(({ value }) => value.slice(0, 10))).toEqual(expect.arrayContaining(Object.values(end)))
    expect(whole?.condition.map(({ value }) => value).join(' ')).toContain(Object.values(condition)[0])
    for (const party of neverAgreedBy)
      expect(whole?.steps.filter(({ state, by }) => state === 'agreed' && by === party)).toEqual([])
  })
})

describe('6. announced against seen', () => {
  test.each(expected.schedule)('on $day', ({ day, event, outcome }) => {
    const ids = event
      ? eventsLike(byKey(event)).map(({ id }) => id)
      : record.events.filter((one) => dayOf(one) === day).map(({ id }) => id)
    const outcomes = record.schedule.filter((line) => ids.includes(line.event)).map((line) => line.outcome)
    expect(
      outcomes.some((one) => allowed(outcome).includes(one)),
      `${outcomes}`,
    ).toBe(true)
  })
})

describe('8. attention', () => {
  test('is heightened around the call, the meeting or the end of the thirty days', () => {
    const inBurst = (day: string) =>
      record.bursts.some(({ start, end }) => start.slice(0, 10) <= day && day <= end.slice(0, 10))
    expect(expected.bursts.containsAnyOf.some(inBurst)).toBe(true)
  })
})

describe('statements', () => {
  test.each(expected.statements)('in $document: $stance', (wanted) => {
    const own = statements.filter(({ document }) => document === documentAt(wanted.document).id)
    const found = own.filter(
      (one) =>
        (!wanted.type || one.type === wanted.type) &&
        (!wanted.mode || one.mode === wanted.mode) &&
        one.stance === wanted.stance &&
        (!wanted.speaker || one.attribution.some(({ actor }) => actor === wanted.speaker)) &&
        (!wanted.quote || one.quote?.text.includes(wanted.quote)) &&
        (!wanted.terms?.length || one.terms?.length?.value === wanted.terms.length) &&
        (!wanted.unnamed || one.attribution.some(({ unnamed }) => unnamed)),
    )
    expect(
      found.length,
      own.map(({ type, stance, attribution }) => `${type} ${stance} ${attribution.map(({ name }) => name)}`).join('; '),
    ).toBeGreaterThan(0)
  })

  test('quotes are verbatim and every span lies in its text', () => {
    for (const { document, evidence, quote } of statements) {
      const { text } = documents.get(document)!
      expect(evidence[1]).toBeLessThanOrEqual(text.length)
      if (quote) expect(text.slice(...quote.span)).toBe(quote.text)
    }
  })
})

describe('what must not come out', () => {
  test.each(expected.never)('$why', ({ words = [], documents: addresses = [], actors }) => {
    for (const word of words)
      expect([...documents.values()].filter(({ text }) => text.includes(word)).map(({ from }) => from)).toEqual([])
    for (const address of addresses) {
      const own = statements.filter(({ document, type }) => document === documentAt(address).id && type !== 'STATE')
      const told = actors
        ? own.filter(({ participants }) => participants.some(({ actor }) => actor && actors.includes(actor)))
        : own
      expect(
        told.map(({ type, evidence, document }) => `${type}: ${documents.get(document)!.text.slice(...evidence)}`),
      ).toEqual([])
    }
  })
})

describe('an editor’s correction', () => {
  const correct: Curation = {
    id: 'curation:test',
    dossier: dossier.id,
    at: now,
    by: 'Ada',
    reason: 'the text says so',
    action: { do: 'correct', statement: '', set: { when: '2025-02-13' } },
  }

  test('survives a run, stands in a log that only grows, and can be taken back', async () => {
    const [mention] = eventOf('first-call').mentions.filter(({ document }) => documents.get(document)!.lane === 'media')
    const action = { ...correct.action, statement: mention!.statement } as Curation['action']
    const dayNow = async () =>
      (await store.events.all(dossier.id)).find(
        ({ mentions }) => mentions.length === 1 && mentions[0]?.statement === mention!.statement,
      )?.when?.start
    await store.curation.append({ ...correct, action })
    await run(store, dossier, { now })
    expect(await dayNow()).toBe('2025-02-13')
    await run(store, dossier, { now: '2025-04-21T12:00:00Z' })
    expect(await dayNow()).toBe('2025-02-13')
    const undo = { ...correct, id: 'curation:undo', at: '2025-04-21T12:00:00Z' }
    await store.curation.append({ ...undo, action: { do: 'undo', curation: correct.id } })
    await run(store, dossier, { now: '2025-04-21T12:00:00Z' })
    expect(await dayNow()).toBeUndefined()
    expect(await store.curation.list(dossier.id)).toHaveLength(2)
  })
})
