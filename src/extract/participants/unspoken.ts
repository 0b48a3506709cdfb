import { ownVoice } from '../discourse/own-voice.js'
import { turnAt } from '../discourse/turns.js'
import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { feature } from '../tree.js'

/** «Призываем Анкару отвести войска»: a verb in the first person plural says "we" by itself, and in a side's own text that is the side. */
export function unspoken({ passage, tree }: Scene, { head }: Hit): readonly Reference[] {
  const verb = tree.tokens[head]!
  if (tree.lang === 'en' || feature(verb, 'Person') !== '1' || feature(verb, 'Number') !== 'Plur') return []
  const span = [verb.start, verb.end] as const
  const side = turnAt(passage.turns, span) ? null : ownVoice(passage, span, head)
  return side ? [side] : []
}
