import {
  type Actor,
  type Affiliation,
  type Coverage,
  createRoster,
  type Document,
  type Dossier,
  type Lane,
  type Message,
  type Range,
  type Roster,
  rangeOf,
  type Source,
  type Statement,
} from '../model/index.js'
import { type Outlets, outletsOf, type Speaker, speak, speakerOf } from '../say/index.js'
import type { Exchange } from './exchange.js'
import { familiesOf } from './families.js'
import { partyIn, recordedIn, withParties } from './parties.js'
import { publicationOf } from './publication.js'
import type { ReconcileInput } from './reconcile-input.js'
import {
  type Captured,
  type CoverageChange,
  capturedOf,
  changeOf,
  LOOKED,
  type Stretch,
  stretchAt,
} from './status/coverage.js'

/** What is known, looked up by id, with the questions that every check asks. */
export type Evidence = {
  readonly dossier: Dossier
  readonly documents: ReadonlyMap<string, Document>
  readonly statements: ReadonlyMap<string, Statement>
  readonly ofDocument: ReadonlyMap<string, readonly Statement[]>
  readonly actors: ReadonlyMap<string, Actor>
  readonly affiliation: Affiliation
  readonly roster: Roster
  readonly asOf: string | null
  /** The side of the dossier that an actor belongs to; its outermost body or state where the dossier names none. */
  partyOf(actor: string | null): string | null
  /** The parties of the dossier, then the other states for which one of its official sources speaks. */
  readonly recorded: readonly string[]
  /** The English name of an actor; the id where the gazetteer has none. */
  nameOf(actor: string): string
  /** Who says things in English. */
  readonly speaker: Speaker
  /** What outlets are called, and which names are one publisher. */
  readonly outlets: Outlets
  /** A message with its English words. */
  told(message: Message): { readonly words: string; readonly said: Message }
  sourceOf(document: Document): Source | null
  laneOf(document: Document): Lane | null
  /** The publisher family: editions of one publisher are one. */
  publisherOf(document: Document): string
  /** The publisher family that a name, an id or an outlet stands for; the name itself where none is known. */
  familyOf(name: string): string
  /** Earliest and latest moment of publication. */
  clockOf(document: Document): Range | null
  /** Is a moment over? This and the next two are all that a check of one event can ask of clock and coverage: see `asked.ts`. */
  hasPassed(moment: number): boolean
  /** Is the official record of a party captured without a gap from a moment until after another one? */
  isCaptured(party: string, from: number, until: number): boolean
  /** The same until a moment or, where that is earlier, until the last look at its sources. */
  isCovered(party: string, from: number, until: number): boolean
}

/** Evidence with its clock, which no check of one event sees. */
export type TimedEvidence = Evidence & {
  /** The moment asked about in milliseconds: `asOf`, else the reader's clock. */
  readonly now: number
}

/** Evidence that grows, and whose clock and coverage move on. */
export type GrowingEvidence = TimedEvidence & {
  /** A document that comes again takes the place of what it said before; what this changes is noted in `exchange`. */
  add(documents: readonly Document[], statements: readonly Statement[], exchange: Exchange): void
  /** Until when the official record of a party is captured without a gap from a moment on; −∞ where it is not captured then. */
  coveredUntil(party: string, from: number): number
  /** The stretch for which the official record of a party is captured that holds a moment. */
  coveredAt(party: string, from: number): Stretch | null
  /** Tells what is captured now that was not, or the other way round. */
  move(now: string, coverage: readonly Coverage[]): CoverageChange
}

/** Evidence of nothing yet; what was published after `asOf` never enters it. */
export function createEvidence(given: Pick<ReconcileInput, 'dossier' | 'actors' | 'asOf'>): GrowingEvidence {
  const limit = given.asOf === null ? null : (rangeOf(given.asOf, null)?.[1] ?? null)
  const sources = new Map(given.dossier.sources.map((source) => [source.id, source]))
  const actors = new Map([...given.actors, ...given.dossier.actors].map((actor) => [actor.id, actor]))
  const roster = createRoster([...actors.values()])
  const { affiliation } = roster
  const speaker = speakerOf('en', actors.values())
  const documents = new Map<string, Document>()
  const statements = new Map<string, Statement>()
  const ofDocument = new Map<string, Statement[]>()
  const clocks = new Map<string, Range | null>()
  const sourceOf = (document: Document) => sources.get(document.source ?? '') ?? null
  const clockOf = (document: Document): Range | null => {
    let clock = clocks.get(document.id)
    if (clock === undefined) {
      clock = publicationOf(document, sourceOf(document)?.zone ?? null)
      clocks.set(document.id, clock)
    }
    return clock
  }
  let dossier = given.dossier
  let now = limit ?? 0
  let captured: Captured = new Map()
  let recorded: readonly string[] | null = null
  const coveredUntil = (party: string, from: number) => stretchAt(captured, party, from)?.[1] ?? -Infinity
  const partyOf: Evidence['partyOf'] = (actor) => (actor === null ? null : partyIn(affiliation(actor), dossier.parties))
  return {
    get dossier() {
      return dossier
    },
    get now() {
      return now
    },
    documents,
    statements,
    ofDocument,
    actors,
    affiliation,
    roster,
    asOf: given.asOf,
    partyOf,
    get recorded() {
      recorded ??= recordedIn(dossier, partyOf)
      return recorded
    },
    nameOf: speaker.nameOf,
    speaker,
    outlets: outletsOf(given.dossier.sources),
    told: (said) => ({ words: speak(said, speaker), said }),
    sourceOf,
    laneOf: (document) => document.lane ?? sourceOf(document)?.lane ?? null,
    publisherOf: (document) => sourceOf(document)?.publisher ?? document.publisher ?? document.source ?? document.id,
    familyOf: familiesOf(given.dossier, actors),
    clockOf,
    coveredAt: (party, from) => stretchAt(captured, party, from),
    coveredUntil,
    hasPassed: (moment) => now > moment,
    isCaptured: (party, from, until) => coveredUntil(party, from) > until,
    isCovered: (party, from, until) => coveredUntil(party, from) >= Math.min(until, now - LOOKED),
    add(more, told, exchange) {
      for (const { id } of more) {
        const before = documents.get(id)
        if (!before) continue
        exchange.documents.went.push(before)
        for (const statement of ofDocument.get(id) ?? []) {
          statements.delete(statement.id)
          exchange.statements.went.push(statement)
        }
        documents.delete(id)
        ofDocument.delete(id)
        clocks.delete(id)
      }
      for (const document of more) {
        if (limit !== null && (clockOf(document)?.[1] ?? Infinity) > limit) continue
        documents.set(document.id, document)
        exchange.documents.came.push(document)
      }
      if (given.dossier.parties.length === 0) {
        dossier = withParties(dossier, documents.values(), affiliation)
        recorded = null
      }
      for (const statement of told) {
        if (!documents.has(statement.document)) continue
        statements.set(statement.id, statement)
        exchange.statements.came.push(statement)
        const own = ofDocument.get(statement.document)
        if (own) own.push(statement)
        else ofDocument.set(statement.document, [statement])
      }
    },
    move(clock, coverage) {
      now = limit ?? rangeOf(clock, null)?.[1] ?? 0
      const before = captured
      captured = capturedOf(dossier.sources, coverage, partyOf)
      return changeOf(before, captured)
    },
  }
}
