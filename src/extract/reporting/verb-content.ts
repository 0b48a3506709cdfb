import type { Lexicon } from '../lexicon/types.js'
import { prepositionOf } from '../participants/control.js'
import { feature, subtree, type Tree } from '../tree.js'
import { range } from './range.js'
import { isGerund, spokenEnd } from './spoken-end.js'
import type { Takes } from './takes.js'

/** What follows a reporting verb as what is said: its clause, infinitive, judged object, object, or the phrase of its preposition. */
export function contentAfter(tree: Tree, verb: number, takes: Takes, lexicon: Lexicon): Part | null {
  const kids = tree.kids[verb]!.filter((kid) => kid > verb)
  return (
    (takes.clause ? clausal(tree, verb, kids, takes, lexicon) : null) ??
    judged(tree, kids, takes) ??
    infinitive(tree, verb, kids, takes) ??
    object(tree, verb, kids, takes) ??
    particle(tree, verb, kids, takes) ??
    prepositional(tree, kids, takes)
  )
}

/** The tokens of a content; `cueEnd` is the last token of a cue that takes a preposition with it. */
export type Part = { readonly tokens: readonly number[]; readonly cueEnd: number; readonly clause?: boolean }

function clausal(
  tree: Tree,
  verb: number,
  kids: readonly number[],
  takes: Takes,
  lexicon: Lexicon | null,
): Part | null {
  const clause = kids.find((kid) => tree.rel[kid] === 'ccomp' || (tree.rel[kid] === 'advcl' && isQuestion(tree, kid)))
  if (clause === undefined) return null
  const from = subtree(tree, clause)[0]!
  if (from < verb) return null
  const end = takes.spoken && lexicon ? spokenEnd(tree, verb, lexicon) : 0
  const tokens = end > from ? range(from, end) : tail(tree, verb, kids, clause, from)
  return { tokens, cueEnd: verb, clause: true }
}

/** "Whether …", which parsers hang as an adverbial clause. */
function isQuestion(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some(
    (kid) => kid < at && ['whether', 'how', 'why', 'what', 'who', 'ли'].includes(tree.low[kid]!),
  )
}

/** From the first token of a complement to the last of what hangs behind it, up to the next coordinated predicate. */
function tail(tree: Tree, verb: number, kids: readonly number[], first: number, from: number): number[] {
  const behind = kids.filter(
    (kid) => kid === first || (kid > first && TRAILING.has(tree.rel[kid]!) && !isGerund(tree, kid)),
  )
  return behind
    .flatMap((kid) => subtree(tree, kid))
    .filter((at) => at >= from && at !== verb)
    .sort((a, b) => a - b)
}

const TRAILING = new Set(['obl', 'advcl', 'nmod', 'obj', 'advmod', 'ccomp', 'xcomp', 'acl', 'dep', 'punct'])

/** "Called it shameful", "described him as a friend": object and judgement together. */
function judged(tree: Tree, kids: readonly number[], takes: Takes): Part | null {
  if (!takes.predicate) return null
  const object = kids.find((kid) => tree.rel[kid] === 'obj')
  const predicate = kids.find(
    (kid) =>
      tree.rel[kid] === 'xcomp' ||
      (tree.rel[kid] === 'obl' && prepositionOf(tree, kid) === 'as') ||
      (tree.rel[kid] === 'advcl' && tree.kids[kid]!.some((mark) => tree.low[mark] === 'as')),
  )
  if (object === undefined && predicate === undefined) return null
  if (takes.as && (predicate === undefined || tree.rel[predicate] === 'xcomp')) return null
  const parts = [object, predicate].filter((part) => part !== undefined)
  const tokens = parts.flatMap((part) => subtree(tree, part)).sort((a, b) => a - b)
  return { tokens, cueEnd: tokens[0]! - 1 }
}

/** "Plans to travel"; of "urged them to travel" only what they are to do. */
function infinitive(tree: Tree, verb: number, kids: readonly number[], takes: Takes): Part | null {
  if (!takes.infinitive) return null
  const inner = kids.find(
    (kid) =>
      tree.rel[kid] === 'xcomp' ||
      (tree.rel[kid] === 'ccomp' && feature(tree.tokens[kid]!, 'VerbForm') === 'Inf') ||
      (tree.rel[kid] === 'advcl' && isToInfinitive(tree, kid)),
  )
  if (inner === undefined) return null
  return { tokens: tail(tree, verb, kids, inner, subtree(tree, inner)[0]!), cueEnd: verb }
}

/** "Opposes defunding them": what is done as an object. */
function isGerundForm(tree: Tree, at: number): boolean {
  return tree.lang === 'en' && tree.low[at]!.endsWith('ing')
}

function isToInfinitive(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some((kid) => tree.low[kid] === 'to' && kid < at)
}

function object(tree: Tree, verb: number, kids: readonly number[], takes: Takes): Part | null {
  if (!takes.object) return null
  const found =
    kids.find((kid) => tree.rel[kid] === 'obj' && tree.tokens[kid]!.upos !== 'SYM') ??
    kids.find(
      (kid) => ['xcomp', 'ccomp', 'advcl'].includes(tree.rel[kid]!) && kid === verb + 1 && isGerundForm(tree, kid),
    )
  if (found === undefined) return null
  const behind = kids.filter(
    (kid) =>
      kid > found &&
      ((tree.rel[kid] === 'obl' && WITH_OBJECT.has(prepositionOf(tree, kid) ?? '')) ||
        tree.rel[kid] === 'xcomp' ||
        tree.rel[kid] === 'ccomp' ||
        (tree.rel[kid] === 'advcl' && tree.kids[kid]!.some((mark) => WITH_OBJECT.has(tree.low[mark]!)))),
  )
  const tokens = [found, ...behind].flatMap((kid) => subtree(tree, kid)).sort((a, b) => a - b)
  return { tokens, cueEnd: verb }
}

/** "Ruled out a deal", "pointed out the error": verb and particle take the object together. */
function particle(tree: Tree, verb: number, kids: readonly number[], takes: Takes): Part | null {
  const found = kids.find((kid) => tree.rel[kid] === 'compound' && takes.prepositions.has(tree.low[kid]!))
  if (found === undefined) return null
  return (
    object(tree, verb, kids, { ...takes, object: true }) ?? clausal(tree, verb, kids, { ...takes, spoken: false }, null)
  )
}

const WITH_OBJECT = new Set([
  'for',
  'as',
  'with',
  'over',
  'about',
  'of',
  'from',
  'against',
  'to',
  'into',
  'за',
  'в',
  'к',
  'от',
  'против',
])

/** "Called for a ceasefire": the preposition belongs to the cue, its phrase is the content. */
function prepositional(tree: Tree, kids: readonly number[], takes: Takes): Part | null {
  if (takes.prepositions.size === 0) return null
  const objects = kids.filter((kid) => tree.rel[kid] === 'obj')
  for (const kid of [...kids, ...objects.flatMap((object) => tree.kids[object]!.filter((inner) => inner > object))]) {
    if (tree.rel[kid] !== 'obl' && tree.rel[kid] !== 'advcl' && tree.rel[kid] !== 'nmod' && tree.rel[kid] !== 'acl')
      continue
    const preposition = tree.kids[kid]!.find((mark) => mark < kid && ['case', 'mark'].includes(tree.rel[mark]!))
    if (preposition === undefined || !takes.prepositions.has(tree.low[preposition]!)) continue
    const inside = subtree(tree, kid).filter((at) => at > preposition)
    const behind = kids.filter(
      (other) => other > kid && WITH_OBJECT.has(prepositionOf(tree, other) ?? '') && tree.rel[other] === 'obl',
    )
    if (inside.length > 0)
      return { tokens: [...inside, ...behind.flatMap((other) => subtree(tree, other))], cueEnd: preposition }
  }
  return null
}
