import type { Actuality } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import { childrenBy, feature, pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** What the words that open a clause or phrase say of it: "instead of meeting", "whether they met", «чтобы вывели», "until it withdraws"; null if nothing. */
export function unrealised(tree: Tree, at: number, parent: number, lexicon: Lexicon): Actuality | null {
  if (
    isCalledUntrue(tree, at, parent, lexicon) ||
    isSetAside(tree, at, lexicon) ||
    isStillAhead(tree, at, parent) ||
    isNotEvenTalkedOf(tree, at, parent, lexicon) ||
    isAgainstFact(tree, at)
  )
    return 'not'
  if (isLeftOpen(tree, at, lexicon) || isFeared(tree, at, parent, lexicon) || isUnproven(tree, at, lexicon))
    return 'possible'
  return awaited(tree, at, lexicon)
}

/** "Had they met, …": the clause is of what did not happen. English. */
export function isAgainstFact(tree: Tree, at: number): boolean {
  if (tree.lang !== 'en') return false
  const subject = childrenBy(tree, at, 'nsubj')[0]
  const had = childrenBy(tree, at, 'aux').find((kid) => tree.low[kid] === 'had')
  return had !== undefined && subject !== undefined && had < subject && isClauseStart(tree, had) && !asks(tree)
}

function isClauseStart(tree: Tree, at: number): boolean {
  return at === 0 || /^[,;"“«'’‘–—-]$/.test(tree.low[at - 1]!) || tree.low[at - 1] === 'but'
}

function asks({ low }: Tree): boolean {
  return low.at(-1) === '?'
}

/** "It is false that they met", «неправда, что встречались». */
function isCalledUntrue(tree: Tree, at: number, parent: number, lexicon: Lexicon): boolean {
  if (parent > at || !['ccomp', 'csubj', 'acl'].includes(tree.rel[at]!) || tree.tokens[at]!.deprel === 'acl:relcl')
    return false
  return isListed(lexicon, 'untrue-that', tree, parent) && !isNegated(tree, lexicon, parent)
}

/** "Instead of meeting him", "rather than meet him", «без встречи»: something else was done. */
function isSetAside(tree: Tree, at: number, lexicon: Lexicon): boolean {
  return childrenBy(tree, at, 'mark', 'case', 'cc', 'advmod').some((kid) => {
    if (kid > at || !lexicon.words.instead?.includes(tree.low[kid]!)) return false
    return tree.lang !== 'en' || /^(?:of|than)$/.test(tree.low[kid + 1]!)
  })
}

/** "Has yet to visit": English. */
function isStillAhead(tree: Tree, at: number, parent: number): boolean {
  if (tree.lang !== 'en' || tree.rel[at] !== 'xcomp') return false
  const to = childrenBy(tree, at, 'mark').find((kid) => tree.low[kid] === 'to')
  return to !== undefined && tree.low[to - 1] === 'yet' && /^(?:have|be|remain)$/.test(tree.tokens[parent]!.lemma)
}

/** "Asked whether they had met", «потребовал, чтобы вывели войска», «неясно, встречались ли». */
function isLeftOpen(tree: Tree, at: number, lexicon: Lexicon): boolean {
  if (!['ccomp', 'csubj', 'advcl', 'acl'].includes(tree.rel[at]!)) return false
  const inContent = tree.rel[at] === 'ccomp' || tree.rel[at] === 'csubj'
  if (tree.lang === 'en' && !inContent) return false
  if (feature(tree.tokens[at]!, 'VerbForm') === 'Inf') return false
  return childrenBy(tree, at, 'mark', 'advmod').some((kid) => lexicon.words.whether?.includes(tree.low[kid]!))
}

/** "Fears that Russia cut the cable", «опасается, что войска ввели»: whoever fears so does not know. */
function isFeared(tree: Tree, at: number, parent: number, lexicon: Lexicon): boolean {
  return tree.rel[at] === 'ccomp' && parent < at && isListed(lexicon, 'fearing', tree, parent)
}

/** "There is no evidence that they met", «нет доказательств того, что встречались». */
function isUnproven(tree: Tree, at: number, lexicon: Lexicon): boolean {
  if (!['acl', 'ccomp'].includes(tree.rel[at]!)) return false
  const above = pathUp(tree, at).slice(1, 4)
  const proof = above.find((over) => isListed(lexicon, 'proofs', tree, over))
  if (proof === undefined) return false
  const over = tree.tokens[proof]!.head
  return isNegated(tree, lexicon, proof) || (over >= 0 && (isNegated(tree, lexicon, over) || tree.low[over] === 'нет'))
}

/** "There was no discussion of mediation", "there is no question of talks", «и речи не было о встрече»: what was not even talked of is told as not done. */
function isNotEvenTalkedOf(tree: Tree, at: number, parent: number, lexicon: Lexicon): boolean {
  if (tree.rel[at] !== 'nmod' || !isListed(lexicon, 'mere-talk', tree, parent)) return false
  const over = tree.tokens[parent]!.head
  return (
    isNegated(tree, lexicon, parent) || (over >= 0 && tree.rel[parent] === 'nsubj' && isNegated(tree, lexicon, over))
  )
}

/** "Will stay until Russia withdraws", "once it withdraws", "before he arrives": what the present tense tells there is to come. English. */
function awaited(tree: Tree, at: number, lexicon: Lexicon): Actuality | null {
  if (tree.lang !== 'en' || tree.rel[at] !== 'advcl') return null
  const opens = childrenBy(tree, at, 'mark', 'advmod').map((kid) => tree.low[kid]!)
  const verb = childrenBy(tree, at, 'aux', 'cop').find((kid) => /Tense=/.test(tree.tokens[kid]!.feats)) ?? at
  if (feature(tree.tokens[verb]!, 'Tense') !== 'Pres') return null
  if (opens.some((low) => lexicon.words.until?.includes(low))) return 'possible'
  return opens.includes('once') || opens.includes('before') ? 'planned' : null
}
