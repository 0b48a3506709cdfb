import { referencesOf } from '../mentions/references.js'
import { prepositionOf } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { childrenBy } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Warns of a new Maidan", "warned that Moscow would attack": whoever foretells what others may do, and addresses nobody, threatens nobody. English. */
export function isForeboding(scene: Scene, { hit, participants }: Draft): boolean {
  const { passage, tree } = scene
  if (tree.lang !== 'en' || hit?.wordClass !== 'verb' || tree.tokens[hit.head]!.lemma !== 'warn') return false
  if (childrenBy(tree, hit.head, 'obj', 'iobj').some((at) => prepositionOf(tree, at) === null)) return false
  const sides = participants.flatMap(({ role, actor }) => (role === 'actor' && actor ? [sideOf(passage, actor)] : []))
  const [clause] = childrenBy(tree, hit.head, 'ccomp')
  if (clause !== undefined) return childrenBy(tree, clause, 'nsubj').some(isOther)
  const [noun] = childrenBy(tree, hit.head, 'obl').filter((at) => prepositionOf(tree, at) === 'of')
  if (noun === undefined) return false
  return !isListed(passage.lexicon, 'reprisals', tree, noun) || childrenBy(tree, noun, 'amod', 'nmod').some(isOther)

  /** Somebody known who is not on the side of whoever warns. */
  function isOther(at: number): boolean {
    const found = [
      ...referencesOf(passage, tree, at).filter(({ via }) => via !== 'pronoun'),
      ...passage.mentionsIn(tree).filter(({ span }) => span[0] === tree.tokens[at]!.start),
    ]
    return found.some(({ actor }) => actor && !sides.includes(sideOf(passage, actor.id)))
  }
}

/** What is foretold is said. */
export function foretold(draft: Draft): Draft {
  const participants = draft.participants.filter(({ role }) => role !== 'actor')
  return { ...draft, type: 'STATE', stance: 'asserts', participants }
}
