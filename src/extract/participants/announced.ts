import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import { prepositionOf } from './control.js'

/**
 * «О встрече Кремль объявил ещё днём», "the Kremlin announced the meeting in the afternoon": a bare noun beside a verb of saying points
 * back at what the text has told. Those who took part in it; an empty list where the text has told of none; null where the noun names
 * an event of its own.
 */
export function announcedOf({ passage, tree, hits }: Scene, hit: Hit): readonly Participant[] | null {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || hit.used.length > 1) return null
  const verb = tree.tokens[hit.head]!.head
  const says = hits.some(
    ({ head, frame, wordClass }) => head === verb && wordClass === 'verb' && frame.type === 'STATE',
  )
  if (!says || !/Tense=Past|Tense=Pres/.test(tree.tokens[verb]!.feats)) return null
  const about = ['о', 'об', 'about', 'of'].includes(prepositionOf(tree, hit.head) ?? '')
  const object = tree.rel[hit.head] === 'obj' && tree.lang === 'en'
  const bare = tree.kids[hit.head]!.every(
    (kid) => ['case', 'det', 'punct'].includes(tree.rel[kid]!) || passage.isTime(tree, kid),
  )
  const definite = tree.lang !== 'en' || tree.kids[hit.head]!.some((kid) => tree.low[kid] === 'the')
  if (!(about || object) || !bare || !definite) return null
  const { event } = passage.discourse
  const span = [tree.tokens[hit.head]!.start, tree.tokens[hit.head]!.end] as const
  return event ? event.participants.map((each) => ({ ...each, span })) : []
}
