import type { Participant, Span } from '../../model/index.js'
import { participantOf } from '../mentions/references.js'
import { add } from '../participants/add.js'
import { isDoneTo } from '../participants/blamed.js'
import { prepositionOf } from '../participants/control.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { type Accusation, accusationIn } from '../speeches/accusation.js'
import { clauseOf, sentenceContent } from '../speeches/clauses.js'
import { isDispute } from '../speeches/dispute.js'
import { isOtherSide } from '../speeches/other-side.js'
import { isWithin, spanOf, subtree, type Tree } from '../tree.js'

/** In a speech, a sentence that faults another side ("illegal", "refuses", "separatists", and whoever is named) accuses it, whatever its verb. */
export const denounce: Rule = {
  name: 'denounce',
  propose(scene, found) {
    if (!isDispute(scene.passage)) return []
    const accusation = accusationIn(scene, found)
    if (accusation === null || accusation.probability < LEAST) return []
    const { tree } = scene
    const told = found.some(
      ({ type, hit }) =>
        type === 'ACCUSE' && hit && accusation.grounds.every((at) => clauseOf(tree, at) === clauseOf(tree, hit.head)),
    )
    return told ? [] : [accusing(scene, accusation)]
  },
}

/** A sentence that is likelier than this to accuse is told of: at this bound precision and recall balance best over speeches that the weights have not seen. */
const LEAST = 0.3

function accusing(scene: Scene, { probability, grounds }: Accusation): Draft {
  const { tree } = scene
  const at = grounds[0]!
  return {
    by: 'accuse/denounce',
    frame: null,
    hit: null,
    type: 'ACCUSE',
    mode: 'disapprove',
    participants: accusedIn(scene, at),
    actuality: 'happened',
    stance: 'asserts',
    links: [],
    content: sentenceContent(tree),
    trigger: spanOf(tree, [at]),
    anchors: [at],
    certainty: probability,
    grounds: grounds.slice(0, MOST).map((ground) => tree.tokens[ground]!.text),
  }
}

/** Words shown as what an accusation rests on. */
const MOST = 4

/** Those of other sides whom the sentence names: who does what is faulted, else all but those to whom and the places where it is done. */
function accusedIn(scene: Scene, at: number): readonly Participant[] {
  const { passage, tree } = scene
  const named = passage.mentionsIn(tree).filter((mention) => isOtherSide(passage, mention))
  const doing = doersOf(tree, at)
  const others = named.filter(({ span }) => !isSufferer(scene, span))
  const doers = others.filter(({ span }) => doing.some((token) => isWithin(tree, token, span)))
  const found: Participant[] = []
  for (const { actor, span } of doers.length > 0 ? doers : others)
    if (actor) add(found, participantOf(passage, { name: actor.name, actor, span, at, via: 'name' }, 'recipient'))
  return found.slice(0, 3)
}

/** "Against Ukraine", "in Crimea", "the annexation of Crimea": to whom or where something is done. */
function isSufferer(scene: Scene, span: Span): boolean {
  const { tree } = scene
  const head = tree.tokens.findIndex(
    ({ head }, at) => isWithin(tree, at, span) && (head < 0 || !isWithin(tree, head, span)),
  )
  if (head < 0) return false
  const preposition = prepositionOf(tree, head)
  const act = tree.tokens[head]!.head
  if (preposition === 'of' && act >= 0) return isDoneTo(scene, act)
  return preposition !== null && TOWARDS.has(preposition)
}

const TOWARDS = new Set([
  'against',
  'in',
  'into',
  'at',
  'near',
  'on',
  'upon',
  'towards',
  'from',
  'против',
  'в',
  'на',
  'из',
  'под',
])

/** Whoever the faulted act belongs to ("Russia's aggression", "Russia's brutal attack"), and the subject of the clause. */
function doersOf(tree: Tree, at: number): number[] {
  const act = tree.rel[at] === 'amod' ? tree.tokens[at]!.head : at
  const own = tree.kids[act]!.filter((kid) => /^(?:nmod:poss|amod|compound|nsubj)$/.test(tree.tokens[kid]!.deprel))
  const agents = tree.kids[act]!.filter((kid) => prepositionOf(tree, kid) === 'by')
  const subjects = tree.kids[clauseOf(tree, at)]!.filter((kid) => tree.rel[kid] === 'nsubj')
  return [...own, ...agents, ...subjects].flatMap((token) => subtree(tree, token))
}
