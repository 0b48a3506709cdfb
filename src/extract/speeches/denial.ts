import { isNegated } from '../negated.js'
import { isFirstPerson } from '../reporting/speech.js'
import type { Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { claimIn } from './foreign-claim.js'

/**
 * The token from which a sentence of a speech denies what others say; null if it does not. A phrase of denial ("is a lie", "contrary to the claims")
 * denies by itself; a turn ("but", "in fact", "rather") where others have just been cited; "they are not …" goes on denying.
 */
export function denialFrom(scene: Scene): number | null {
  const { tree, passage } = scene
  const { lexicon, discourse } = passage
  const claim = claimIn(scene)
  const phrase = phraseAt(tree, lexicon.words.rebuttals ?? [])
  if (phrase !== null) return claim !== null && claim < phrase ? turnBefore(scene, claim, phrase) : 0
  const turn = claim === null ? null : turnAfter(scene, claim)
  if (turn !== null) return turn
  const opens = opensWith(tree, lexicon.words.counters ?? [])
  const answers = tree.index - discourse.claimed <= REACH
  if (answers && (opens || isDisowned(scene))) return 0
  const resumes = discourse.denied === tree.index - 1 && isListed(lexicon, 'resumptions', tree, 0)
  return resumes ? 0 : null
}

/** How many sentences back a claim may stand that a turn answers. */
const REACH = 2

/** "Says it seeks peace, but …": where the words that answer a claim begin. */
function turnAfter({ tree, passage: { lexicon } }: Scene, claim: number): number | null {
  const turns = lexicon.words.turns ?? []
  const at = tree.low.findIndex(
    (low, token) =>
      token > claim + 1 && turns.includes(low) && /^[,;–—-]$/.test(tree.low[token - 1]!) && opensClause(tree, token),
  )
  return at < 0 ? null : at
}

/** Does a subject follow, so that more than a word is set against what was said? */
function opensClause(tree: Tree, at: number): boolean {
  return tree.tokens.slice(at + 1, at + 7).some((_, next) => tree.rel[at + 1 + next] === 'nsubj')
}

function turnBefore(scene: Scene, claim: number, phrase: number): number {
  const turn = turnAfter(scene, claim)
  return turn !== null && turn < phrase ? turn : 0
}

/** First token of the first phrase that the sentence holds, its marks left out. */
function phraseAt(tree: Tree, phrases: readonly string[]): number | null {
  const words = wordsOf(tree)
  const text = ` ${words.map((at) => tree.low[at]).join(' ')} `
  const phrase = phrases.find((each) => text.includes(` ${each} `))
  if (phrase === undefined) return null
  return words[text.slice(0, text.indexOf(` ${phrase} `)).split(' ').length - 1] ?? 0
}

function opensWith(tree: Tree, phrases: readonly string[]): boolean {
  const text = `${wordsOf(tree)
    .slice(0, 6)
    .map((at) => tree.low[at])
    .join(' ')} `
  return phrases.some((phrase) => text.startsWith(`${phrase} `))
}

function wordsOf(tree: Tree): number[] {
  return tree.tokens.flatMap(({ upos }, at) => (upos === 'PUNCT' ? [] : [at]))
}

/** "They are not demonstrations": what the words of others make of it is not so; said of anything but the speaker's own side. */
function isDisowned({ tree, passage }: Scene): boolean {
  const { lexicon } = passage
  const predicate = copulaOf(tree)
  if (predicate === null || !isNegated(tree, lexicon, predicate)) return false
  if (tree.kids[predicate]!.some((kid) => lexicon.is('merely', tree.low[kid]!))) return false
  return !tree.kids[predicate]!.some((kid) => tree.rel[kid] === 'nsubj' && isFirstPerson(passage, tree, kid))
}

/** Main word of a sentence that says what something is or is not. */
function copulaOf(tree: Tree): number | null {
  const copula = tree.tokens.findIndex((_, at) => tree.rel[at] === 'cop' && tree.rel[tree.tokens[at]!.head] === 'root')
  return copula < 0 ? null : tree.tokens[copula]!.head
}
