import {
  type Commitment,
  isoIn,
  type Message,
  minutesOf,
  rangeOf,
  type Statement,
  type Term,
  type TermReading,
} from '../../model/index.js'
import { message, speakPart } from '../../say/index.js'
import { boundOf, hedged } from '../bound.js'
import { cite } from '../cite.js'
import type { Evidence } from '../evidence.js'
import { namesThing, type Scope, scopeKey, scopesDiffer } from '../scope.js'
import { conditionOf } from '../spoken-terms.js'
import { type Testimony, testimonyOf } from '../testimony.js'
import { after } from './lasts-until.js'
import { binds, isProlongedUntil, isProlonging, SHORTEST, type Step } from './step.js'

/** The readings of each term, side by side: the same value of the same speaker once, the earliest words kept. */
export function readingsOf(
  taken: readonly Step[],
  evidence: Evidence,
): Pick<Commitment, 'length' | 'scope' | 'condition' | 'start' | 'end' | 'differs'> {
  const steps = taken.map((step) => ({ ...step, testimony: inWhoseWords(step.testimony, evidence) }))
  const from = (pick: (terms: NonNullable<Statement['terms']>) => Term | null, say: typeof verbatim = verbatim) =>
    once(steps.flatMap(({ testimony }) => readingOf(testimony, pick, say)))
  const lengthWords: Say = (term, { document }) => {
    const said = boundOf(hedged(document, term.span).bound, minutesOf(term.value) ?? 0)
    return { value: speakPart(said, evidence.speaker), said }
  }
  const length = from((terms) => (isLasting(terms.length) ? terms.length : null), lengthWords)
  const start = from((terms) => terms.start, dateValue)
  // What is merely asked for or considered has no end.
  const stated = once(steps.filter(binds).flatMap(({ testimony }) => readingOf(testimony, ({ end }) => end, dateValue)))
    .filter(({ value }) => isEnd(value, steps))
    .map((reading) => ({ ...reading, ...basisOf(message('basis.stated'), evidence) }))
  const scopes = steps.flatMap(({ testimony }) => scopeOf(testimony))
  const differ = scopes.some((one) => scopes.some((other) => scopesDiffer(one, other)))
  return {
    length,
    scope: once(scopes.map(({ reading }) => reading)),
    ...(differ ? { differs: ['scope'] } : {}),
    condition: once(
      steps.flatMap(({ testimony }) =>
        readingFrom(testimony, conditionOf(testimony.statement, testimony.document), verbatim),
      ),
    ),
    start,
    end: [...stated, ...reckoned(steps, start, stated, evidence)],
  }
}

const LOOKING_BACK = 31 * 86_400_000

/** What was over long before anybody told of the commitment ("since 2021 …") is no end of it. */
function isEnd(value: string, steps: readonly Step[]): boolean {
  const first = Math.min(...steps.map(({ testimony }) => testimony.clock?.[0] ?? Infinity))
  return first === Infinity || (rangeOf(value, null)?.[1] ?? Infinity) >= first - LOOKING_BACK
}

/**
 * "He asked for a pause of 30 days" tells of the asking in the words of the text: its terms are a reading of that text,
 * not of the one who asked. Whoever is cited for them, or quoted, gives them himself.
 */
function inWhoseWords(testimony: Testimony, evidence: Evidence): Testimony {
  const { statement, document } = testimony
  const [link, ...others] = statement.attribution
  const isDoer = statement.participants.some(
    ({ role, actor, name }) => role === 'actor' && (link?.actor ? actor === link.actor : name === link?.name),
  )
  const reports = PUTTING.includes(statement.stance) && statement.type !== 'STATE'
  if (!link || others.length > 0 || !isDoer || !reports || statement.quote) return testimony
  return testimonyOf({ ...statement, attribution: [] }, document, evidence, null)
}

const PUTTING: readonly Statement['stance'][] = [
  'announces',
  'proposes',
  'offers',
  'asks',
  'considers',
  'agrees',
  'refuses',
]

/** What it covers, in the words of each text; the mere act ("strikes") covers nothing. */
function scopeOf(testimony: Testimony): (Scope & { readonly reading: TermReading<string> })[] {
  return readingOf(testimony, (terms) => terms.scope, verbatim).flatMap((reading) =>
    namesThing(reading.value)
      ? [
          {
            words: reading.value,
            lang: testimony.document.lang,
            reading: { ...reading, key: scopeKey(reading.value) },
          },
        ]
      : [],
  )
}

function isLasting(length: Term | null): boolean {
  return length !== null && (minutesOf(length.value) ?? 0) >= SHORTEST
}

type Say = (term: Term, testimony: Testimony) => Pick<TermReading<string>, 'value' | 'said'>

const verbatim: Say = (term, { document }) => ({ value: cite(document, term.span)?.text ?? term.value })
const dateValue: Say = (term) => ({ value: term.value })

function readingOf(
  testimony: Testimony,
  pick: (terms: NonNullable<Statement['terms']>) => Term | null,
  say: Say,
): TermReading<string>[] {
  const { terms } = testimony.statement
  return readingFrom(testimony, terms ? pick(terms) : null, say)
}

function readingFrom(testimony: Testimony, term: Term | null, say: Say): TermReading<string>[] {
  const { statement, document, by, actor, party } = testimony
  const words = term ? cite(document, term.span, statement.id) : null
  return term && words ? [{ by, actor, party, ...say(term, testimony), cite: words }] : []
}

function once(readings: readonly TermReading<string>[]): TermReading<string>[] {
  const seen = new Set<string>()
  return readings.filter(({ by, key: same, value }) => {
    const key = `${by}|${same ?? value}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Ends that no text states but that follow from a length and a start; how each was reached stays with it. */
function reckoned(
  steps: readonly Step[],
  starts: readonly TermReading<string>[],
  stated: readonly TermReading<string>[],
  evidence: Evidence,
): Commitment['end'] {
  const measured = steps.flatMap(({ testimony, state }) => {
    const lasts = testimony.statement.terms?.length?.value ?? ''
    const minutes = minutesOf(lasts)
    // By how long it is prolonged is not how long it lasts.
    return minutes === null || minutes < SHORTEST || isProlonging(testimony)
      ? []
      : [{ testimony, state, lasts, minutes }]
  })
  // Where its new end is told, the one that follows from its first length is past.
  if (isProlongedUntil(steps)) return []
  const agreed = measured.find(({ state }) => state === 'agreed')
  const first = agreed ?? measured[0]
  if (!first) return []
  // Whoever states an end is not told another one.
  const counted = starts
    .filter(({ by }) => !stated.some((end) => end.by === by))
    .map(({ value, ...reading }) =>
      endFrom(value, { minutes: first.minutes, lasts: first.lasts, reading, how: 'basis.counted' }, evidence),
    )
  if (starts.length > 0 || stated.length > 0 || !agreed) return counted.flatMap((end) => end ?? [])
  // No text names a start: the day of the agreement is one reading, and is called so.
  const { testimony, lasts, minutes } = agreed
  const day = testimony.statement.when?.start ?? testimony.document.published
  const words = testimony.statement.terms?.length
    ? cite(testimony.document, testimony.statement.terms.length.span, testimony.statement.id)
    : null
  if (!day || !words) return []
  const reading = { by: testimony.by, actor: testimony.actor, party: testimony.party, cite: words }
  const end = endFrom(day, { minutes, lasts, reading, how: 'basis.counted-agreed' }, evidence)
  return end ? [end] : []
}

/** In minutes. */
const DAY = 24 * 60

type Counting = {
  readonly minutes: number
  /** ISO 8601 duration. */
  readonly lasts: string
  readonly reading: Omit<TermReading<string>, 'value' | 'said'>
  readonly how: 'basis.counted' | 'basis.counted-agreed'
}

function endFrom(
  start: string,
  { minutes, lasts, reading, how }: Counting,
  evidence: Evidence,
): Commitment['end'][number] | null {
  const moment = rangeOf(start.slice(0, 10), null)?.[0]
  if (moment === undefined) return null
  // What begins with a day as midnight strikes is over as the last day ends: thirty days from 00:00 on 1 May are all of 1 to 30 May.
  const isOfWholeDays = /T00:00/.test(start) && minutes % DAY === 0
  const value = isoIn(after(moment, lasts, minutes) - (isOfWholeDays ? DAY * 60_000 : 0), null).slice(0, 10)
  return { ...reading, value, ...basisOf(message(how, { minutes }, { day: start }), evidence) }
}

function basisOf(how: Message, { told }: Evidence): { readonly basis: string; readonly how: Message } {
  return { basis: told(how).words, how }
}
