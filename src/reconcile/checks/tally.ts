import {
  digestId,
  hasHappened,
  type Message,
  type ReconciledEvent,
  rangeOf,
  type Statement,
  type Tally,
} from '../../model/index.js'
import { message, speak, tallySentence } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check, Reconciled } from '../check.js'
import { cite } from '../cite.js'
import { type Claims, claimsIn, whoIn } from '../claims.js'
import type { Evidence } from '../evidence.js'
import { numberFindings, rangeOfClaim } from '../number-finding.js'
import { onceEach, saidAt } from '../same-claim.js'
import { testimonyOf } from '../testimony.js'

/** "They have spoken" without saying how: counted with the calls. */
const SPOKE = 'consult'
const LAST = Number.MAX_SAFE_INTEGER
const ON_RECORD = ['both sides', 'on record', 'one side']

/** Calls and meetings of a pair: how many are on record, by which side, and how many are claimed, by whom. */
export const tally: Check = {
  name: 'tally',
  rules: ['tally'],
  dossier: (all, evidence) => {
    const claims = claimsIn(all.exchange, evidence)
    const known = contactsOf(all, evidence)
    const made = pairsOf(claims.all, evidence).map(({ pair, of }) => {
      const events = eventsOf(pair, known, all).filter((event) => isOf(event.mode, of) && inPeriod(event, evidence))
      return { tally: tallyOf(pair, of, claims, events, evidence), events }
    })
    return { tallies: made.map(({ tally: one }) => one), findings: numberFindings(made, evidence) }
  },
}

type Pair = readonly [string, string]
/** Contacts by whoever takes part, a state through its people. */
type Contacts = Map<string, Set<Case>>

const contacts = new WeakMap<Evidence, Contacts>()

function contactsOf({ made, gone }: Reconciled, evidence: Evidence): Contacts {
  const known: Contacts = contacts.get(evidence) ?? new Map()
  contacts.set(evidence, known)
  const each = ({ event }: Case, act: (id: string) => void) => {
    if (event.type !== 'CONSULT') return
    for (const { actor } of event.participants) if (actor !== null) evidence.affiliation(actor).forEach(act)
  }
  for (const of of gone) each(of, (id) => known.get(id)?.delete(of))
  for (const of of made)
    each(of, (id) => {
      const set = known.get(id)
      if (set) set.add(of)
      else known.set(id, new Set([of]))
    })
  return known
}

/** The contacts of both, in order; a call of a group counts for each pair in it. */
function eventsOf([a, b]: Pair, known: Contacts, { events, position }: Reconciled): ReconciledEvent[] {
  const [few, many] = [known.get(a), known.get(b)].sort((x, y) => (x?.size ?? 0) - (y?.size ?? 0))
  return [...(few ?? [])]
    .filter((of) => many?.has(of))
    .flatMap((of) => position.get(of) ?? [])
    .sort((x, y) => x - y)
    .flatMap((at) => events[at] ?? [])
}

/** The pairs that the dossier lists, and any other pair of which a number is claimed. */
function pairsOf(claims: Iterable<Statement>, evidence: Evidence): { readonly pair: Pair; readonly of: string }[] {
  const listed = evidence.dossier.tallies.flatMap(({ pair, of }) => of.map((mode) => ({ pair, of: mode })))
  const isListed = (a: string, b: string) =>
    listed.some(({ pair, of }) => of === 'phone' && pair.includes(a) && pair.includes(b))
  const claimed = [...claims].flatMap((claim) => {
    const [a, b, ...others] = [...new Set(claim.participants.flatMap(({ actor }) => actor ?? []))].sort()
    if (!a || !b || others.length > 0 || !claim.count) return []
    return claim.count.of === SPOKE && isListed(a, b) ? [] : [{ pair: [a, b] as const, of: claim.count.of }]
  })
  const keyOf = ({ pair, of }: { readonly pair: Pair; readonly of: string }) => `${[...pair].sort().join('|')}|${of}`
  claimed.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const seen = new Set<string>()
  return [...listed, ...claimed].filter((one) => {
    const key = keyOf(one)
    return !seen.has(key) && seen.add(key)
  })
}

function tallyOf(pair: Pair, of: string, claims: Claims, mine: readonly ReconciledEvent[], evidence: Evidence): Tally {
  const held = mine.filter((event) => hasHappened(event) && ['fact', 'occurred'].includes(event.status.lifecycle))
  const official = held.filter(({ status }) => ON_RECORD.includes(status.corroboration))
  const announcedOnly = official.filter(isOnlyAnnounced)
  const recorded = official.filter((event) => !announcedOnly.includes(event))
  const byParty = evidence.dossier.parties
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
    reportedOnly: held.filter((event) => !official.includes(event)).map(({ id }) => id),
    announcedNotHeld: mine
      .filter(({ status }) => status.lifecycle === 'lapsed' || status.lifecycle === 'cancelled')
      .map(({ id }) => id),
    claims: claimsOf([...(claims.by.get(pair[0]) ?? [])], pair, of, evidence),
  }
  return { ...made, ...evidence.told(wordsOf(made, evidence)) }
}

function isOf(mode: string | null, of: string): boolean {
  return mode === of || (of === 'meet' && mode === 'multilateral') || (of === 'phone' && mode === SPOKE)
}

function inPeriod({ when }: ReconciledEvent, { dossier: { period } }: Evidence): boolean {
  const day = when?.start?.slice(0, 10)
  return day === undefined || (day >= period.start && (period.end === null || day <= period.end))
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
