import type { Hit } from '../hits.js'
import { isNegated } from '../negated.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { isListed } from '../words/listed.js'

/** The word that calls untrue what "it", "this", "the report" stands for: a verb of denying, a predicate ("is fake news"), or that it did not happen. */
export function verdictIn(scene: Scene): number | null {
  const verb = scene.hits.find((hit) => deniesPointer(scene, hit))
  if (verb) return verb.head
  const predicate = scene.tree.tokens.findIndex((_, at) => isVerdict(scene, at) || isNotSo(scene, at))
  return predicate < 0 ? null : predicate
}

/** "Denied the report", "called it fiction", «эту информацию опровергли», with no clause of what is denied. */
function deniesPointer(scene: Scene, { frame, negated, head, used }: Hit): boolean {
  const { tree } = scene
  if (frame.id !== 'state/deny' || negated || !/^(?:root|conj|ccomp|parataxis)$/.test(tree.rel[head]!)) return false
  if (childrenBy(tree, head, 'ccomp', 'xcomp').some((kid) => !used.includes(kid))) return false
  return used.some((at) =>
    childrenBy(tree, at, 'obj', 'nsubj', 'det').some(
      (kid) => (kid > head || (at === head && tree.rel[kid] === 'obj')) && isPointer(scene, kid),
    ),
  )
}

/** "This is not true", "the report was fabricated", «сообщение не соответствует действительности». */
function isVerdict(scene: Scene, at: number): boolean {
  const { tree, passage } = scene
  if (!childrenBy(tree, at, 'nsubj').some((kid) => isPointer(scene, kid))) return false
  if (childrenBy(tree, at, 'csubj', 'ccomp').length > 0) return false
  const of = isListed(passage.lexicon, 'claim-nouns', tree, at) ? childrenBy(tree, at, 'amod', 'compound') : []
  const words = [at, ...childrenBy(tree, at, 'xcomp', 'obl'), ...of]
  const isFalse = words.some((word) => isListed(passage.lexicon, 'mistaken', tree, word))
  const isTrue = words.some((word) => isListed(passage.lexicon, 'borne-out', tree, word))
  return (isFalse || isTrue) && isNegated(tree, passage.lexicon, at) === isTrue
}

/** "It never happened", "nothing of the sort took place", «ничего подобного не было». */
export function isNotSo({ tree, passage }: Scene, at: number): boolean {
  if (!HAPPENS.has(tree.tokens[at]!.lemma)) return false
  if (tree.tokens[at]!.lemma === 'take' && tree.low[at + 1] !== 'place') return false
  return childrenBy(tree, at, 'nsubj').some((kid) => {
    const next = tree.low.slice(kid + 1, kid + 4).join(' ')
    if (tree.low[kid] === 'nothing') return /^(?:of the|like|such)/.test(next)
    if (/^ничего$/.test(tree.low[kid]!)) return /^(?:подобного|такого|из этого)/.test(next)
    return THAT.has(tree.low[kid]!) && tree.kids[kid]!.length === 0 && isNegated(tree, passage.lexicon, at)
  })
}

const HAPPENS = new Set(['happen', 'occur', 'take', 'быть', 'происходить', 'произойти', 'случиться'])
const THAT = new Set(['it', 'this', 'that', 'этого', 'такого'])

/** "It", "this", «эта информация», "the reports": a word for what was told, with nothing of its own. */
function isPointer({ tree, passage }: Scene, at: number): boolean {
  if (POINTERS.has(tree.low[at]!)) return tree.kids[at]!.length === 0
  if (!isListed(passage.lexicon, 'claim-nouns', tree, at)) return false
  const kids = tree.kids[at]!.filter((kid) => !isSetting(tree, kid))
  const isFalse = (kid: number) => isListed(passage.lexicon, 'mistaken', tree, kid)
  if (kids.length === 0) return tree.lang !== 'en' || tree.kids[at]!.length > 0
  return kids.every(
    (kid) => tree.rel[kid] === 'det' || isFalse(kid) || /^(?:all|such|these|media|press)$/.test(tree.low[kid]!),
  )
}

/** "Reports to that effect". */
function isSetting({ low }: Scene['tree'], at: number): boolean {
  return low[at] === 'effect' && /^(?:that|this)$/.test(low[at - 1]!)
}

const POINTERS = new Set(['it', 'this', 'that', 'them', 'это', 'этого'])
