import type { Actuality } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { feature, type Tree } from '../tree.js'
import { lowerOf } from '../words/lower.js'

/** What a predicate's tense, auxiliaries and mood say of the act; null for a bare infinitive, which its governor decides. */
export function predicateActuality(tree: Tree, at: number, lexicon: Lexicon): Actuality | null {
  const token = tree.tokens[at]!
  const auxiliaries = tree.kids[at]!.filter((kid) =>
    ['aux', 'cop', 'advmod', 'mark', 'discourse'].includes(tree.rel[kid]!),
  )
  if (feature(token, 'Mood') === 'Cnd' || CAN.test(tree.low[at]!)) return 'possible'
  if (tree.kids[at]!.some((kid) => MODIFIES.has(tree.rel[kid]!) && isMaybe(tree, kid, lexicon))) return 'possible'
  let perfect = false
  for (const kid of auxiliaries) {
    const low = spelledOut(tree, kid, at)
    if (UNFULFILLED.has(low) && auxiliaries.some((other) => other > kid && tree.low[other] === 'have')) return 'not'
    if (lexicon.words['modal-possible']?.includes(low) && !(low === 'would' && isReported(tree, at))) return 'possible'
    if (low === 'would') return 'planned'
    if (lexicon.words.nearly?.includes(low) && tree.rel[kid] === 'advmod') return 'not'
    if (lexicon.words['modal-must']?.includes(low)) return 'possible'
    if (isFuture(tree, kid, lexicon)) return 'planned'
    if (lowerOf(tree.tokens[kid]!.lemma) === 'have') perfect = true
  }
  if (feature(token, 'Tense') === 'Fut') return 'planned'
  const toInfinitive = auxiliaries.some((kid) => low(tree, kid) === 'to')
  if (toInfinitive) return headlineInfinitive(tree, at, auxiliaries)
  const form = feature(token, 'VerbForm')
  if (form === 'Inf') return null
  if (isProgressive(tree, at, auxiliaries) && !perfect) return 'happening'
  if (feature(token, 'Tense') === 'Pres' && feature(token, 'Aspect') === 'Imp' && form !== 'Part' && form !== 'Conv')
    return 'happening'
  return 'happened'
}

const CAN = /^способ(?:ен|на|но|ны)$/

/** "Would have met", "should have visited": what was not done. */
const UNFULFILLED = new Set(['would', 'should', 'ought'])

const MODIFIES = new Set(['aux', 'cop', 'advmod', 'mark', 'discourse', 'parataxis'])

/** "Perhaps", «вряд ли», «скорее всего». */
function isMaybe({ low }: Tree, at: number, { words }: Lexicon): boolean {
  return (words.maybe?.includes(low[at]!) || words.maybe?.includes(`${low[at]} ${low[at + 1]}`)) ?? false
}

/** "I'd meet" is what I would do, "I'd met" what I had done. */
function spelledOut(tree: Tree, auxiliary: number, verb: number): string {
  const short = low(tree, auxiliary)
  if (!/^['’]d$/.test(short)) return short
  return feature(tree.tokens[verb]!, 'VerbForm') === 'Inf' ? 'would' : 'had'
}

function low(tree: Tree, at: number): string {
  return tree.low[at]!
}

/** "said he would": the future of the past. */
function isReported(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'ccomp' || tree.rel[at] === 'conj' || tree.rel[at] === 'parataxis' || tree.rel[at] === 'acl'
}

/** "Zelensky to sign": a headline's future; with "is to" as well. */
function headlineInfinitive(tree: Tree, at: number, auxiliaries: readonly number[]): Actuality | null {
  const hasSubject = tree.kids[at]!.some((kid) => tree.rel[kid] === 'nsubj')
  if (tree.tokens[at]!.head < 0 || hasSubject) return 'planned'
  // "Statement on Jake Sullivan to Travel to India": a title, whose parser hangs the verb from its first noun.
  if (tree.rel[at] === 'acl' && tree.tokens[at]!.head < at - 3 && /^\p{Lu}\p{Ll}/u.test(tree.tokens[at]!.text))
    return 'planned'
  return auxiliaries.some((kid) => tree.tokens[kid]!.lemma === 'be') ? 'planned' : null
}

function isFuture(tree: Tree, at: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[at]!
  if (tree.lang === 'en') return lexicon.words.future?.includes(tree.low[at]!) ?? false
  // «Будет подписан»: taggers take this auxiliary for the present.
  if (tree.rel[at] === 'advmod') return false
  return feature(token, 'Tense') === 'Fut' || (lexicon.words.future?.includes(tree.low[at]!) ?? false)
}

function isProgressive(tree: Tree, at: number, auxiliaries: readonly number[]): boolean {
  if (tree.lang !== 'en' || !tree.low[at]!.endsWith('ing')) return false
  return (
    auxiliaries.some(
      (kid) =>
        ['is', 'are', 'am', "'s", "'re", '’s', '’re', 'was', 'were'].includes(tree.low[kid]!) &&
        tree.rel[kid] === 'aux',
    ) && !auxiliaries.some((kid) => ['was', 'were'].includes(tree.low[kid]!))
  )
}
