import { type Citation, type Document, isoIn, type Range, type ReconciledEvent, rangeOf } from '../model/index.js'
import { sayClock, sayDay } from '../say/index.js'
import { callAll, type Names } from './names.js'
import { type Archive, citeOf, publisherOf } from './voice.js'

/** Who told of an event first, when, and in which words. */
export type FirstTold = { readonly by: string; readonly when: string; readonly cites: readonly (Citation | null)[] }

/** As finely as it is known: where only the day of a report is, all who told of the event by then are named; null where nobody is known. */
export function firstTold(event: ReconciledEvent, archive: Archive, names: Names): FirstTold | null {
  const first = firstMention(event, archive)
  const document = documentOf(first, archive)
  if (first === undefined || !document) return null
  const until = clockOf(document, archive)?.[1] ?? -Infinity
  const before = event.mentions
    .flatMap(({ statement }) => {
      const text = documentOf(statement, archive)
      const from = clockOf(text, archive)?.[0]
      const tells = archive.statements.get(statement)?.actuality !== 'not' && statement !== first
      return text && tells && from !== undefined && from <= until ? [{ text, from }] : []
    })
    .filter(({ text }) => !isClocked(document) || !isClocked(text))
    .sort((a, b) => a.from - b.from)
  const texts = [document, ...before.map(({ text }) => text)]
  const tellers = texts.map((text) => ({ actor: null, by: publisherOf(text, archive) }))
  // Beside reports of which only the day is known a clock would tell too much.
  const day = sayDay(isoIn(until - 1, names.zone).slice(0, 10), names.tables.time)
  const when = isClocked(document) && !texts.every(isClocked) ? day : sayPublished(document, names)
  return { by: callAll(tellers, names), when: Number.isFinite(until) ? when : '', cites: [citeOf(first, archive)] }
}

/** The moment at which a text came out as it is known: with its clock, or as a day. */
export function sayPublished({ published }: Pick<Document, 'published'>, names: Names): string {
  if (published === null) return ''
  return isClocked({ published }) ? sayClock(published, names) : sayDay(published, names.tables.time)
}

/** When the first of some statements came out. */
export function sayFirst(statements: readonly string[], archive: Archive, names: Names): string {
  const texts = statements.flatMap((id) => documentOf(id, archive) ?? [])
  const clocks = new Map(texts.map((text) => [text, clockOf(text, archive)?.[1] ?? Infinity]))
  const [first] = texts.toSorted((a, b) => (clocks.get(a) ?? 0) - (clocks.get(b) ?? 0))
  return first ? sayPublished(first, names) : ''
}

/** The mention that the lead time is counted from, else the first. */
export function firstMention(event: ReconciledEvent, { statements }: Archive): string | undefined {
  const { firstReport } = event.leadTime
  const known = event.mentions.filter(({ statement }) => statements.has(statement))
  return (known.find(({ document }) => document === firstReport?.document) ?? known[0])?.statement
}

function documentOf(statement: string | undefined, { statements, documents }: Archive): Document | undefined {
  return documents.get(statements.get(statement ?? '')?.document ?? '')
}

function clockOf(document: Document | undefined, { sources }: Archive): Range | null {
  return document
    ? rangeOf(document.published, document.zone ?? sources.get(document.source ?? '')?.zone ?? null)
    : null
}

function isClocked({ published }: Pick<Document, 'published'>): boolean {
  return published?.includes('T') ?? false
}
