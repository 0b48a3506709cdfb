import {
  type Actor,
  type Curation,
  corrected,
  createRoster,
  type Document,
  type Event,
  grouped,
  type Roster,
  type Statement,
  standing,
} from '../model/index.js'
import { speakerOf } from '../say/index.js'
import { aheadOf, isAhead } from './ahead.js'
import type { Move } from './attachment.js'
import { createEventBuilder } from './build-event.js'
import { byOrder } from './by-order.js'
import { curate, rejected } from './curate.js'
import type { Exchange } from './difference.js'
import { addTo, type Draft, draftOf } from './draft.js'
import { createGathering } from './gather.js'
import { createRemarkIndex } from './remark-index.js'
import { sceneOf } from './scene.js'
import { type Sighting, sightingOf } from './sighting.js'
import type { Vocabulary } from './words-of.js'

/** Documents with all their statements; one that comes again takes the place of what it said before. */
export type Lot = { readonly statements: readonly Statement[]; readonly documents: readonly Document[] }

/** Links lots as they come; the events after the last lot are those of linking everything at once. */
export type Linker = {
  add(lot: Lot): void
  /** Other decisions of editors; documents whose statements they correct, reject or restore have to be added again. */
  decide(curations: readonly Curation[]): void
  events(): readonly Event[]
}

/** An empty linker. */
export function createLinker(actors: readonly Actor[], given: readonly Curation[]): Linker {
  const roster = createRoster(actors)
  const { affiliation } = roster
  const gathering = createGathering(affiliation)
  const remarks = createRemarkIndex(affiliation)
  const build = createEventBuilder(roster, speakerOf('en', actors))
  const vocabulary: Vocabulary = new Map()
  const known = new Map<string, readonly Sighting[]>()
  const joined = new Map<Draft, Set<Sighting>>()
  const whole = new Map<Draft, Draft>()
  // Events are made when they are asked for.
  const [gone, made] = [new Set<Draft>(), new Set<Draft>()]
  let wasCurated = false
  let decided = decisionsOf(given)
  const put = (draft: Draft, now: Draft | undefined) => {
    const before = whole.get(draft)
    if (before === now) return
    if (before && !made.delete(before)) gone.add(before)
    if (now) {
      whole.set(draft, now)
      made.add(now)
    } else whole.delete(draft)
  }
  // What a remark can name must not depend on which remarks came before it.
  const tellers = (draft: Draft) => {
    const others = joined.get(draft)
    return others ? [...draft.members, ...[...others].filter(({ kind }) => kind !== 'remark')] : draft.members
  }
  /** What a lot tells, and what its documents told before. */
  const exchanged = (lot: Lot): Exchange => {
    const removed = lot.documents.flatMap(({ id }) => known.get(id) ?? [])
    for (const { id } of lot.documents) known.delete(id)
    const documents = new Map(lot.documents.map((document) => [document.id, document]))
    const added = [...grouped(corrected(lot.statements, decided.curations), ({ document }) => document)].flatMap(
      ([id, own]) => {
        const sightings = sightingsOf(own, documents.get(id) ?? null, decided.out, roster, vocabulary)
        known.set(id, sightings)
        return sightings
      },
    )
    return { added, removed }
  }
  return {
    add(lot) {
      const { added, removed } = exchanged(lot)
      const of = (isThis: (sighting: Sighting) => boolean) => ({
        added: added.filter(isThis),
        removed: removed.filter(isThis),
      })
      const gathered = gathering.change(of(({ kind }) => kind !== 'claim' && kind !== 'remark'))
      for (const move of gathered.moves) apply(move, joined)
      const told = remarks.change(
        gathered,
        tellers,
        of(({ kind }) => kind === 'remark'),
      )
      for (const move of told) apply(move, joined)
      const changed = new Set<Draft | null>(gathered.made)
      for (const { from, to } of gathered.moves) changed.add(from).add(to)
      for (const { from, to } of told) changed.add(from).add(to)
      const ended = new Set(gathered.gone)
      for (const draft of changed) if (draft && !ended.has(draft)) put(draft, composed(draft, joined.get(draft)))
      for (const draft of ended) {
        put(draft, undefined)
        joined.delete(draft)
      }
    },
    decide(curations) {
      decided = decisionsOf(curations)
    },
    events: () => {
      const { actions } = decided
      const isCurated = actions.length > 0
      const events =
        isCurated || wasCurated
          ? build.all(isCurated ? curate([...whole.values()], actions, affiliation) : whole.values())
          : build.exchange(gone, made)
      gone.clear()
      made.clear()
      wasCurated = isCurated
      return events
    },
  }
}

function decisionsOf(curations: readonly Curation[]) {
  const actions = standing(curations).map(({ action }) => action)
  return { curations, actions, out: rejected(actions) }
}

/** What the statements of one document can be mentions of. */
function sightingsOf(
  statements: readonly Statement[],
  document: Document | null,
  out: ReadonlySet<string>,
  roster: Roster,
  vocabulary: Vocabulary,
): Sighting[] {
  const ahead = aheadOf(statements, document, roster)
  const scene = sceneOf(document, () => companyOf(statements, roster), roster, vocabulary)
  const sightings: Sighting[] = []
  for (const statement of statements)
    if (!out.has(statement.id) && !isAhead(statement, ahead, roster)) sightings.push(sightingOf(statement, scene))
  return sightings
}

/** The actors that statements of one document name, and the pairs of sides in contact by mode, with those whose contact it tells as held. */
function companyOf(statements: readonly Statement[], roster: Roster): ReadonlySet<string> {
  const set = new Set<string>()
  for (const { type, mode, participants, evidence, actuality } of statements) {
    const actors = participants.flatMap(({ actor }) => actor ?? [])
    for (const actor of actors) set.add(actor)
    const sides = [...new Set(actors.map(roster.side))]
    if (type === 'CONSULT' && sides.length <= 8)
      for (const a of sides)
        for (const b of sides) {
          if (a >= b) continue
          set.add(`${mode}|${a}|${b}`).add(`${evidence[0]}:${mode}|${a}|${b}`)
          if (actuality === 'happened') set.add(`held:${mode}|${a}|${b}`)
        }
  }
  return set
}

function apply({ sighting, from, to }: Move, joined: Map<Draft, Set<Sighting>>): void {
  if (from) joined.get(from)?.delete(sighting)
  if (!to) return
  const set = joined.get(to)
  if (set) set.add(sighting)
  else joined.set(to, new Set([sighting]))
}

/** A draft with those who joined it: what the event is told to be. */
function composed(draft: Draft, others: ReadonlySet<Sighting> | undefined): Draft {
  if (!others || others.size === 0) return draft
  const all = [...draft.members, ...others]
  const [first, ...rest] = all.sort(
    (a, b) => Number(a.kind === 'remark') - Number(b.kind === 'remark') || byOrder(a, b),
  )
  return first ? rest.reduce((sum, member) => addTo(sum, member), draftOf(first)) : draft
}
