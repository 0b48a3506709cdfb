import { prepositionOf } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "The premier attacked the commission's plan": one person who attacks another, or what was said or decided, does so with words. */
export function isVerbalAttack({ passage, tree }: Scene, { by, hit, participants }: Draft): boolean {
  if (by !== 'assault/attack' || !hit || !is('verbal-attacks', hit.head)) return false
  const isPerson = (id: string | null) => id !== null && passage.actors.actors.get(id)?.kind === 'person'
  const doers = participants.filter(({ role }) => role === 'actor')
  const others = participants.filter(({ role }) => role !== 'actor')
  const armed = childrenBy(tree, hit.head, 'obl').some((at) => prepositionOf(tree, at) === 'with')
  if (armed || doers.some(({ actor }) => actor !== null && !isPerson(actor))) return false
  if (childrenBy(tree, hit.head, 'obj').some((at) => is('verbal-targets', at))) return true
  return doers.length > 0 && doers.every(({ actor }) => isPerson(actor)) && others.every(({ actor }) => !isSide(actor))

  function is(list: string, at: number): boolean {
    return isListed(passage.lexicon, list, tree, at)
  }

  /** A head of state who attacks a state does so with an army. */
  function isSide(id: string | null): boolean {
    const kind = id === null ? null : passage.actors.actors.get(id)?.kind
    return kind === 'state' || kind === 'place'
  }
}
