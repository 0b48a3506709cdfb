import type { Actor } from '../../model/index.js'
import { isNamesake } from '../actors/given-names.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { nameSpan, nameText } from './phrases.js'

/** Somebody whose name sounds like that of the phrase, unless another given name stands before it or a place is named so. */
export function knownAlike(passage: Passage, tree: Tree, at: number): Actor | null {
  const name = nameText(tree, at)
  const [start] = nameSpan(tree, at)
  if (isPlace(passage, tree, at)) return null
  if (/^\p{Lu}{3,}$/u.test(name) && /\p{Ll}/u.test(passage.text)) return null
  const last = lowerOf(name.split(' ').at(-1) ?? '')
  if (NO_NAMES.some((list) => passage.lexicon.is(list, last))) return null
  const alike = passage.alike(name)
  return alike && !isNamesake(passage.actors, alike, passage.text, start) ? alike : null
}

/** Words of these lists are no misspelt surnames: a "Court" is not Kurti. */
const NO_NAMES = ['bodies', 'agents', 'roles', 'groups', 'titles', 'office-words', 'outlets']

/** «Посёлок Эль-Обейд»: what a name in apposition to such a word sounds like is nobody. */
function isPlace({ lexicon }: Passage, tree: Tree, at: number): boolean {
  const above = tree.rel[at] === 'appos' ? tree.tokens[at]!.head : at
  return isListed(lexicon, 'parts-of-town', tree, above)
}

/** "Petersen" of whom the text has said "Ann Petersen" before. */
export function fullNameOf({ discourse }: Passage, name: string): string {
  return discourse.strangers.find((stranger) => stranger.name.endsWith(` ${name}`))?.name ?? name
}
