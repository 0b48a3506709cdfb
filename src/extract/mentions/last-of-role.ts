import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { isSame } from './is-same.js'
import type { Reference } from './references.js'

/**
 * "The minister", «представитель» alone: the last one whom the text has named with that role or whose office it is; whoever spoke last comes first, and
 * null where one sentence names two of them.
 */
export function lastOfRole(passage: Passage, tree: Tree, at: number): Reference | null {
  if (!isBareRole(passage, tree, at)) return null
  const role = roleOf(lowerOf(tree.tokens[at]!.lemma))
  const { speaker, persons } = passage.discourse
  const found = [...named(passage, role), ...persons.filter((person) => holds(passage, person, role))]
    .filter(({ span }) => span[1] <= tree.span[0])
    .sort((a, b) => b.span[0] - a.span[0])
  const spoke = found.find((each) => speaker !== null && isSame(each, speaker))
  const [last] = found
  const other = found.find((each) => !isSame(each, last!))
  const isClear = !other || /[.!?]\s/u.test(passage.text.slice(other.span[1], last!.span[0]))
  const chosen = spoke ?? (isClear ? last : undefined)
  if (!chosen) return null
  const { start, end } = tree.tokens[at]!
  return { name: chosen.name, actor: chosen.actor, span: [start, end], at, via: chosen.actor ? 'role' : 'words' }
}

/** Those whom the discourse knows by no gazetteer, with the roles that stand in or before their names. */
function named({ discourse, text, lexicon }: Passage, role: string): readonly Reference[] {
  return discourse.strangers.filter(({ span }) =>
    (text.slice(Math.max(0, span[0] - BEFORE), span[1]).match(/\p{L}+/gu) ?? []).some((word) => {
      const low = lowerOf(word)
      return roleOf(low) === role && lexicon.is('roles', low)
    }),
  )
}

/** A role stands close before a name: "Ambassador ", «представитель МИД ». */
const BEFORE = 24

function holds({ actors, date, lexicon }: Passage, { actor }: Reference, role: string): boolean {
  if (actor?.kind !== 'person') return false
  return actors
    .officesOf(actor.id, date)
    .some(({ nouns }) => nouns[lexicon.lang]?.some((noun) => noun.split(' ').some((word) => roleOf(word) === role)))
}

/** "Spokesman", "spokeswoman" and "spokesperson" are one role. */
function roleOf(word: string): string {
  return word.replace(/^(spokes)(?:man|woman|person)$/, '$1')
}

function isBareRole({ lexicon }: Passage, tree: Tree, at: number): boolean {
  // "The Secretary thanked": a role in capitals is tagged as a name.
  const { upos } = tree.tokens[at]!
  if (!(upos === 'NOUN' || (upos === 'PROPN' && tree.lang === 'en')) || !isListed(lexicon, 'roles', tree, at))
    return false
  if (feature(tree.tokens[at]!, 'Number') === 'Plur') return false
  const kids = tree.kids[at]!
  if (kids.some((kid) => DESCRIBES.has(tree.rel[kid]!) && !isAnother(tree, kid))) return false
  return tree.lang === 'en'
    ? tree.low[at - 1] === 'the'
    : kids.every((kid) => tree.rel[kid] !== 'det') && tree.tokens[at + 1]?.upos !== 'PROPN'
}

/** "The Secretary and the Foreign Minister", "the Secretary and Minister Lee": a second one, with an article of its own or a name. */
function isAnother(tree: Tree, kid: number): boolean {
  if (tree.rel[kid] !== 'conj') return false
  return tree.tokens[kid]!.upos === 'PROPN' || tree.kids[kid]!.some((next) => tree.rel[next] === 'det')
}

const DESCRIBES = new Set(['amod', 'nmod', 'compound', 'appos', 'flat', 'acl', 'nummod', 'conj'])
