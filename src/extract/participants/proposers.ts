import type { Participant } from '../../model/index.js'
import { isAtRequest } from '../actuality/named-only.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { prepositionOf, subjectOf } from './control.js'

/** «Зеленский предложил Путину встретиться», "invited Xi to meet": where no other partner is named, whoever proposes to somebody that they meet is the second. */
export function proposers(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, tree, scopes } = scene
  const verb = tree.tokens[hit.head]!.head
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'verb' || found.length !== 1 || verb < 0) return []
  const governor = scopes.get(hit)?.governors.find(({ head }) => head === verb)
  const isProposed = tree.rel[hit.head] === 'xcomp' || (tree.lang === 'en' && tree.rel[hit.head] === 'advcl')
  if (!isProposed || !/^(?:proposes|offers)$/.test(governor?.frame.stance ?? '')) return []
  if (childrenBy(tree, verb, 'iobj', 'obj').length === 0) return toldBehind(scene, verb)
  const subject = subjectOf(tree, verb)
  const references = subject === null ? [] : referencesOf(passage, tree, subject)
  return references.map((reference) => participantOf(passage, reference, 'participant'))
}

/** "Proposed to Putin to meet": whom it is proposed to is the second. English. */
function toldBehind({ passage, tree }: Scene, verb: number): readonly Participant[] {
  if (tree.lang !== 'en') return []
  return childrenBy(tree, verb, 'obl')
    .filter((at) => prepositionOf(tree, at) === 'to')
    .flatMap((at) => referencesOf(passage, tree, at))
    .filter(({ actor }) => actor !== null)
    .map((reference) => participantOf(passage, reference, 'participant'))
}

/** "At Erdogan's request, Putin called": whoever does what is requested was asked. English. */
export function askedFor({ passage, tree }: Scene, { head, frame }: Hit): readonly Participant[] {
  if (frame.type !== 'REQUEST' || tree.lang !== 'en' || !isAtRequest(tree, head)) return []
  const verb = tree.tokens[head]!.head
  const subject = verb < 0 ? null : subjectOf(tree, verb)
  const references = subject === null ? [] : referencesOf(passage, tree, subject)
  return references
    .filter(({ actor }) => actor !== null)
    .map((reference) => participantOf(passage, reference, 'recipient'))
}
