import { fitsClass, matchPattern } from './lexicon/match.js'
import type { Candidate, Frame, Lexicon, WordClass } from './lexicon/types.js'
import { isNegated } from './negated.js'
import { subjectOf } from './participants/control.js'
import { isOfTroopsOrCaptives } from './participants/troops.js'
import { childrenBy, feature, type Tree } from './tree.js'
import { isCapitalised } from './words/capital.js'
import { isListed } from './words/listed.js'

/** A frame found in a sentence: its head token and every token that its pattern uses. */
export type Hit = {
  readonly frame: Frame
  readonly wordClass: WordClass
  readonly head: number
  readonly used: readonly number[]
  readonly pattern: string
  readonly negated: boolean
}

/** At most one frame per head token: the pattern that uses most words, then the one listed first. */
export function hitsOf(tree: Tree, lexicon: Lexicon): readonly Hit[] {
  const hits: Hit[] = []
  tree.tokens.forEach((_, at) => {
    const best = bestAt(tree, lexicon, at)
    if (best) hits.push(best)
  })
  return hits.filter((hit) => !hits.some((other) => other !== hit && swallows(tree, other, hit)))
}

/** A noun that a verb's pattern needs ("impose sanctions") is no act of its own. */
function swallows(tree: Tree, outer: Hit, inner: Hit): boolean {
  if (!outer.used.includes(inner.head) || outer.head === inner.head) return false
  if (outer.used.length <= inner.used.length && inner.used.includes(outer.head)) return false
  const { upos } = tree.tokens[inner.head]!
  // "Refused to rule out": the two verbs are one.
  if (outer.frame.type === null && outer.frame.stance === 'considers') return true
  return upos !== 'VERB' || outer.frame.type === inner.frame.type || outer.frame.inner === 'none'
}

function bestAt(tree: Tree, lexicon: Lexicon, at: number): Hit | null {
  let best: Hit | null = null
  for (const candidate of lexicon.candidates(tree.low[at]!)) {
    const hit = tryAt(tree, lexicon, at, candidate)
    if (hit && (!best || isCloser(hit, best))) best = hit
  }
  return best
}

/** More words matched; of as many, the nearer ones. */
function isCloser(hit: Hit, best: Hit): boolean {
  if (hit.frame.weak !== best.frame.weak) return best.frame.weak
  // "Arrived on a state visit" is the visit, not the arrival.
  if (hit.frame.type === 'MOVE' && best.frame.type === 'CONSULT') return false
  if (hit.frame.type === 'CONSULT' && best.frame.type === 'MOVE') return true
  const speech = hit.frame.type === 'STATE' || best.frame.type === 'STATE'
  if (speech && hit.frame.joint !== best.frame.joint) return hit.frame.joint
  if ((hit.frame.negated === true) !== (best.frame.negated === true)) return hit.frame.negated === true
  if (hit.used.length !== best.used.length) return hit.used.length > best.used.length
  // "Spoke with her by phone" is a call, however near "with" stands.
  if (hit.frame.type === best.frame.type && (hit.frame.mode === null) !== (best.frame.mode === null))
    return hit.frame.mode !== null
  const reach = ({ head, used }: Hit) => used.reduce((sum, at) => sum + Math.abs(at - head), 0)
  return reach(hit) < reach(best)
}

function tryAt(tree: Tree, lexicon: Lexicon, at: number, { frame, wordClass, pattern }: Candidate): Hit | null {
  if (!fitsClass(tree, at, wordClass) || (wordClass === 'verb' && isHyphenated(tree, at))) return null
  // "In claimed aid": what is said to be has been said by nobody in particular.
  if (frame.id === 'state/say' && tree.lang === 'en' && tree.rel[at] === 'amod') return null
  if (frame.id === 'agree/offer' && isOnInitiative(tree, at)) return null
  // «Так называемые»: a word for a word.
  if (frame.weak && tree.lang !== 'en' && tree.rel[at] === 'amod') return null
  if (frame.joint && !hasJointSubject(tree, at)) return null
  if (isAuxiliaryOfAgent(tree, at) || !isOfTroopsOrCaptives(tree, lexicon, frame, at)) return null
  const used = matchPattern(tree, at, pattern)
  if (!used || ((frame.type === 'CONSULT' || frame.type === 'REJECT') && isOfOtherTime(tree, at, used))) return null
  const negated = isNegated(tree, lexicon, at) || isNotGiven(tree, lexicon, { frame, head: at, used, wordClass })
  if (frame.negated !== null && frame.negated !== negated) return null
  return { frame, wordClass, head: at, used, pattern: pattern.text, negated: frame.negated ? false : negated }
}

/** "At the initiative of the mediator", «по инициативе Анкары»: at whose wish something is done, which then is no proposal any more. */
function isOnInitiative({ lang, low, tokens }: Tree, at: number): boolean {
  if (lang !== 'en') return /^(?:инициатив[еі]|предложению)$/.test(low[at]!) && ['по', 'за'].includes(low[at - 1]!)
  if (!/^(?:initiative|suggestion|proposal)$/.test(low[at]!)) return false
  const before = `${low.slice(Math.max(0, at - 5), at).join(' ')} `
  // "Commented on the proposal" is about one.
  return (low[at] === 'initiative' ? WISH : WISH_AT).test(before) && tokens[at]!.upos !== 'PROPN'
}

const WISH = /(?:^| )(?:at|on|upon) (?:the |(?:[^ ,.]+ ){1,3}['’]s? |its |his |her |their )?(?:own )?$/
const WISH_AT = /(?:^| )at (?:the |(?:[^ ,.]+ ){1,3}['’]s? |its |his |her |their )?(?:own )?$/

/** "Was welcomed by Moscow": what is done by somebody is told by its verb, not by "was". English. */
function isAuxiliaryOfAgent(tree: Tree, at: number): boolean {
  const verb = tree.tokens[at]!.head
  return (
    tree.tokens[at]!.deprel === 'aux:pass' &&
    verb >= 0 &&
    tree.kids[verb]!.some((kid) => tree.tokens[kid]!.deprel === 'obl:agent')
  )
}

/** "Arrived in Beijing ahead of Putin's visit": the visit is another one, before or after. English. */
function isOfOtherTime({ lang, low }: Tree, head: number, used: readonly number[]): boolean {
  const last = Math.max(...used)
  if (lang !== 'en' || last - head < 2) return false
  const between = low.slice(head + 1, last).join(' ')
  return /(?:^| )(?:ahead of|before|after|following|since)(?: [^ ,]+){0,4}$/.test(between)
}

/** "Made no promise", «обещания не давал»: the noun that a verb needs, or the verb that gives a word, says no. */
function isNotGiven(
  tree: Tree,
  lexicon: Lexicon,
  { frame, head, used, wordClass }: Pick<Hit, 'frame' | 'head' | 'used' | 'wordClass'>,
): boolean {
  const isObject = (at: number) => tree.rel[at] === 'obj'
  if (wordClass === 'verb') {
    // "Our officers boarded no vessel": what expects "no results" is not denied.
    const isNone = (at: number) => tree.kids[at]!.some((kid) => tree.low[kid] === 'no')
    if (DEEDS.has(frame.type ?? '') && childrenBy(tree, head, 'obj').some(isNone)) return true
    return used.some((at) => isObject(at) && tree.tokens[at]!.head === head && isNegated(tree, lexicon, at))
  }
  const verb = tree.tokens[head]!.head
  if (wordClass !== 'noun' || !frame.speaks || verb < 0 || !isObject(head)) return false
  return isListed(lexicon, 'giving', tree, verb) && isNegated(tree, lexicon, verb)
}

const DEEDS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])

/** "The Rwanda-backed rebels": the end of a compound is no act. */
function isHyphenated(tree: Tree, at: number): boolean {
  const before = tree.tokens[at - 2]
  return (
    tree.lang === 'en' &&
    tree.low[at - 1] === '-' &&
    before?.end === tree.tokens[at - 1]!.start &&
    isCapitalised(before.text) &&
    /(?:ed|led|held)$/.test(tree.low[at]!)
  )
}

/** "Putin and Erdogan discussed", "the leaders spoke": one verb, more than one subject. */
function hasJointSubject(tree: Tree, at: number): boolean {
  const subject = subjectOf(tree, at)
  if (subject === null) return false
  const token = tree.tokens[subject]!
  return (
    tree.kids[subject]!.some((kid) => tree.rel[kid] === 'conj') ||
    (feature(token, 'Number') === 'Plur' && token.upos !== 'PROPN') ||
    tree.low[subject - 1] === 'и' ||
    ['they', 'both', 'two', 'они', 'оба', 'двое'].includes(tree.low[subject]!)
  )
}
