import type { Actor } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { phraseSpan } from '../mentions/phrases.js'
import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { sideOf } from '../speeches/other-side.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/**
 * "The prime minister's office denied the report", "the junta said", «в канцелярии премьера опровергли»: a body beside which no state stands is that of the
 * one state that the text has told of before, or of the one whose holder of the office it has; null where there are more, or none.
 */
export function bodyOfText(passage: Passage, tree: Tree, at: number): Reference | null {
  if (!isListed(passage.lexicon, 'state-bodies', tree, at)) return null
  if (VAGUE.test(tree.low[at]!) && tree.kids[at]!.every((kid) => /^(?:det|case)$/.test(tree.rel[kid]!))) return null
  if (tree.kids[at]!.some((kid) => tree.rel[kid] === 'det' && tree.low[kid] !== 'the')) return null
  if (tree.kids[at]!.some((kid) => OWNED.has(tree.low[kid]!))) return null
  const span = phraseSpan(tree, at)
  const inside = passage.mentionsIn(tree).filter((other) => other.span[0] < span[1] && other.span[1] > span[0])
  if (inside.some(({ via }) => via !== 'office') || /\p{Lu}/u.test(passage.text.slice(span[0] + 1, span[1])))
    return null
  const offices = inside.flatMap((mention) => mention.offices)
  const own = passage.party === null ? undefined : passage.actors.actors.get(passage.party)
  const states = own && passage.document.lane === 'official' ? [own] : statesBefore(passage, span[0], offices)
  const [state, ...others] = states
  return state && others.length === 0 ? { name: state.name, actor: state, span, at, via: 'of' } : null
}

/** "The ministry" alone points at one that was told of, or at that of somebody unknown. */
const VAGUE =
  /^(?:ministry|office|cabinet|министерств\p{L}{1,3}|ведомств\p{L}{1,3}|канцеляри\p{L}{1,2}|аппарат\p{L}{0,3}|пресс-служб\p{L}{1,2})$/u

/** Somebody's whom the text has told of, or any. */
const OWNED = new Set(
  'my our your his her its their other another such same свой наш ваш его ее её их другой другие'.split(' '),
)

/** States of which the text has told before an offset; where an office is named, those whose holder of it is among the people of the text, if any is. */
function statesBefore(passage: Passage, before: number, offices: Mention['offices']): readonly Actor[] {
  const { actors, mentions, date } = passage
  const states = new Set<Actor>()
  const holders = new Set<Actor>()
  for (const { actor, span } of mentions.slice(0, MOST)) {
    if (span[1] > before) break
    if (!actor || actor.kind === 'outlet') continue
    if (
      actor.kind === 'place' &&
      (!actor.standsFor || WHERE.test(passage.text.slice(Math.max(0, span[0] - 10), span[0])))
    )
      continue
    const state = actors.actors.get(sideOf(passage, actor.id))
    if (state?.kind !== 'state') continue
    states.add(state)
    if (
      actor.kind === 'person' &&
      actors.officesOf(actor.id, date).some(({ id }) => offices.some((office) => office.id === id))
    )
      holders.add(state)
  }
  return holders.size > 0
    ? [...holders]
    : [...states].filter(({ id }) => offices.length === 0 || offices.some(({ of }) => of === id))
}

/** "In Ankara" is where, and not who. */
const WHERE = /(?:^|\s)(?:in|at|near|to|from|outside|for|through|в|во|под|из|около|через|до)\s$/iu

/** Mentions of a text that are looked through. */
const MOST = 40
