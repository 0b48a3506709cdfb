import type { Count } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { anchoredTimes } from './when.js'

/** How many acts of a kind a sentence counts: "two calls", "several times", "the second call", «неоднократно»; null if it does not count. */
export function countOf(scene: Scene, draft: Draft): Count | null {
  if (!draft.hit || draft.type === 'STATE') return null
  const numeral = numeralOf(scene, draft)
  if (!numeral) return null
  const [min, max] = numeral.range
  return {
    min,
    max,
    kind: numeral.ordinal ? 'ordinal' : 'cardinal',
    of: draft.mode ?? draft.type.toLowerCase(),
    basis: isRecorded(scene, draft) ? 'recorded' : 'claimed',
    period: periodOf(scene, draft),
    span: spanOf(scene.tree, numeral.tokens),
  }
}

type Numeral = {
  readonly range: readonly [number, number | null]
  readonly ordinal: boolean
  readonly tokens: readonly number[]
}

function numeralOf({ passage, tree }: Scene, { hit, anchors }: Draft): Numeral | null {
  const nominal = hit!.wordClass === 'noun'
  if (nominal)
    for (const head of [hit!.head, ...roundOf(passage.lexicon, tree, hit!.head)])
      for (const kid of childrenBy(tree, head, 'nummod', 'amod', 'det', 'advmod')) {
        const range = rangeOf(passage.lexicon.counts, tree, kid)
        if (range) return { range, ordinal: isOrdinal(tree, kid), tokens: [kid, head].sort((a, b) => a - b) }
      }
  for (const anchor of nominal ? anchors.slice(1) : anchors)
    for (const kid of childrenBy(tree, anchor, 'advmod', 'obl', 'nmod', 'obj', 'dep')) {
      const times = isListed(passage.lexicon, 'times', tree, kid)
      const counted = times ? subtree(tree, kid).find((part) => rangeOf(passage.lexicon.counts, tree, part)) : kid
      // "Spoke first with A and then with B" counts nothing.
      if (counted === undefined || (!times && (tree.tokens[kid]!.upos !== 'ADV' || tree.low[kid] === 'first'))) continue
      const range = rangeOf(passage.lexicon.counts, tree, counted)
      if (range) return { range, ordinal: false, tokens: times ? [counted, kid].sort((a, b) => a - b) : [kid] }
    }
  return null
}

/** "A third round of talks": the talks are counted by their rounds; a day or a set of them counts none. */
function roundOf(lexicon: Lexicon, tree: Tree, noun: number): readonly number[] {
  const { head } = tree.tokens[noun]!
  return head >= 0 && tree.rel[noun] === 'nmod' && isListed(lexicon, 'rounds', tree, head) ? [head] : []
}

function rangeOf(
  counts: Readonly<Record<string, readonly [number, number | null]>>,
  tree: Tree,
  at: number,
): readonly [number, number | null] | null {
  const low = tree.low[at]!
  if (/^\d{1,3}$/.test(low)) return [Number(low), Number(low)]
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th|-й|-я|-е|-го)$/.exec(low)
  if (ordinal) return [Number(ordinal[1]), Number(ordinal[1])]
  return counts[low] ?? counts[lowerOf(tree.tokens[at]!.lemma)] ?? null
}

function isOrdinal(tree: Tree, at: number): boolean {
  return (
    /NumType=Ord/.test(tree.tokens[at]!.feats) ||
    tree.rel[at] === 'amod' ||
    (/\p{L}$/u.test(tree.low[at]!.replace(/^\d+/, '')) && /^\d/.test(tree.low[at]!))
  )
}

/** "were officially reported", "on record": the count is of what the record holds. */
function isRecorded({ passage, tree }: Scene, { hit }: Draft): boolean {
  const around = [hit!.head, tree.tokens[hit!.head]!.head]
    .filter((at) => at >= 0)
    .flatMap((at) => [at, ...tree.kids[at]!])
  return around.some((at) => isListed(passage.lexicon, 'recorded', tree, at))
}

function periodOf(scene: Scene, { hit, anchors }: Draft): Count['period'] {
  const period = anchoredTimes(scene).find(
    ({ time, governors }) =>
      (time.vague || !['minute', 'hour', 'day'].includes(time.precision)) &&
      governors.some((at) => at === hit!.head || anchors.includes(at)),
  )
  if (!period) return null
  const { time } = period
  return {
    start: time.vague ? null : time.start,
    end: time.vague ? null : time.end,
    text: scene.passage.text.slice(...time.span),
  }
}
