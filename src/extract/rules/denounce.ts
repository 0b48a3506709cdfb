import type { Participant } from '../../model/index.js'
import { participantOf } from '../mentions/references.js'
import { add } from '../participants/participants.js'
import { isSpeech } from '../reporting/speech.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { pathUp, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

const CONFLICT = new Set(['ACCUSE', 'ASSAULT', 'COERCE'])

/** In a speech, a clause that calls what another side does illegal, aggressive or false accuses it, whatever its verb. */
export const denounce: Rule = {
  name: 'denounce',
  propose(scene, found) {
    if (!isSpeech(scene.passage)) return []
    const { tree, passage } = scene
    const taken = new Set(
      found.filter(({ type }) => CONFLICT.has(type)).flatMap(({ hit }) => (hit ? [partOf(tree, hit.head)] : [])),
    )
    return tree.tokens.flatMap((_, at) => {
      if (!isListed(passage.lexicon, 'negative', tree, at)) return []
      const part = partOf(tree, at)
      if (taken.has(part)) return []
      taken.add(part)
      return [accusation(scene, at, clauseOf(tree, at))]
    })
  },
}

/** A clause up to the next comma: what a speaker lists is accused item by item. */
function partOf(tree: Tree, at: number): string {
  let marks = 0
  for (let before = 0; before < at; before++) if (/^[,;:—–-]$/.test(tree.low[before]!)) marks++
  return `${clauseOf(tree, at)}:${marks}`
}

function clauseOf(tree: Tree, at: number): number {
  for (const next of pathUp(tree, at))
    if (['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj', 'xcomp'].includes(tree.rel[next]!)) return next
  return at
}

function accusation({ passage, tree }: Scene, at: number, clause: number): Draft {
  const participants: Participant[] = []
  for (const { actor, span } of passage.mentionsIn(tree))
    if (actor && actor.kind !== 'outlet')
      add(participants, participantOf(passage, { name: actor.name, actor, span, at, via: 'name' }, 'recipient'))
  return {
    by: 'accuse/denounce',
    frame: null,
    hit: null,
    type: 'ACCUSE',
    mode: 'disapprove',
    participants: participants.slice(0, 3),
    actuality: 'happened',
    stance: 'asserts',
    links: [],
    content: spanOf(tree, subtree(tree, clause)),
    trigger: spanOf(tree, [at]),
    anchors: [at],
    certainty: 0.5,
  }
}
