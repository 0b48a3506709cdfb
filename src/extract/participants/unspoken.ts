import { contains } from '../../model/index.js'
import { turnAt } from '../discourse/turns.js'
import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { ownSide } from '../speeches/other-side.js'
import { feature } from '../tree.js'

/** «Призываем Анкару отвести войска»: a verb in the first person plural says "we" by itself, and in a side's own text that is the side. */
export function unspoken({ passage, tree }: Scene, { head }: Hit): readonly Reference[] {
  const verb = tree.tokens[head]!
  if (tree.lang === 'en' || feature(verb, 'Person') !== '1' || feature(verb, 'Number') !== 'Plur') return []
  const span = [verb.start, verb.end] as const
  if (turnAt(passage.turns, span) || passage.quotes.some(({ outer }) => contains(outer, span))) return []
  const side = ownSide(passage)
  const actor = side === null ? undefined : passage.actors.actors.get(side)
  return actor ? [{ name: actor.name, actor, span, at: head, via: 'pronoun' }] : []
}
