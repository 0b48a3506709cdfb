import { ownPerson, ownVoice } from '../discourse/own-voice.js'
import { turnAt } from '../discourse/turns.js'
import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { feature, type Tree } from '../tree.js'
import { isLeftUnsaid } from './left-unsaid.js'

/**
 * «Призываем Анкару отвести войска», «Благодарю»: a verb in the first person says "we" or "I" by itself, and in a side's own text that is
 * the side or whoever posts; so does "Met with X" without any subject.
 */
export function unspoken({ passage, tree }: Scene, { head }: Hit): readonly Reference[] {
  const { start, end } = tree.tokens[head]!
  const span = [start, end] as const
  const number = firstPersonOf(tree, head)
  // A release goes on about whom it has named, and a list of deeds is nobody's; somebody's own account is about himself.
  const isUnsaid = number === null && passage.person !== null && isLeftUnsaid(passage, tree, head)
  if ((number === null && !isUnsaid) || turnAt(passage.turns, span)) return []
  const side = number === 'Plur' ? ownVoice(passage, span, head) : ownPerson(passage, span, head)
  return side ? [side] : []
}

function firstPersonOf(tree: Tree, at: number): string | null {
  const verb = tree.tokens[at]!
  return tree.lang !== 'en' && feature(verb, 'Person') === '1' ? feature(verb, 'Number') : null
}
