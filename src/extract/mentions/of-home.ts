import type { Actor, Span } from '../../model/index.js'
import type { ActorIndex } from '../actors/types.js'
import type { Passage } from '../passage.js'
import { childrenBy, type Tree } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import type { Reference } from './references.js'

/**
 * «Сообщили в Минобороны», «в МИД заявили», «ПВО сбила»: a ministry, council or force that nothing describes is that of the publisher's
 * own state, as long as the text has told of no other state before; «российский МИД» is Russia's. Not English.
 */
export function bodyOfHome(passage: Passage, tree: Tree, at: number): Reference | null {
  const { text, start, end } = tree.tokens[at]!
  if (tree.lang === 'en' || !/^\p{Lu}/u.test(text)) return null
  const state = adjectiveOf(passage, tree, at)
  if (state) return bodyOf(passage, state, [tree.tokens[at - 1]!.start, end], at)
  if (passage.home === null) return null
  if (childrenBy(tree, at, 'amod', 'nmod', 'appos', 'flat').length > 0) return null
  // The text speaks of another state before here, and of the publisher's own nowhere.
  if (!passage.abroad.namesHome && passage.abroad.from < start) return null
  const forces = passage.lexicon.is('forces-of-home', lowerOf(text))
    ? passage.actors.actors.get(passage.home)
    : undefined
  return forces
    ? { name: forces.name, actor: forces, span: [start, end], at, via: 'name' }
    : bodyOf(passage, passage.home, [start, end], at)
}

function bodyOf(passage: Passage, state: string, span: Span, at: number): Reference | null {
  const word = passage.text
    .slice(...span)
    .split(' ')
    .at(-1)!
  const actor = bodiesOf(passage.actors, passage.lexicon.lang, state).get(lowerOf(word))
  return actor ? { name: actor.name, actor, span, at, via: 'name' } : null
}

/** «В российском МИД»: the state of the one adjective right before it. */
function adjectiveOf(passage: Passage, tree: Tree, at: number): string | null {
  if (tree.rel[at - 1] !== 'amod' || tree.tokens[at - 1]!.head !== at) return null
  const { start } = tree.tokens[at - 1]!
  const mention = passage.mentionsIn(tree).find(({ span, via }) => via === 'adjective' && span[0] === start)
  return mention?.actor?.kind === 'state' ? mention.actor.id : null
}

const known = new WeakMap<object, Map<string, ReadonlyMap<string, Actor>>>()

/** Bodies of a state by the one word before its name: «МИД» of «МИД России». */
export function bodiesOf(actors: ActorIndex, lang: string, home: string): ReadonlyMap<string, Actor> {
  const byState = known.get(actors) ?? new Map<string, ReadonlyMap<string, Actor>>()
  known.set(actors, byState)
  const key = `${lang} ${home}`
  const found = byState.get(key) ?? bodiesByWord([...actors.actors.values()], home, lang)
  byState.set(key, found)
  return found
}

function bodiesByWord(actors: readonly Actor[], home: string, lang: string): ReadonlyMap<string, Actor> {
  const found = new Map<string, Actor>()
  for (const actor of actors)
    if (actor.kind === 'body' && actor.party === home)
      for (const name of actor.names[lang] ?? []) {
        const [word, state, ...rest] = name.split(' ')
        if (word && state && rest.length === 0 && /^\p{Lu}/u.test(state)) found.set(lowerOf(word), actor)
      }
  return found
}
