import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { subjectOf } from './control.js'

/** «Зеленский предложил Путину встретиться», "invited Xi to meet": where no other partner is named, whoever proposes to somebody that they meet is the second. */
export function proposers(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, tree, scopes } = scene
  const verb = tree.tokens[hit.head]!.head
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'verb' || found.length !== 1 || verb < 0) return []
  const governor = scopes.get(hit)?.governors.find(({ head }) => head === verb)
  if (tree.rel[hit.head] !== 'xcomp' || !/^(?:proposes|offers)$/.test(governor?.frame.stance ?? '')) return []
  if (childrenBy(tree, verb, 'iobj', 'obj').length === 0) return []
  const subject = subjectOf(tree, verb)
  const references = subject === null ? [] : referencesOf(passage, tree, subject)
  return references.map((reference) => participantOf(passage, reference, 'participant'))
}
