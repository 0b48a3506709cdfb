import type { Actor } from '../../model/index.js'
import { fold } from './fold.js'
import type { ActorIndex } from './types.js'

const stems = new WeakMap<ActorIndex['actors'], ReadonlySet<string>>()

/** "Paul Dmitriev", «Игоря Лаврова»: does a given name that is not this person's stand right before the surname? */
export function isNamesake(actors: ActorIndex, actor: Actor, text: string, start: number): boolean {
  if (actor.kind !== 'person') return false
  const before = /(\p{Lu}[\p{L}’'-]{2,20}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]
  if (!before) return false
  const stem = stemOf(before)
  return givenNames(actors).has(stem) && !ownStems(actor).has(stem)
}

/** Does a name begin with a given name that somebody in the gazetteer has? */
export function isOfPerson(actors: ActorIndex, name: string): boolean {
  return givenNames(actors).has(stemOf(name.split(' ')[0]!))
}

function givenNames({ actors }: ActorIndex): ReadonlySet<string> {
  let known = stems.get(actors)
  if (!known) {
    known = new Set(
      [...actors.values()].filter(({ kind }) => kind === 'person').flatMap((actor) => [...firstStems(actor)]),
    )
    stems.set(actors, known)
  }
  return known
}

function firstStems(actor: Actor): Set<string> {
  const full = Object.values(actor.names)
    .flat()
    .filter((name) => /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name))
  return new Set(full.map((name) => stemOf(name.split(' ')[0]!)))
}

function ownStems(actor: Actor): Set<string> {
  return new Set(
    Object.values(actor.names)
      .flat()
      .flatMap((name) => name.split(/[\s-]+/).map(stemOf)),
  )
}

/** Case endings off, so that «Игоря», «Игорю», «Игорем» are one; Latin names stay whole. */
function stemOf(name: string): string {
  const word = fold(name)
  return /\p{Script=Cyrillic}/u.test(word) ? word.replace(/(?:[оеё]м|ой|ей|ою|ею|[аяуюыиеьй])$/u, '') : word
}
