import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { prepositionOf } from './control.js'

/** "Was summoned to the Ministry", «вызван в МИД Польши»: the body to which an envoy is summoned has summoned him. */
export function summonedTo({ passage, tree }: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (hit.frame.id !== 'accuse/summon' || found.some(({ role }) => role === 'actor')) return []
  return childrenBy(tree, hit.head, 'obl')
    .filter((kid) => /^(?:to|at|by|в)$/.test(prepositionOf(tree, kid) ?? ''))
    .flatMap((kid) => referencesOf(passage, tree, kid))
    .filter(({ actor }) => actor !== null && /^(?:body|office)$/.test(actor.kind))
    .map((reference) => participantOf(passage, reference, 'actor'))
}
