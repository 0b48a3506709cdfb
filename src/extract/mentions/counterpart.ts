import type { Actor, Office } from '../../model/index.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Reference } from './references.js'

/**
 * «С российским коллегой», "his Turkish counterpart": whoever holds in that state the office that somebody else whom the
 * sentence names holds in his; null where that is not certain.
 */
export function counterpart(passage: Passage, tree: Tree, at: number): Reference | null {
  if (!isListed(passage.lexicon, 'counterparts', tree, at)) return null
  const { start, end } = tree.tokens[at]!
  const mentions = passage.mentionsIn(tree)
  const nation = mentions.findLast(
    ({ via, actor, span }) => via === 'adjective' && actor?.kind === 'state' && span[1] <= start,
  )
  if (!nation?.actor || tree.text.slice(nation.span[1], start).split(/\s+/).length > NEAR) return null
  const state = nation.actor
  const persons = mentions.filter(
    ({ actor, span }) => actor?.kind === 'person' && (span[1] <= nation.span[0] || span[0] >= end),
  )
  for (const { actor } of persons.toReversed()) {
    const holder = equalOf(passage, actor!, state)
    if (holder) return { name: holder.name, actor: holder, span: [nation.span[0], end], at, via: 'role' }
  }
  return null
}

/** How many words may stand between the nationality and the noun, the blanks at both ends counted. */
const NEAR = 4

function equalOf({ actors, date }: Passage, person: Actor, state: Actor): Actor | null {
  for (const office of actors.officesOf(person.id, date)) {
    const rank = office.of === state.id ? undefined : RANKS.find((is) => is(office))
    const equal = rank && actors.officesIn(state.id).find(rank)
    const holder = equal ? actors.holder(equal.id, date) : null
    if (holder) return holder
  }
  return null
}

/** Offices that answer to one another across states: who leads, who conducts diplomacy, who heads defence. */
const RANKS: readonly ((office: Office) => boolean)[] = [
  ({ nouns }) => nouns.en?.includes('leader') ?? false,
  ({ nouns }) => nouns.en?.includes('top diplomat') ?? false,
  ({ nouns }) => nouns.ru?.includes('министр обороны') ?? false,
]
