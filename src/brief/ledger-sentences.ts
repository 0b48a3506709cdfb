import {
  type Commitment,
  grouped,
  OPEN_STATES,
  type ReconciledEvent,
  rangeOf,
  type ScheduleLine,
  type Tally,
} from '../model/index.js'
import { capital, rangeOfClaim, sayClock, sayDay, sayMinutes, speak } from '../say/index.js'
import type { Wanted } from './compose.js'
import { firstMention } from './first-told.js'
import { callAll, callIn, type Names, titleIn } from './names.js'
import { type Archive, citeOf, plainest } from './voice.js'
import { wordingOf } from './wording.js'

/** How many are on record, and every claim of another number. */
export function tallySentences(
  tally: Tally,
  byId: ReadonlyMap<string, ReconciledEvent>,
  archive: Archive,
  names: Names,
): Wanted[] {
  const words = wordingOf(names.lang)
  const what = words.counted(names.tables.terms.counted[tally.of] ?? names.tables.terms.counted.other ?? '', [
    names.of(tally.pair[0]),
    names.of(tally.pair[1]),
  ])
  const announced = tally.announcedOnly ?? []
  // Where nothing is on record, what others tell is what there is.
  const reported = tally.onRecord.total + announced.length === 0 ? tally.reportedOnly : []
  const eventsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const cites = eventsOf([...tally.onRecord.events, ...announced]).flatMap((event) =>
    event.status.byParty
      .filter(({ level }) => level === 'official')
      .flatMap(({ statements }) => plainest(statements, archive, names.lang)),
  )
  const firsts = eventsOf(reported).flatMap((event) => firstMention(event, archive) ?? [])
  const sides = tally.onRecord.byParty.map(({ party, events: own }) => `${names.of(party)}: ${own.length}`).join(', ')
  const claims = tellingClaims(tally).map((claim): Wanted => {
    const range = speak(rangeOfClaim(claim), names)
    const when = claim.at ? sayDay(claim.at.slice(0, 10), names.tables.time) : ''
    // Whoever counts what was officially reported speaks of the record and claims nothing beside it.
    const isOfRecord = claim.basis === 'recorded'
    const say = isOfRecord ? words.counts : words.claimed
    return {
      section: isOfRecord ? 'on-record' : 'claimed',
      text: say(callIn(claim.actor, claim.speaker, names), range, what, when),
      cites: [claim.cite, ...(claim.also ?? [])],
      about: `${tally.id} ${claim.cite.statement}`,
    }
  })
  return [
    {
      section: 'on-record',
      text: words.onRecord(capital(what), tally.onRecord.total, sides, {
        announced: announced.length,
        reported: reported.length,
      }),
      cites: [...cites, ...firsts].map((id) => citeOf(id, archive)),
      about: tally.id,
    } as const,
    ...claims,
    // A count of nothing rests on no words; the record page shows it.
  ].filter(({ cites: own }) => own.length > 0)
}

/** Nobody sees a call. */
function outcomeIn({ said, outcome }: ScheduleLine, { mode }: ReconciledEvent): string {
  if (said?.say === 'schedule.uncovered') return 'uncovered'
  return outcome === 'not seen' && mode === 'phone' ? 'unheard' : outcome
}

/** Claims of a number that say more or less than the record can: a range, more than it holds, or a count of what was recorded. */
export function tellingClaims({ claims, onRecord }: Tally): Tally['claims'] {
  return claims.filter(
    ({ min, max, basis }) => min !== max || min > (basis === 'recorded' ? 1 : Math.max(1, onRecord.total)),
  )
}

/** Two months in minutes: from then on days are not counted any more. */
const LONG = 60 * 24 * 60

/** Where a commitment stands, and its readings of the end with what is left of each. */
export function commitmentSentences(
  commitment: Commitment,
  now: number | null,
  archive: Archive,
  names: Names,
): Wanted[] {
  const words = wordingOf(names.lang)
  const title = words.quoted(commitment.titled ? speak(commitment.titled, names) : commitment.title)
  const ends = endsOf(commitment, now, names)
  const over = commitment.state === 'expired' ? [words.notExtended] : []
  const when = [...(ends.length > 0 ? ends : [words.noEnd]), ...over].join('; ')
  const beyond = OPEN_STATES.includes(commitment.state) ? commitment.confirmedBy : []
  const standing = standingIn(commitment, beyond, names)
  const agreed = beyond.length > 0 ? `; ${words.agreedBy(beyond.map(names.of).join(', '))}` : ''
  const text = `${words.commitment(title, standing).replace(/\.$/, '')}${agreed}; ${when}.`
  const told = [...commitment.steps.slice(0, 2), ...agreeing(commitment, beyond, archive), ...commitment.end]
  const cites = told.map(({ cite }) => cite)
  const differs = commitment.differs?.includes('scope') ? [scopeSentence(title, commitment, archive, names)] : []
  const event = commitment.events[0] ?? null
  return [{ section: 'running-out', text, cites, event, about: commitment.id }, ...differs]
}

/** Its state with the sides that are in it; while it is open, each side where its own words have brought it: "proposed (Egypt), considered (Turkey)". */
function standingIn({ state, parties, standing = [] }: Commitment, beyond: readonly string[], names: Names): string {
  const say = (one: Commitment['state'], own: readonly string[]) =>
    `${names.tables.terms.state[one] ?? one}${own.length > 0 ? ` (${own.map(names.of).join(', ')})` : ''}`
  const others = parties.filter((party) => !beyond.includes(party))
  const told = standing.filter(({ party }) => others.includes(party))
  if (!OPEN_STATES.includes(state) || told.length === 0) return say(state, others)
  const byState = told.toSorted((a, b) => OPEN_STATES.indexOf(a.state) - OPEN_STATES.indexOf(b.state))
  return [...grouped(byState, (one) => one.state).values()]
    .map((own) =>
      say(
        own[0]!.state,
        own.map(({ party }) => party),
      ),
    )
    .join(', ')
}

/** Where each party's own text says that it is agreed. */
function agreeing({ steps }: Commitment, parties: readonly string[], { documents }: Archive): Commitment['steps'] {
  return parties.flatMap(
    (party) =>
      steps.find(
        ({ state, cite }) =>
          (state === 'agreed' || state === 'extended') && documents.get(cite.document)?.party === party,
      ) ?? [],
  )
}

/** Each end once: who names it, those who speak for a side first, and what is left of it; what has run out by all of them is said once. */
function endsOf({ end: ends }: Commitment, now: number | null, names: Names): string[] {
  const words = wordingOf(names.lang)
  const isStated = ({ basis, how }: Commitment['end'][number]) =>
    !how || basis === 'stated' || how.say === 'basis.stated'
  const groups = grouped(ends, (end) => `${end.value}|${isStated(end) ? '' : JSON.stringify(end.how)}`)
  const readings = [...groups.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const tellers = own.toSorted((a, b) => Number(a.party === null) - Number(b.party === null))
    const basis = isStated(first) || !first.how ? words.statedBy(callAll(tellers, names)) : speak(first.how, names)
    return [{ day: sayDay(first.value, names.tables.time), basis, left: leftOf(first.value, now, names) }]
  })
  const isOver = readings.length > 1 && readings.every(({ left }) => left === words.over)
  const lines = readings.map(({ day, basis, left }) => words.ends(day, basis, isOver ? '' : left).replace(/: $/, ''))
  return isOver ? [...lines, words.over] : lines
}

function leftOf(day: string, now: number | null, names: Names): string {
  const words = wordingOf(names.lang)
  const last = rangeOf(day, null)?.[1]
  if (last === undefined || now === null) return ''
  const minutes = (last - now) / 60_000
  if (minutes < -LONG) return words.over
  return minutes < 0
    ? words.gone(sayMinutes(minutes, names.tables.time))
    : words.left(sayMinutes(minutes, names.tables.time))
}

/** Each thing that is covered in the first words for it, of the reader's language if any are, with all who name it. */
function scopeSentence(title: string, { id, scope }: Commitment, { documents }: Archive, names: Names): Wanted {
  const words = wordingOf(names.lang)
  const groups = [...grouped(scope, ({ key, value }) => key ?? value).values()]
  const isOwn = ({ cite }: Commitment['scope'][number]) => documents.get(cite.document)?.lang === names.lang
  const firsts = groups.flatMap((list) => list.find(isOwn) ?? list[0] ?? [])
  const values = groups.map((list, at) => words.value(words.quoted(firsts[at]?.value ?? ''), callAll(list, names)))
  return {
    section: 'differs',
    text: words.differs(title, names.tables.terms.point.scope ?? 'scope', values.join('; ')),
    cites: firsts.map(({ cite }) => cite),
    about: `scope ${id}`,
  }
}

/** A line of the schedule: what was announced, and what was seen without it. */
export function scheduleSentence(line: ScheduleLine, event: ReconciledEvent, names: Names): Wanted {
  const words = wordingOf(names.lang)
  const moment = line.announced?.at ?? line.seen?.at ?? ''
  // A week, a month, a year stands in the title, and has no day.
  const isCoarse = moment === event.when?.start && ['week', 'month', 'year'].includes(event.when.precision)
  const at = isCoarse ? '' : moment
  const text = words.scheduled(
    titleIn(event, names),
    names.tables.terms.outcome[outcomeIn(line, event)] ?? line.outcome,
    at === '' ? '' : sayClock(at, names),
  )
  return { section: 'scheduled', text, cites: [line.announced?.cite, line.seen?.cite], event: event.id }
}
