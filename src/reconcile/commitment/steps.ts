import { contains, isProvision, type Statement } from '../../model/index.js'
import type { Judged, Reconciled } from '../check.js'
import type { Evidence } from '../evidence.js'
import type { Exchange } from '../exchange.js'
import { testimonyOf } from '../testimony.js'
import type { Placed } from './group.js'
import { canStep, type Step, stepOf } from './step.js'

/** The steps of all statements in order of publication, those that belong to no event too, as statements and cases come and go. */
export type Steps = {
  /** All steps, and the number of the first one that is another one or belongs to another event than before. */
  change(change: Reconciled): { readonly all: readonly Placed[]; readonly from: number }
}

type Told = { -readonly [Key in keyof Placed]: Placed[Key] }

/** No steps yet; every statement is read once. */
export function createSteps(evidence: Evidence): Steps {
  const byStatement = new Map<string, Told>()
  let all: readonly Told[] = []

  /** Steps of statements that came and went; the number of the first that is another one. */
  const exchanged = ({ statements: { came, went } }: Exchange): number => {
    const out = new Set(went.flatMap(({ id }) => byStatement.get(id) ?? []))
    for (const { step } of out) byStatement.delete(step.testimony.statement.id)
    const more = came.flatMap((one) => stepIn(one, evidence))
    for (const told of more) byStatement.set(told.step.testimony.statement.id, told)
    if (out.size + more.length === 0) return all.length
    const left = out.size === 0 ? all : all.filter((told) => !out.has(told))
    const now = more.length === 0 ? left : [...left, ...more].sort(byClock)
    let from = 0
    while (from < now.length && now[from] === all[from]) from++
    for (let at = from; at < now.length; at++) (now[at] as Told).at = at
    all = now
    return from
  }
  /** Puts steps to the events of new cases; the number of the first that belongs to another one. */
  const bound = (made: readonly Judged[], gone: readonly Judged[]): number => {
    const before = new Map<Told, string | null>()
    const bind = ({ of }: Judged, event: (told: Told) => string | null) => {
      for (const { statement } of of.testimonies) {
        const told = byStatement.get(statement.id)
        if (!told) continue
        if (!before.has(told)) before.set(told, told.event)
        told.event = event(told)
      }
    }
    for (const one of gone) bind(one, ({ event }) => (event === one.event.id ? null : event))
    for (const one of made) bind(one, () => one.event.id)
    let from = all.length
    for (const [told, event] of before) if (told.event !== event) from = Math.min(from, told.at)
    return from
  }
  return {
    change({ made, gone, exchange }) {
      const from = exchanged(exchange)
      return { all, from: Math.min(from, bound(made, gone)) }
    },
  }
}

function stepIn(statement: Statement, evidence: Evidence): Told[] {
  if (!canStep(statement)) return []
  const document = evidence.documents.get(statement.document)
  const step =
    document && !isInProvision(statement, evidence) ? stepOf(testimonyOf(statement, document, evidence, null)) : null
  if (!step) return []
  const parties = partiesOf(step, evidence)
  const meant = parties.length > 0 ? [] : sidesMeant(step, evidence)
  return [{ step, parties, meant, towards: towards(step, parties, evidence), event: null, at: -1 }]
}

/** What the words of a point tell of by themselves ("shall withdraw by 7 May") is that promise, and no other one. */
function isInProvision(statement: Statement, { ofDocument }: Evidence): boolean {
  if (isProvision(statement)) return false
  const all = ofDocument.get(statement.document) ?? []
  return all.some((one) => isProvision(one) && contains(one.evidence, statement.trigger))
}

/** Who takes part or is cited; who only tells a reading of it, and is none of the dossier's, is no party to it. */
function partiesOf({ testimony: { statement, level, party }, state }: Step, evidence: Evidence): readonly string[] {
  const { parties } = evidence.dossier
  const known = (all: Statement['participants'] | Statement['attribution']) =>
    all.flatMap(({ actor }) => evidence.partyOf(actor) ?? [])
  const takers = known(bound(statement))
  const tellers = known(statement.attribution).filter(
    (one) => takers.length > 0 || parties.length === 0 || parties.includes(one),
  )
  const named = [...new Set([...takers, ...tellers])]
  // "The movement has agreed" of a side's own text: whoever is told of there without a name is that side.
  const isItself = named.length === 0 && state !== null && level === 'official' && party !== null
  return isItself && isOfItself(statement) ? [party] : named
}

/** Whoever a point of a protocol binds alone; of any other statement, all who take part. */
function bound(statement: Statement): Statement['participants'] {
  const doers = isProvision(statement) ? statement.participants.filter(({ role }) => role === 'actor') : []
  return doers.length > 0 ? doers : statement.participants
}

/** One doer by a common noun, whom the text itself cites: nobody but the side that speaks. */
function isOfItself({ participants, attribution }: Statement): boolean {
  const [doer, ...others] = participants.filter(({ role }) => role === 'actor')
  return doer !== undefined && others.length === 0 && attribution.some(({ name }) => name === doer.name)
}

/** Whoever ceases fire does so towards the side that he fights: where a dossier has two, that is the other. */
function towards(step: Step, parties: readonly string[], { dossier }: Evidence): readonly string[] {
  // A reading that names nobody is of what the side that tells it takes part in.
  const { party } = step.testimony
  if (step.state === null && parties.length === 0 && party !== null) return [party]
  const isOurs = dossier.parties.length === 2 && parties.some((one) => dossier.parties.includes(one))
  return isOurs && step.testimony.statement.mode === 'ceasefire' ? dossier.parties : []
}

/** A step that names nobody known ("the leaders agreed") is between the sides of the contact that its text opens with. */
function sidesMeant({ testimony: { statement, document } }: Step, { ofDocument, roster }: Evidence): readonly string[] {
  const contacts = (ofDocument.get(document.id) ?? [])
    .filter(({ type, evidence }) => type === 'CONSULT' && evidence[0] <= statement.evidence[0])
    .sort((a, b) => a.evidence[0] - b.evidence[0])
  for (const { participants } of contacts) {
    const sides = new Set(participants.flatMap(({ actor }) => (actor === null ? [] : roster.side(actor))))
    if (sides.size > 1) return [...sides]
  }
  return []
}

function byClock({ step: a }: Told, { step: b }: Told): number {
  return momentOf(a) - momentOf(b) || inText(a, b)
}

/** Within one text in its own order: an answer comes after what it answers. */
function inText({ testimony: a }: Step, { testimony: b }: Step): number {
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1
  return a.statement.evidence[0] - b.statement.evidence[0] || (a.statement.id < b.statement.id ? -1 : 1)
}

function momentOf({ testimony }: Step): number {
  return testimony.clock?.[1] ?? Number.MAX_SAFE_INTEGER
}
