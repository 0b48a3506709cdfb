import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { nounModifiers } from './arguments.js'

/**
 * "Minister A's opening remarks at talks with B", «Ответы на вопросы СМИ министра А. по итогам переговоров с Б.»: whoever speaks at talks with somebody,
 * or right behind them, held them.
 */
export function speaksAt(
  { passage, tree, links }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || found.length === 0 || links.length > 0) return []
  if (!nounModifiers(tree, hit.head).some(({ name }) => name === 'with' || name === 'с')) return []
  const speech = pathUp(tree, hit.head)
    .slice(1, MAX_STEPS)
    .find((at) => isListed(passage.lexicon, 'speeches', tree, at))
  if (speech === undefined || !isAtOrAfter(tree, hit.head, speech)) return []
  const speakers = [speech, ...tree.kids[speech]!.filter((kid) => tree.rel[kid] === 'conj' || tree.rel[kid] === 'nmod')]
    .flatMap((at) => nounModifiers(tree, at))
    .filter(({ name, at }) => OF.has(name) && at !== hit.head)
    .flatMap(({ at }) => referencesOf(passage, tree, at))
  const speaker = speakers.find(({ actor }) => actor?.kind === 'person')
  if (!speaker?.actor) return []
  const side = sideOf(passage, speaker.actor.id)
  // Whoever held them besides the partner is named already, unless only the speaker's state is.
  const others = found.filter(({ actor }) => actor !== side)
  return others.length === 1 ? [participantOf(passage, speaker, 'participant')] : []
}

const MAX_STEPS = 5

const OF = new Set(['poss', 'by', 'of', 'gen'])

/** A word between the speech and the talks says that it was given there, or when they were over. */
function isAtOrAfter(tree: Tree, talks: number, speech: number): boolean {
  return tree.low.slice(speech, talks).some((word) => AT.has(word))
}

const AT = new Set([
  'at',
  'during',
  'following',
  'after',
  'ходе',
  'начале',
  'итогам',
  'завершении',
  'окончании',
  'после',
  'на',
])
