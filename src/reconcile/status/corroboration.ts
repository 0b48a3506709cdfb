import {
  type Corroboration,
  type Message,
  type Part,
  type PartyRecord,
  rangeOf,
  type StatusReason,
} from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import { type Testimony, tellersOf } from '../testimony.js'
import { LOOKED } from './coverage.js'

const DAY = 86_400_000

/** What each involved party's official record says of an event, and that of each third state whose own text tells of it. */
export function recordsOf(of: Case, testimonies: readonly Testimony[], evidence: Evidence): PartyRecord[] {
  const isTold = ({ level, aside, bearing }: Testimony) => level === 'official' && !aside && bearing !== 'remarks'
  const spoken = testimonies.flatMap((one) =>
    one.party !== null && (counts(one.party, of, evidence) || isTold(one)) ? [one.party] : [],
  )
  const parties = [...new Set([...of.parties, ...spoken])]
  return parties.map((party) => recordOf(party, of, testimonies, evidence))
}

/** Is it on record with it? Not by what a third state that the dossier is not about tells of others. */
function counts(party: string, of: Case, { dossier }: Evidence): boolean {
  return dossier.parties.includes(party) || of.hosts.includes(party) || of.parties.includes(party)
}

function recordOf(party: string, of: Case, testimonies: readonly Testimony[], evidence: Evidence): PartyRecord {
  const own = testimonies.filter((t) => t.party === party && t.level !== 'none' && t.bearing !== 'remarks')
  // What official texts only point back at is on nobody's record by that alone.
  const isTold = testimonies.some((t) => t.level === 'official' && !t.aside && t.bearing !== 'remarks')
  const official = isTold ? own.filter((t) => t.level === 'official') : []
  const best = official.length > 0 ? official : own
  const level = official.length > 0 ? 'official' : own.length > 0 ? 'attributed' : silence(party, of, evidence)
  const first = best.find((t) => t.clock !== null)?.clock
  return {
    party,
    level,
    denies: own.some((t) => t.bearing === 'denies'),
    ...(best.length > 0 && best.every((t) => t.bearing === 'plans') ? { announces: true } : {}),
    statements: best.map((t) => t.statement.id),
    since: first ? isoInstant(first[1]) : null,
  }
}

/** From then on an event's silence does not depend on the reader's clock any more. */
export const SETTLED = DAY + LOOKED

/**
 * Silence counts from the event until a day later, or until the last look, and only where the party's sources are
 * captured for all of it; before the event, where they are captured since it was told of.
 */
function silence(party: string, { from, until, testimonies }: Case, evidence: Evidence): PartyRecord['level'] {
  if (from === null || until === null) return undatedSilence(party, testimonies, evidence)
  if (!evidence.hasPassed(from)) {
    const told = testimonies[0]?.clock?.[1]
    return told !== undefined && evidence.isCovered(party, told, from) ? 'none' : 'not covered'
  }
  const isSilent = evidence.isCaptured(party, from, until) && evidence.isCovered(party, from, until + DAY)
  return isSilent ? 'none' : 'not covered'
}

function undatedSilence(party: string, testimonies: readonly Testimony[], evidence: Evidence): PartyRecord['level'] {
  const told = testimonies[0]?.clock?.[1]
  if (told === undefined) return 'not covered'
  return evidence.isCovered(party, told, lastDayOf(evidence)) ? 'none' : 'not covered'
}

/** What nobody dates can be told of at any time, so the record counts until the last look, or until the period's last day. */
export function lastDayOf({ dossier: { period } }: Pick<Evidence, 'dossier'>): number {
  return (rangeOf(period.end, null)?.[1] ?? Infinity) - DAY
}

/** How far official texts support the event, by the rules `corroboration-…` of docs/method.md. */
export function corroborationOf(
  of: Case,
  all: readonly PartyRecord[],
  evidence: Evidence,
): { readonly value: Corroboration; readonly reason: StatusReason } {
  const records = all.filter(({ party }) => counts(party, of, evidence))
  const official = records.filter((record) => record.level === 'official' && !onlyDenies(record, of))
  const attributed = records.filter((record) => record.level === 'attributed' && !onlyDenies(record, of))
  const owner = official.find((record) => isOwner(record.party, of))
  const because = (value: Corroboration, rule: string, said: Message, from: readonly PartyRecord[]) => ({
    value,
    reason: {
      field: 'corroboration' as const,
      rule,
      ...evidence.told(said),
      statements: from.flatMap((record) => record.statements),
      at: from.map((record) => record.since).sort()[from.length > 1 && value === 'both sides' ? 1 : 0] ?? null,
    },
  })
  const names = (list: readonly PartyRecord[]) => list.map(({ party }) => ({ actor: party }))
  const telling = official.filter(({ announces }) => !announces)
  const told = of.testimonies.filter(({ bearing }) => bearing === 'affirms')
  if (official.length > telling.length && told.length > 0 && telling.length < 2) {
    const others = official.filter((record) => !telling.includes(record))
    const said =
      telling.length === 1
        ? message('corroboration.outcome-one', names(telling), names(others))
        : message('corroboration.outcome-none', names(official), tellersOf(told, evidence))
    const value = official.length === 1 && owner ? 'on record' : 'one side'
    return because(value, ruleOf(value), said, telling.length === 1 ? telling : official)
  }
  // A third state that mentions a contact of two others is no side of it, nor is who mediates it.
  const sides = official.filter(({ party }) => of.parties.includes(party) && !of.hosts.includes(party))
  if (sides.length >= 2)
    return because('both sides', 'corroboration-both-sides', message('corroboration.both-sides', names(sides)), sides)
  if (owner)
    return because('on record', 'corroboration-on-record', message('corroboration.on-record', { actor: owner.party }), [
      owner,
    ])
  const [only] = official
  if (only)
    return because('one side', 'corroboration-one-side', message('corroboration.one-side', { actor: only.party }), [
      only,
    ])
  if (attributed.length > 0)
    return because(
      'attributed',
      'corroboration-attributed',
      message('corroboration.attributed', names(attributed)),
      attributed,
    )
  const third = thirdStates(of)
  const said = third.length > 0 ? message('corroboration.third', third) : message('corroboration.reported')
  return because('reported', 'corroboration-reported', said, [])
}

/** The states that are no side of it, nor host it, and whose official texts tell of it. */
function thirdStates({ testimonies }: Case): readonly Part[] {
  const own = testimonies.filter(
    ({ level, bearing, aside }) => level === 'official' && (bearing === 'affirms' || bearing === 'plans') && !aside,
  )
  return [...new Set(own.flatMap(({ party }) => party ?? []))].map((actor) => ({ actor }))
}

function ruleOf(value: 'on record' | 'one side'): string {
  return value === 'on record' ? 'corroboration-on-record' : 'corroboration-one-side'
}

function onlyDenies(record: PartyRecord, of: Case): boolean {
  const own = of.testimonies.filter((t) => record.statements.includes(t.statement.id))
  // "There was no talk of this" is no word for what others tell as held.
  const isHeld = of.testimonies.some((t) => t.bearing === 'affirms')
  const isAgainst = ({ bearing }: Testimony) =>
    bearing === 'denies' || bearing === 'not held' || (isHeld && bearing === 'cancels')
  return own.length > 0 && own.every(isAgainst)
}

/** The only party to it, or the host or mediator of others' meeting. */
function isOwner(party: string, { owners, hosts }: Case): boolean {
  return owners.length === 0 || (owners.length === 1 && owners[0] === party) || hosts.includes(party)
}
