import { type Commitment, isoIn, rangeOf, type Statement, type Term, type TermReading } from '../../model/index.js'
import { hedged, sayBound } from '../bound.js'
import { cite } from '../cite.js'
import { minutesOf, sayDay, sayMinutes } from '../say.js'
import { conditionOf } from '../spoken-terms.js'
import type { Testimony } from '../testimony.js'
import { SHORTEST, type Step } from './step.js'

/** The readings of each term, side by side: the same value of the same speaker once, the earliest words kept. */
export function readingsOf(
  steps: readonly Step[],
): Pick<Commitment, 'length' | 'scope' | 'condition' | 'start' | 'end'> {
  const from = (pick: (terms: NonNullable<Statement['terms']>) => Term | null, say: typeof verbatim = verbatim) =>
    once(steps.flatMap(({ testimony }) => readingOf(testimony, pick, say)))
  const length = from((terms) => (isLasting(terms.length) ? terms.length : null), lengthWords)
  const start = from((terms) => terms.start, dateValue)
  const stated = from((terms) => terms.end, dateValue).map((reading) => ({ ...reading, basis: 'stated' }))
  return {
    length,
    scope: from((terms) => terms.scope),
    condition: once(
      steps.flatMap(({ testimony }) =>
        readingFrom(testimony, conditionOf(testimony.statement, testimony.document), verbatim),
      ),
    ),
    start,
    end: [...stated, ...reckoned(steps, start, stated)],
  }
}

function isLasting(length: Term | null): boolean {
  return length !== null && (minutesOf(length.value) ?? 0) >= SHORTEST
}

type Say = (term: Term, testimony: Testimony) => string

const verbatim: Say = (term, { document }) => cite(document, term.span)?.text ?? term.value
const dateValue: Say = (term) => term.value
const lengthWords: Say = (term, { document }) =>
  sayBound(hedged(document, term.span).bound, sayMinutes(minutesOf(term.value) ?? 0))

function readingOf(
  testimony: Testimony,
  pick: (terms: NonNullable<Statement['terms']>) => Term | null,
  say: Say,
): TermReading<string>[] {
  const { terms } = testimony.statement
  return readingFrom(testimony, terms ? pick(terms) : null, say)
}

function readingFrom(testimony: Testimony, term: Term | null, say: Say): TermReading<string>[] {
  const { statement, document, by, party } = testimony
  const words = term ? cite(document, term.span, statement.id) : null
  return term && words ? [{ by, party, value: say(term, testimony), cite: words }] : []
}

function once(readings: readonly TermReading<string>[]): TermReading<string>[] {
  const seen = new Set<string>()
  return readings.filter(({ by, value }) => {
    const key = `${by}|${value}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Ends that no text states but that follow from a length and a start; how each was reached stays with it. */
function reckoned(
  steps: readonly Step[],
  starts: readonly TermReading<string>[],
  stated: readonly TermReading<string>[],
): Commitment['end'] {
  const measured = steps.flatMap(({ testimony, state }) => {
    const minutes = minutesOf(testimony.statement.terms?.length?.value ?? '')
    return minutes === null || minutes < SHORTEST ? [] : [{ testimony, state, minutes }]
  })
  const agreed = measured.find(({ state }) => state === 'agreed')
  const first = agreed ?? measured[0]
  if (!first) return []
  // Whoever states an end is not told another one.
  const counted = starts
    .filter(({ by }) => !stated.some((end) => end.by === by))
    .map(({ value, ...reading }) => endFrom(value, first.minutes, reading, 'the stated start'))
  if (starts.length > 0 || stated.length > 0 || !agreed) return counted.flatMap((end) => end ?? [])
  // No text names a start: the day of the agreement is one reading, and is called so.
  const { testimony, minutes } = agreed
  const day = testimony.statement.when?.start ?? testimony.document.published
  const words = testimony.statement.terms?.length
    ? cite(testimony.document, testimony.statement.terms.length.span, testimony.statement.id)
    : null
  if (!day || !words) return []
  const end = endFrom(
    day,
    minutes,
    { by: testimony.by, party: testimony.party, cite: words },
    'the day it was agreed; no text names its start',
  )
  return end ? [end] : []
}

function endFrom(
  start: string,
  minutes: number,
  reading: Omit<TermReading<string>, 'value'>,
  from: string,
): Commitment['end'][number] | null {
  const moment = rangeOf(start.slice(0, 10), null)?.[0]
  if (moment === undefined) return null
  const value = isoIn(moment + minutes * 60_000, null).slice(0, 10)
  return { ...reading, value, basis: `${sayMinutes(minutes)} counted from ${sayDay(start)}, ${from}` }
}
