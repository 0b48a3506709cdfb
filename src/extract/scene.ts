import type {
  Actuality,
  Participant,
  PlaceMention,
  Span,
  Stance,
  StatementType,
  TimeExpression,
} from '../model/index.js'
import type { Scope } from './actuality/scope.js'
import type { Hit } from './hits.js'
import type { Frame } from './lexicon/types.js'
import type { Passage } from './passage.js'
import type { Link } from './reporting/link.js'
import type { Report } from './reporting/report.js'
import type { Tree } from './tree.js'

/** One sentence with everything found in it: what a rule looks at. */
export type Scene = {
  readonly passage: Passage
  readonly tree: Tree
  readonly hits: readonly Hit[]
  /** Hits by every token that they use. */
  readonly hitAt: ReadonlyMap<number, Hit>
  readonly links: readonly Link[]
  /** What the text itself reports, those that stand in another's content left out. */
  readonly reports: readonly Report[]
  /** All reports by their reporting word. */
  readonly reportAt: ReadonlyMap<number, Report>
  readonly scopes: ReadonlyMap<Hit, Scope>
}

/** A statement in the making: what a rule proposes before time, place, counts and terms are read. */
export type Draft = {
  readonly by: string
  readonly frame: Frame | null
  readonly hit: Hit | null
  readonly type: StatementType
  readonly mode: string | null
  readonly participants: readonly Participant[]
  readonly actuality: Actuality
  readonly stance: Stance
  readonly links: readonly Link[]
  readonly content: Span
  readonly trigger: Span
  /** Tokens whose dependents may carry the time and place of the act. */
  readonly anchors: readonly number[]
  readonly certainty: number
  /** Its own day and place where the words tell of several contacts; null where none is that of this one. */
  readonly time?: TimeExpression | null
  readonly place?: PlaceMention | null
  /** Other words that it rests on, besides its trigger. */
  readonly grounds?: readonly string[]
}

/** One way to find statements. Rules run in the order of `rules/index.ts`; what an earlier one found a later one may leave alone. */
export type Rule = { readonly name: string; propose(scene: Scene, found: readonly Draft[]): readonly Draft[] }
