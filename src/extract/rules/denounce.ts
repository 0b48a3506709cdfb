import type { Participant } from '../../model/index.js'
import { participantOf } from '../mentions/references.js'
import { add } from '../participants/add.js'
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

/** Those of other sides whom the sentence names: who does what is faulted, else all whom it names. */
function accusedIn({ passage, tree }: Scene, at: number): readonly Participant[] {
  const named = passage.mentionsIn(tree).filter((mention) => isOtherSide(passage, mention))
  const doing = doersOf(tree, at)
  const doers = named.filter(({ span }) => doing.some((token) => isWithin(tree, token, span)))
  const found: Participant[] = []
  for (const { actor, span } of doers.length > 0 ? doers : named)
    if (actor) add(found, participantOf(passage, { name: actor.name, actor, span, at, via: 'name' }, 'recipient'))
  return found.slice(0, 3)
}

/** Whoever the faulted act belongs to ("Russia's aggression", "Russia's brutal attack"), and the subject of the clause. */
function doersOf(tree: Tree, at: number): number[] {
  const act = tree.rel[at] === 'amod' ? tree.tokens[at]!.head : at
  const own = tree.kids[act]!.filter((kid) => /^(?:nmod:poss|amod|compound|nsubj)$/.test(tree.tokens[kid]!.deprel))
  const subjects = tree.kids[clauseOf(tree, at)]!.filter((kid) => tree.rel[kid] === 'nsubj')
  return [...own, ...subjects].flatMap((token) => subtree(tree, token))
}
