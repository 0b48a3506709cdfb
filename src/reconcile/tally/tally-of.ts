import {
  digestId,
  hasHappened,
  isOnRecord,
  type Message,
  type ReconciledEvent,
  rangeOf,
  type Statement,
  type Tally,
  tookPlace,
} from '../../model/index.js'
import { message, rangeOfClaim, speak, tallySentence } from '../../say/index.js'
import { cite } from '../cite.js'
import type { Evidence, TimedEvidence } from '../evidence.js'
import { testimonyOf } from '../testimony.js'
import { whoIn } from './claims.js'
import { isOf } from './contacts.js'
import type { Pair } from './pairs.js'
import { onceEach, saidAt } from './same-claim.js'

const LAST = Number.MAX_SAFE_INTEGER

/** What is counted of two: their contacts of one kind in the period, in order, and the statements that may claim their number. */
export type Counting = {
  readonly pair: Pair
  readonly of: string
  readonly contacts: readonly ReconciledEvent[]
  readonly claims: Iterable<Statement>
}

/** How many contacts of two are on record, by which side, and how many are claimed, by whom. */
export function tallyOf({ pair, of, contacts, claims }: Counting, evidence: TimedEvidence): Tally {
  const held = contacts.filter((event) => hasHappened(event) && tookPlace(event.status))
  const official = held.filter(({ status }) => isOnRecord(status))
  const announcedOnly = official.filter(isOnlyAnnounced)
  const recorded = official.filter((event) => !isOnlyAnnounced(event))
  const byParty = evidence.recorded
    .map((party) => ({ party, events: recorded.filter((e) => isBy(e, party)).map(({ id }) => id) }))
    .filter(({ events: list }) => list.length > 0)
  const { start, end } = evidence.dossier.period
  const made = {
    id: digestId('tally', of, ...[...pair].sort()),
    of,
    pair,
    period: { start, end: end ?? new Date(evidence.now).toISOString().slice(0, 10) },
    onRecord: {
      total: recorded.length,
      byParty,
      bothSides: recorded.filter(({ status }) => status.corroboration === 'both sides').map(({ id }) => id),
      events: recorded.map(({ id }) => id),
    },
    announcedOnly: announcedOnly.map(({ id }) => id),
    reportedOnly: held.filter(({ status }) => !isOnRecord(status)).map(({ id }) => id),
    announcedNotHeld: contacts
      .filter(({ status }) => status.lifecycle === 'lapsed' || status.lifecycle === 'cancelled')
      .map(({ id }) => id),
    claims: claimsOf([...claims], pair, of, evidence),
  }
  return { ...made, ...evidence.told(wordsOf(made, evidence)) }
}

function isBy({ status }: ReconciledEvent, party: string): boolean {
  return status.byParty.some((one) => one.party === party && one.level === 'official' && !one.denies && !one.announces)
}

/** What official texts only announce is not on record as held, whoever else tells that it was. */
function isOnlyAnnounced({ status }: ReconciledEvent): boolean {
  const official = status.byParty.filter(({ level, denies }) => level === 'official' && !denies)
  return official.length > 0 && official.every(({ announces }) => announces)
}

function claimsOf(claims: readonly Statement[], pair: Pair, of: string, evidence: Evidence): Tally['claims'] {
  const told = claims
    .flatMap((statement) => {
      const { count } = statement
      const document = evidence.documents.get(statement.document)
      if (!count || count.kind === 'ordinal' || !document || !isOf(count.of, of) || !names(statement, pair)) return []
      const words = cite(document, statement.evidence, statement.id)
      if (!words) return []
      const { by, actor } = testimonyOf(statement, document, evidence, null)
      return [
        {
          speaker: by,
          actor,
          min: count.min,
          max: count.max,
          words: document.text.slice(count.span[0], count.span[1]).replace(/\s+/g, ' ').trim(),
          basis: count.basis,
          at: document.published,
          cite: words,
        },
      ]
    })
    .sort(byMoment)
  return onceEach(
    told.map((claim) => {
      const statement = evidence.statements.get(claim.cite.statement ?? '')
      return statement ? { ...claim, at: saidAt(statement, claim.at) } : claim
    }),
  )
}

function byMoment(a: Tally['claims'][number], b: Tally['claims'][number]): number {
  const [x, y] = [rangeOf(a.at, null)?.[0] ?? LAST, rangeOf(b.at, null)?.[0] ?? LAST]
  if (x !== y) return x - y
  if (a.cite.document !== b.cite.document) return a.cite.document < b.cite.document ? -1 : 1
  return a.cite.span[0] - b.cite.span[0] || ((a.cite.statement ?? '') < (b.cite.statement ?? '') ? -1 : 1)
}

/** The claim names both, or names one and is made by the other. */
function names(statement: Statement, pair: Pair): boolean {
  const who = whoIn(statement)
  const named = statement.participants.some(({ actor }) => actor !== null && pair.includes(actor))
  return named && pair.every((id) => who.has(id))
}

function wordsOf(made: Omit<Tally, 'words' | 'said'>, { speaker, outlets }: Evidence): Message {
  const claimed = made.claims
    .filter(({ basis, min, max }) => basis === 'claimed' && min !== max)
    .map((claim) => {
      const by = outlets.called(claim.actor, claim.speaker)
      return message('tally.claim', rangeOfClaim(claim), by, claim.at ? { day: claim.at.slice(0, 10) } : '')
    })
  const distinct = [...new Map(claimed.map((one) => [speak(one, speaker), one])).values()]
  return tallySentence(made, distinct)
}
