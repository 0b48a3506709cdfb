import {
  accountOf,
  type Document,
  datedBy,
  type Event,
  isGoBetween,
  isMutual,
  rangeOfWhen,
  type Statement,
  sidesAmong,
} from '../model/index.js'
import type { Evidence } from './evidence.js'
import { type Testimony, testimonyOf } from './testimony.js'

/** One event with everything known about it by the moment asked about. */
export type Case = {
  readonly event: Event
  /** In the order in which they became known; unknown publication last. */
  readonly testimonies: readonly Testimony[]
  readonly documents: readonly Document[]
  /** The sides among the participants of which the dossier may have an official record. */
  readonly parties: readonly string[]
  /** Whose event it is: all sides of a call or agreement, the doer's side of anything else. */
  readonly owners: readonly string[]
  /** Who mediates it or has it in its country, and is no side of it, where an official source of the dossier speaks for it. */
  readonly hosts: readonly string[]
  /** First and last moment of the event; null when unknown. */
  readonly from: number | null
  readonly until: number | null
}

/** The case of an event; null where nothing about it was published by then. Later reports do not colour the account. */
export function caseOf(event: Event, evidence: Evidence): Case | null {
  const mentions = event.mentions.filter((mention) => evidence.statements.has(mention.statement))
  const statements = mentions.flatMap((mention) => evidence.statements.get(mention.statement) ?? [])
  if (statements.length === 0) return null
  const known =
    mentions.length === event.mentions.length
      ? event
      : { ...event, ...accountAsKnown(event, mentions, evidence), mentions }
  const range = rangeOfWhen(known.when)
  const asides = new Set(mentions.flatMap(({ aside, statement }) => (aside ? [statement] : [])))
  const until = range?.[1] ?? null
  const testimonies = statements
    .map((statement) => ({
      ...testimonyOf(statement, documentOf(statement, evidence), evidence, range),
      ...(asides.has(statement.id) ? { aside: true as const } : {}),
    }))
    .sort(byClock)
  const sides = sidesOf(known.participants, evidence)
  return {
    event: known,
    testimonies,
    documents: [...new Set(testimonies.map(({ document }) => document))],
    parties: evidence.recorded.filter((party) => sides.includes(party)),
    owners: ownersOf(known, evidence),
    hosts: hostsOf(known, evidence),
    from: range?.[0] ?? null,
    until,
  }
}

function ownersOf({ type, participants }: Event, evidence: Evidence): readonly string[] {
  const doers = participants.filter(({ role }) => role === 'actor')
  return sidesOf(isMutual(type) || doers.length === 0 ? sidesAmong(participants) : doers, evidence)
}

function hostsOf({ type, place, participants }: Event, evidence: Evidence): readonly string[] {
  const [hosts, others] = [participants.filter(isGoBetween), participants.filter((one) => !isGoBetween(one))]
  const sides = sidesOf(others, evidence)
  if (sides.length === 0) return []
  const at = type === 'CONSULT' && place ? [place] : []
  return sidesOf([...hosts, ...at], evidence).filter(
    (party) => evidence.recorded.includes(party) && !sides.includes(party),
  )
}

function sidesOf(
  participants: readonly Pick<Event['participants'][number], 'actor'>[],
  evidence: Evidence,
): readonly string[] {
  return [...new Set(participants.flatMap(({ actor }) => evidence.partyOf(actor) ?? []))]
}

function accountAsKnown(event: Event, mentions: Event['mentions'], evidence: Evidence): Partial<Event> {
  const plain = mentions.filter(({ aside }) => !aside)
  const told = plain.length > 0 ? plain : mentions
  const statements = told.flatMap((mention) => evidence.statements.get(mention.statement) ?? [])
  const reports = statements.map((statement) => ({ statement, document: documentOf(statement, evidence) }))
  return { ...datedBy(accountOf(statements, evidence.roster), reports), type: event.type }
}

function documentOf(statement: Statement, evidence: Evidence): Document {
  const document = evidence.documents.get(statement.document)
  if (!document) throw new RangeError(`Statement ${statement.id} has no document.`)
  return document
}

function byClock(a: Testimony, b: Testimony): number {
  const [x, y] = [a.clock?.[1] ?? Infinity, b.clock?.[1] ?? Infinity]
  if (x !== y) return x < y ? -1 : 1
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1
  return a.statement.evidence[0] - b.statement.evidence[0] || (a.statement.id < b.statement.id ? -1 : 1)
}
