import type { Actor, Participant, Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { stateOfHolder } from '../mentions/owners.js'
import { participantOf, type Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { add } from './add.js'
import { prepositionOf } from './control.js'

/** Everybody known that a part of the sentence speaks about, but whoever says it. */
export function spokenOf({ passage, tree }: Scene, [start, end]: Span, sayer: string | null): Participant[] {
  const found: Participant[] = []
  for (const { actor, span } of passage.mentionsIn(tree)) {
    if (!actor || actor.kind === 'outlet' || actor.id === sayer || span[0] < start || span[1] > end) continue
    if (isWhere(passage, tree, actor, span)) continue
    const reference: Reference = { name: actor.name, actor, span, at: 0, via: 'name' }
    // "The Trump administration" is the state that he heads.
    const spoken = ADMINISTRATION.test(passage.text.slice(span[1], span[1] + 24))
      ? stateOfHolder(passage, reference, true)
      : reference
    add(found, participantOf(passage, spoken, 'recipient'))
  }
  return found.slice(0, 6)
}

/** «Сеть в метро Москвы», «совещание в Киеве»: a capital in which something is stands for no state. Russian, Ukrainian. */
function isWhere({ lexicon }: Scene['passage'], tree: Tree, { standsFor }: Actor, [start]: Span): boolean {
  const at = tree.tokens.findIndex((token) => token.start === start)
  if (tree.lang === 'en' || standsFor === null || at < 0) return false
  const above = tree.tokens[at]!.head
  if (above >= 0 && feature(tree.tokens[at]!, 'Case') === 'Gen' && isListed(lexicon, 'parts-of-town', tree, above))
    return true
  return feature(tree.tokens[at]!, 'Case') === 'Loc' && lexicon.is('place-prepositions', prepositionOf(tree, at) ?? '')
}

const ADMINISTRATION = /^(?:['’]s)?(?: transition| outgoing| incoming)? (?:[Aa]dministration|team)(?!\p{L})/u

/** "Comments on rumours of talks with Minsk": what is commented on is a thing, and those whom it names are spoken of. */
export function spokenAbout(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (hit.frame.type !== 'STATE' || hit.wordClass !== 'verb' || scene.tree.lang !== 'en') return found
  const named = found.filter(({ actor, name }) => actor !== null || NAME.test(name))
  if (named.some(({ actor }) => actor !== null)) return named
  const sayer = scene.links.find((link) => link.hit === hit)?.source?.actor?.id ?? null
  const about = spokenOf(scene, [scene.tree.tokens[hit.head]!.end, scene.tree.span[1]], sayer)
  return about.length > 0 ? about : named
}

const NAME = /^(?:\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}'’-]*)*$/u
