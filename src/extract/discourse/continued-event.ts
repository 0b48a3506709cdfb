import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { add } from '../participants/add.js'
import type { Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'

/** "The call", "their conversation": who took part is said in the sentence before. */
export function fromDiscourse(
  { tree, passage }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  const counted = childrenBy(tree, hit.head, 'nummod', 'amod', 'det').some((kid) =>
    passage.lexicon.is('counted', tree.low[kid]!),
  )
  const { event } = passage.discourse
  if (isWouldBe(tree, hit.head)) return []
  if (counted && !event) return namedInSentence(tree, passage, hit)
  if (!event || event.participants.length < 2) return []
  const definite =
    childrenBy(tree, hit.head, 'det', 'nmod', 'amod').some((kid) => DEFINITE.has(tree.low[kid]!)) || counted
  if (!definite && tree.lang === 'en') return []
  if (!definite && found.length > 0) return []
  if (!mayBeOne(event.mode, hit)) return []
  const span: [number, number] = [tree.tokens[hit.head]!.start, tree.tokens[hit.head]!.end]
  return event.participants.map((participant) => ({ ...participant, span }))
}

/** "If they talk again, it would be the third call": not the one that has been told of. English. */
function isWouldBe(tree: Tree, noun: number): boolean {
  if (tree.lang !== 'en' || childrenBy(tree, noun, 'cop').length === 0) return false
  return childrenBy(tree, noun, 'aux').some((kid) => /^(?:would|could|might|may|['’]d)$/.test(tree.low[kid]!))
}

/** May words for a contact mean one that was told of in this mode? A visit or talks through others may be "the meeting". */
export function mayBeOne(mode: string | null, { frame }: Hit): boolean {
  const isInPerson = mode === 'visit' || mode === 'third-party' || mode === 'multilateral'
  return mode === null || frame.mode === null || mode === frame.mode || (isInPerson && frame.mode === 'meet')
}

/** "Has spoken with him several times, although two calls were reported": the two persons of the sentence. */
function namedInSentence(tree: Tree, passage: Scene['passage'], hit: Hit): readonly Participant[] {
  const persons: Participant[] = []
  for (const { actor, span } of passage.mentionsIn(tree))
    if (actor?.kind === 'person' && span[1] <= tree.tokens[hit.head]!.start)
      add(persons, { name: actor.name, actor: actor.id, role: 'participant', span })
  return persons.length === 2 ? persons : []
}

const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'their',
  'these',
  'его',
  'их',
  'эта',
  'этот',
  'эти',
  'этой',
  'этого',
  'этих',
  'данной',
  'прошедшей',
  'состоявшейся',
  'его',
  'ее',
])
