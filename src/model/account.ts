import type { Document } from './document.js'
import type { Event, EventParticipant } from './event.js'
import { isGoBetween } from './go-between.js'
import { hasHappened } from './has-happened.js'
import { rangeOf } from './moment.js'
import { participantKey, placeKey } from './participant-key.js'
import type { Roster } from './roster.js'
import type { Actuality, Participant, Statement } from './statement.js'
import type { When } from './time.js'

/** The part of an event that its statements set. */
export type Account = Pick<Event, 'type' | 'mode' | 'participants' | 'when' | 'place' | 'actuality'>

const FINE = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'year', 'unknown']
const BASIS = ['stated', 'inferred', 'published']
const ACTUALITY: readonly Actuality[] = ['happened', 'happening', 'planned', 'possible', 'not']

/**
 * What statements about one event say of it together: who by count, the day that most name and its finest clock, the
 * place that most name. Ties go to the earlier statement, so the same statements in the same order give the same account.
 */
export function accountOf(statements: readonly Statement[], roster: Roster): Account {
  const events = statements.filter((s) => s.type !== 'STATE')
  const base = events.length > 0 ? events : statements
  return {
    type: most(base.map((s) => s.type)) ?? 'STATE',
    mode: modeOf(base),
    participants: participantsOf(base, roster),
    when: whenOf(base),
    place: placeOf(base),
    actuality: ACTUALITY.find((value) => base.some((s) => s.actuality === value)) ?? 'possible',
  }
}

/** How it was held is told by those who tell that it was. */
function modeOf(statements: readonly Statement[]): string | null {
  const held = statements.filter(hasHappened)
  const mode = most(held.map((one) => one.mode)) ?? most(statements.map((one) => one.mode))
  // A meeting on a visit was a meeting, however many texts tell of the visit.
  const isMeeting = ({ mode: own, participants }: Statement) => own === 'meet' && participants.length > 1
  return mode === 'visit' && held.some(isMeeting) ? 'meet' : mode
}

/** The value that occurs most; the first of them where several do; null values do not vote. */
export function most<T>(values: readonly (T | null)[]): T | null {
  // Nearly always all say the same.
  const [only = null] = values
  if (only !== null && values.every((value) => value === only)) return only
  const votes = new Map<T, number>()
  for (const value of values) if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = value
  return best
}

/** One report in eight is enough to be listed, but a lone slip among many reports is not. */
const LEAST = 1 / 8

function participantsOf(statements: readonly Statement[], roster: Roster): EventParticipant[] {
  const seen = new Map<string, Participant[]>()
  for (const statement of statements)
    for (const participant of statement.participants) {
      // A seat takes part as its state; a town that stands for nobody takes no part.
      const actor = participant.actor === null ? null : roster.partaker(participant.actor)
      if (participant.actor !== null && actor === null) continue
      const own = actor === participant.actor ? participant : { ...participant, actor }
      const key = participantKey(own)
      const list = seen.get(key)
      if (list) list.push(own)
      else seen.set(key, [own])
    }
  const often = [...seen].filter(([, list]) => list.length >= Math.max(1, statements.length * LEAST))
  const known = often.filter(([key]) => !key.startsWith('"')).map(([key]) => key)
  const named = namedTogether(statements, roster)
  const count = (key: string) => seen.get(key)?.length ?? 0
  /** "An Israeli delegation led by Barnea": where others tell of the side without him, it takes part, and he leads it. */
  const leading = (key: string, side: string) => {
    const isBoth = ({ type, participants: all }: Statement) =>
      type === 'CONSULT' && [key, side].every((id) => all.some(({ actor }) => actor === id))
    const both = statements.filter(isBoth).length
    return both < count(side) ? both : 0
  }
  /** Whoever is named for a side stands for it, unless most reports name only the side and nobody names who met whom. */
  const isSure = (key: string) =>
    named.has(key) ||
    roster
      .affiliation(key)
      .slice(1)
      .every((side) => (count(key) - leading(key, side)) * 2 >= count(side))
  const sure = new Set(known.filter(isSure))
  const above = new Set([...sure].flatMap((key) => roster.affiliation(key).slice(1)))
  const fought = isFoughtByBoth(statements, roster)
  return often
    .filter(([key]) => (key.startsWith('"') ? known.length < 2 : sure.has(key) && !above.has(key)))
    .sort((a, b) => b[1].length - a[1].length)
    .map(([, list]) => ({
      name: plainest(list),
      actor: list[0]?.actor ?? null,
      role: fought && list.some(({ role }) => role === 'actor') ? 'actor' : roleOf(list),
    }))
}

/** The shortest of the names for one whom the gazetteer does not know: without titles, and as a language names him. */
function plainest(list: readonly Participant[]): string {
  const names = list.map(({ name }) => name)
  return names.reduce((best, name) => (name.length < best.length ? name : best), names[0] ?? '')
}

/** The role that most give; who mediates or hosts by half of the reports does, since the others need not tell how he took part. */
function roleOf(list: readonly Participant[]): Participant['role'] {
  const beside = list.filter(isGoBetween)
  return most((beside.length * 2 >= list.length ? beside : list).map(({ role }) => role)) ?? 'participant'
}

/** Of a clash each side tells that the other began: then both have fought, and nobody is said to have been attacked. */
function isFoughtByBoth(statements: readonly Statement[], { side }: Roster): boolean {
  const doers = statements.flatMap(({ type, participants }) => {
    const known = participants.flatMap(({ role, actor }) => (role === 'actor' && actor !== null ? [side(actor)] : []))
    return type === 'ASSAULT' && known.length > 0 ? [known] : []
  })
  const [first = []] = doers
  return doers.some((others) => !others.some((one) => first.includes(one)))
}

/** Those who are named beside somebody of another side, and not beside that side alone. */
function namedTogether(statements: readonly Statement[], roster: Roster): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { participants } of statements) {
    const people: string[] = []
    let first: string | null = null
    let several = false
    for (const { actor } of participants) {
      const side = actor === null ? null : roster.side(actor)
      if (actor === null || side === actor || side === null) continue
      people.push(actor)
      first ??= side
      several ||= side !== first
    }
    if (several) for (const id of people) named.add(id)
  }
  return named
}

/** A statement with the document that tells it, where that is known. */
export type Report = { readonly statement: Pick<Statement, 'actuality' | 'when'>; readonly document: Document | null }

/** The account with the day of the first report that tells of it as held, where its words give none and it has happened; marked as such. */
export function datedBy(account: Account, reports: readonly Report[]): Account {
  if (account.when?.start || !hasHappened(account)) return account
  const first = reports
    // "A day earlier" is not the day of the report.
    .filter(({ statement }) => hasHappened(statement) && !isFromOther(statement.when))
    .flatMap(({ document }) => document ?? [])
    .flatMap(({ published, zone }) => {
      const range = rangeOf(published, zone)
      return range ? [{ at: range[0], zone, day: published?.slice(0, 10) ?? '' }] : []
    })
    .sort((a, b) => a.at - b.at)[0]
  if (!first) return account
  const { day, zone } = first
  return {
    ...account,
    when: { start: day, end: day, precision: 'day', zone, basis: 'published', span: null, text: null },
  }
}

/** Counted from another event: stated, though on no calendar. */
function isFromOther(when: When | null): boolean {
  return when !== null && when.start === null && when.yearless === undefined && when.text !== null
}

function whenOf(statements: readonly Statement[]): When | null {
  const known = statements.flatMap((s) => (s.when?.start ? [s.when] : []))
  if (known.length === 0) return statements.find((s) => s.when?.yearless)?.when ?? null
  const stated = known.filter(
    (when) => when.basis === (BASIS.find((b) => known.some((w) => w.basis === b)) ?? 'stated'),
  )
  const dayLevel = stated.filter((when) => FINE.indexOf(when.precision) <= 3)
  const pool = dayLevel.length > 0 ? dayLevel : stated
  const day = most(pool.map((when) => when.start?.slice(0, 10) ?? null))
  const ofDay = pool.filter((when) => when.start?.slice(0, 10) === day)
  const finest = FINE.find((precision) => ofDay.some((when) => when.precision === precision))
  const fine = ofDay.filter((when) => when.precision === finest)
  const start = most(fine.map((when) => when.start))
  return fine.find((when) => when.start === start) ?? null
}

function placeOf(statements: readonly Statement[]): Event['place'] {
  const places = statements.flatMap((s) => (s.place ? [s.place] : []))
  const key = most(places.map(placeKey))
  const place = places.find((p) => placeKey(p) === key)
  return place ? { name: place.name, actor: place.actor } : null
}
