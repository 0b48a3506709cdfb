import type { Participant } from '../../model/index.js'
import { add } from '../participants.js'
import type { Passage } from '../passage.js'
import { quotesTouching } from '../quotes.js'
import { participantOf } from '../references.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { pathUp, spanOf, subtree, type Tree } from '../tree.js'

const CONFLICT = new Set(['ACCUSE', 'ASSAULT', 'COERCE', 'THREATEN'])

/** In a speech, a clause that calls what another side does illegal, aggressive or false accuses it, whatever its verb. */
export const denounce: Rule = {
  name: 'denounce',
  propose(scene, found) {
    if (!isSpeech(scene.passage)) return []
    const { tree, passage } = scene
    const taken = new Set(
      found.filter(({ type }) => CONFLICT.has(type)).flatMap(({ hit }) => (hit ? [clauseOf(tree, hit.head)] : [])),
    )
    return tree.tokens.flatMap((token, at) => {
      const clause = clauseOf(tree, at)
      if (taken.has(clause) || !passage.lexicon.is('negative', tree.low[at]!, token.lemma.toLowerCase())) return []
      taken.add(clause)
      return [accusation(scene, at, clause)]
    })
  },
}

const SHARE = 0.004

/** Is the document spoken in the first person? News is not, whatever it quotes. */
export function isSpeech(passage: Passage): boolean {
  passage.discourse.spoken ??= firstPersons(passage) >= SHARE
  return passage.discourse.spoken
}

function firstPersons({ folded, quotes, lexicon }: Scene['passage']): number {
  const words = [...folded.matchAll(/\p{L}+/gu)]
  if (words.length < 60) return 0
  const own = words.filter(
    ({ 0: word, index }) =>
      lexicon.words['speech-first']?.includes(word) && quotesTouching(quotes, [index, index + 1]).length === 0,
  )
  return own.length / words.length
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
