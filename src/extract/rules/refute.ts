import type { Statement, StatementType } from '../../model/index.js'
import { isNotSo, verdictIn } from '../actuality/verdict.js'
import { performer } from '../participants/performer.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { spanOf } from '../tree.js'

/** "The Kremlin denied it", «эта информация оказалась ошибочной»: what the sentence tells before, or the one before it, is denied by whoever says so here. */
export const refute: Rule = {
  name: 'refute',
  propose(scene, found) {
    const { told } = scene.passage.discourse
    const before = told?.index === scene.tree.index - 1 ? told.statements.filter(isDone) : []
    const here = found.filter(isDone)
    if (before.length + here.length === 0) return []
    const verdict = verdictIn(scene)
    if (verdict === null) return []
    const own = here.filter(({ hit }) => hit !== null && hit.head < verdict)
    const deeds = own.length > 0 ? own : before
    if (deeds.length > MOST) return []
    const isTold = ({ type, links }: Draft) =>
      links.length > 0 && found.some((other) => other.type === type && other.actuality === 'not')
    const by = own.length > 0 ? REFUTES_HERE : REFUTES
    const drafts = deeds.map((deed) => denied(scene, deed, { at: verdict, by })).filter((draft) => !isTold(draft))
    // "It did not happen" in a text's own words may be of anything.
    return isNotSo(scene, verdict) ? drafts.filter(({ links }) => links.length > 0) : drafts
  },
}

/** "The paper wrote that they had met; this was wrong": what a sentence itself takes back it tells as not so. */
export function takenBackHere(here: readonly Statement[]): readonly Statement[] {
  const back = here.filter(({ reasons, attribution }) => reasons[0]?.by === REFUTES_HERE && attribution.length === 0)
  if (back.length === 0) return here
  return here
    .filter((each) => !back.includes(each))
    .map((each) => (each.trigger[0] < back[0]!.trigger[0] ? notSo(each) : each))
}

/**
 * "The paper wrote that they had met. That was wrong": what a text itself takes back is told as not so where it was told of; null where it takes back
 * nothing. `before` and `here` are the statements of a sentence and of the next.
 */
export function takenBack(
  before: readonly Statement[],
  here: readonly Statement[],
): { readonly before: readonly Statement[]; readonly here: readonly Statement[] } | null {
  const back = here.filter(({ reasons, attribution }) => reasons[0]?.by === REFUTES && attribution.length === 0)
  if (back.length === 0) return null
  return {
    before: before.map(notSo),
    here: here.filter((each) => !back.includes(each)),
  }
}

const REFUTES = 'refute/told-before'
const REFUTES_HERE = 'refute/told-here'

function notSo(each: Statement): Statement {
  return isDone(each) ? { ...each, actuality: 'not', stance: 'asserts', attribution: [] } : each
}

function isDone({ type, actuality }: Pick<Statement, 'type' | 'actuality'>): boolean {
  return DEEDS.has(type) && actuality !== 'not'
}

/** More deeds than "it" could mean. */
const MOST = 2

/** What took place or did not; whether an accusation, a demand or a promise was made is not what is denied. */
const DEEDS: ReadonlySet<StatementType> = new Set([
  'CONSULT',
  'MOVE',
  'ASSAULT',
  'RETREAT',
  'AID',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'COOPERATE',
])

function denied(
  scene: Scene,
  deed: Draft | Statement,
  { at, by: name }: { readonly at: number; readonly by: string },
): Draft {
  const { tree, links, hitAt } = scene
  const { start, end } = tree.tokens[at]!
  // Whoever told of it is not the one who takes it back behind a semicolon.
  const teller = 'links' in deed ? deed.links : []
  const over = links.filter((link) => (link.hit?.head === at || link.covers(at)) && !teller.includes(link))
  const hit = hitAt.get(at)
  const by = over.length > 0 || hit?.frame.stance !== 'denies' ? over : performer(scene, hit, [])
  return {
    by: name,
    frame: null,
    hit: null,
    type: deed.type,
    mode: deed.mode,
    participants: deed.participants.map((each) => ({ ...each, span: [start, end] as const })),
    actuality: 'not',
    stance: by.length > 0 ? 'denies' : 'asserts',
    links: by,
    content: spanOf(
      tree,
      tree.tokens.map((_, token) => token),
    ),
    trigger: [start, end],
    // Where and when it is denied is not where and when it would have been.
    anchors: [],
    certainty: 0.6,
  }
}
