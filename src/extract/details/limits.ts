import type { TimeExpression } from '../../model/index.js'
import type { Scene } from '../scene.js'
import { childrenBy, firstFrom, pathUp } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "Project 2025", "the 2025 Gaza war": a year in a name. English. */
export function isYearOfName({ passage: { text }, tree }: Scene, { span }: TimeExpression): boolean {
  if (tree.lang !== 'en' || !/^\d{4}$/.test(text.slice(...span))) return false
  const before = text.slice(Math.max(0, span[0] - 24), span[0])
  if (/\b(?!Since|In|Until|By|From|During|After|Before|Early|Late|Mid)\p{Lu}\p{L}+ $/u.test(before))
    return !MONTH.test(before)
  return /\bthe $/i.test(before) && /^ \p{Lu}/u.test(text.slice(span[1], span[1] + 2))
}

const MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Fall) $/

/** "On 5 June 12025": a slip, and no day of this year. */
export function isBeyondYears({ passage: { text } }: Scene, { span }: TimeExpression): boolean {
  return /^,? \d{5}/.test(text.slice(span[1], span[1] + 8))
}

/** "by Saturday", "until April", «до Нового года»: a limit is no day of the act. */
export function isLimit(scene: Scene, time: TimeExpression): boolean {
  return isBehind(scene, time, 'limits') || isExtension(scene, time) || isSince(scene, time)
}

/** «С июля состоялось три раунда»: since when they are counted. Not English. */
function isSince({ tree }: Scene, { span, precision }: TimeExpression): boolean {
  if (tree.lang === 'en' || !/^(?:month|year)$/.test(precision)) return false
  return /^со?$/.test(tree.low[firstFrom(tree, span[0]) - 1] ?? '')
}

/** "Will be extended to 18 February", "extend the pause of 16 June until 31 October" (read as one expression): how long it is to hold. English. */
function isExtension({ tree, passage: { text } }: Scene, { span }: TimeExpression): boolean {
  const at = firstFrom(tree, span[0])
  if (tree.lang !== 'en') return false
  const isEnd = /^(?:to|into|through)$/.test(tree.low[at - 1] ?? '') || UNTIL.test(text.slice(...span))
  return isEnd && pathUp(tree, at).some((above) => /^(?:extend|prolong|renew)$/.test(tree.tokens[above]!.lemma))
}

const UNTIL = /\s(?:until|till|to|through)\s/

/** "Met before Trump's inauguration on 20 January": the day of what the act came before or after, read off the words. English. */
export function isDayOfAnother({ tree }: Scene, { span }: TimeExpression, anchors: readonly number[]): boolean {
  const first = firstFrom(tree, span[0])
  const last = tree.low[first - 1] === 'on' ? first - 2 : first - 1
  if (tree.lang !== 'en' || last < 1 || !/^(?:NOUN|PROPN)$/.test(tree.tokens[last]!.upos)) return false
  for (let at = last; at >= Math.max(0, last - REACH) && !anchors.includes(at); at--) {
    if (/^(?:before|after|following|until|since)$/.test(tree.low[at]!))
      return tree.rel[at] === 'case' || tree.rel[at] === 'mark'
    const isPart = tree.low[at] === '-' || /^(?:nmod|amod|compound|flat)$/.test(tree.rel[at]!)
    if (/^(?:VERB|AUX|PUNCT|SCONJ|PRON)$/.test(tree.tokens[at]!.upos) && !isPart) return false
  }
  return false
}

/** How many words the other event may fill. */
const REACH = 9

/** "Counted from 2 May", "which takes effect on 2 May": the first day of a term is not the one on which it runs out. */
export function isStart(scene: Scene, time: TimeExpression): boolean {
  return isBehind(scene, time, 'starts') || (isDayOf(scene, time, 'term-begins') && !isBehind(scene, time, 'limits'))
}

/** "The truce ends on 2 May": when what has a term runs out. */
export function isEnd(scene: Scene, time: TimeExpression): boolean {
  return isDayOf(scene, time, 'term-ends') && !isBehind(scene, time, 'starts')
}

/** Is it the day of a verb of the list whose subject has a term, or which is said of something that has one? */
function isDayOf({ passage: { lexicon }, tree }: Scene, { span }: TimeExpression, list: string): boolean {
  const verb = pathUp(tree, firstFrom(tree, span[0])).find((at) => tree.tokens[at]!.upos === 'VERB')
  if (verb === undefined) return false
  const isOfList =
    isListed(lexicon, list, tree, verb) ||
    (list === 'term-begins' &&
      childrenBy(tree, verb, 'obj', 'obl').some((kid) => isListed(lexicon, 'in-force', tree, kid)))
  if (!isOfList) return false
  const subject = childrenBy(tree, verb, 'nsubj')[0]
  // A relative clause is often hung on a nearer noun than the one it is said of.
  // «…, которое вступит в силу» that the parser hung on whoever said so.
  if (subject !== undefined && RELATIVE.test(tree.low[subject]!))
    return tree.low.some((_, at) => at < subject && subject - at < 16 && isListed(lexicon, 'expiring', tree, at))
  const above = tree.rel[verb] === 'acl' || subject === undefined ? pathUp(tree, verb) : []
  const said =
    subject !== undefined && above.length === 0
      ? [subject]
      : above.flatMap((at) => [at, ...childrenBy(tree, at, 'obj')])
  return said.some((at) => isListed(lexicon, 'expiring', tree, at))
}

const RELATIVE = /^(?:which|that|котор\p{L}+)$/u

function isBehind({ passage, tree }: Scene, { span }: TimeExpression, list: string): boolean {
  const at = firstFrom(tree, span[0])
  const words = [at - 1, at].map((index) => tree.low[index] ?? '')
  // "As of 1 April", "as from".
  if (list === 'starts' && tree.low[at - 2] === 'as' && /^(?:of|from)$/.test(words[0]!)) return true
  return words.some((word) => passage.lexicon.words[list]?.includes(word))
}
