import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { feature, type Tree } from '../tree.js'

/** The frame whose content the child is; a nominal setting ("said after the meeting") is no content. */
export function governorAt(
  tree: Tree,
  at: number,
  parent: number,
  hits: ReadonlyMap<number, Hit>,
  hit: Hit,
): Hit | null {
  const governor = hits.get(parent)
  if (!governor || governor === hit || governor.used.includes(hit.head)) return null
  const relation = tree.rel[at]!
  const { speaks, type, inner } = governor.frame
  if (!speaks && type !== null && inner === 'all') return null
  if (relation === 'conj' || relation === 'appos') return null
  if (relation === 'acl') return isNominal(tree, parent) && tree.tokens[at]!.deprel !== 'acl:relcl' ? governor : null
  if (relation === 'advcl')
    return governor.frame.speaks &&
      (isInfinitive(tree, at) || isCharge(tree, at) || isCalledFor(tree, at, governor) || governor.wordClass === 'word')
      ? governor
      : null
  if (relation === 'parataxis') return governor.frame.speaks ? governor : null
  if (relation === 'nsubj' && !tree.tokens[at]!.deprel.endsWith('pass'))
    return governor.frame.type === null && !isFruitless(tree, governor) ? governor : null
  if (relation === 'obl' && isNominal(tree, at)) return contentOblique(tree, at, governor) ? governor : null
  return governor
}

/** "The talks failed to produce a deal": they were held; "failed to take place" says that they were not. English. */
function isFruitless(tree: Tree, { head, frame }: Hit): boolean {
  if (frame.id !== 'plan/cancel' || tree.tokens[head]!.lemma !== 'fail') return false
  return tree.low[head + 1] === 'to' && !OCCURS.has(tree.low[head + 2]!)
}

const OCCURS = new Set([
  'happen',
  'take',
  'materialise',
  'materialize',
  'occur',
  'begin',
  'start',
  'resume',
  'convene',
  'open',
  'go',
  'get',
  'come',
  'proceed',
])

/** "Talks brokered by Qatar were put off": what the participle of a pattern describes is what is told of. */
export function describedBy(tree: Tree, { frame, head, used, wordClass }: Hit): number | null {
  const noun = tree.tokens[head]!.head
  return wordClass === 'verb' && frame.type === 'CONSULT' && tree.rel[head] === 'acl' && used.includes(noun)
    ? noun
    : null
}

/** "Summoned the ambassador to demand": the demand is made then and there. */
export function isSaidAt(above: Hit | undefined, { frame }: Hit): boolean {
  return above?.frame.type === 'ACCUSE' && frame.speaks
}

const VIOLENT = new Set(['ASSAULT', 'MOBILIZE', 'SANCTION', 'COERCE'])

/** "Launches airstrikes to disarm the group": what force is used for has not come about by it. English. */
export function isGoal(tree: Tree, at: number, parent: number, above: Hit | undefined): boolean {
  if (tree.lang !== 'en' || !VIOLENT.has(above?.frame.type ?? '') || !isInfinitive(tree, at)) return false
  return tree.rel[at] === 'xcomp' && tree.kids[parent]!.some((kid) => kid < at && tree.rel[kid] === 'obj')
}

/** "Gathered to protest", "took to the streets to demand": who has come together does it there. English. */
export function isGathered({ tokens }: Tree, parent: number, { frame }: Hit): boolean {
  return (
    frame.type === 'PROTEST' && /^(?:gather|assemble|march|rally|take|turn|pour|flock)$/.test(tokens[parent]!.lemma)
  )
}

/** "Fell to close at 90", "went on to meet": an infinitive that says what came of it. English. */
export function isResult({ lang, tokens, low }: Tree, at: number, parent: number, { words }: Lexicon): boolean {
  if (lang !== 'en') return false
  const { lemma } = tokens[parent]!
  if (lemma === 'go') return low[parent + 1] === 'on'
  return at > parent && (words.moving?.includes(lemma) ?? false)
}

function contentOblique(tree: Tree, at: number, governor: Hit): boolean {
  const preposition = prepositionOf(tree, at)
  if (preposition !== null && OUTSIDE.has(preposition)) return false
  // "Due to the storm" is why; "due to arrive" is what is to come.
  if (tree.low[governor.head] === 'due') return false
  // «Отказал ему во встрече»: what is refused.
  if (preposition === 'в' && governor.frame.stance === 'refuses' && /^отказ/.test(tree.low[governor.head]!)) return true
  // «На встрече призвал» is where, «на встречу согласился» what.
  if (preposition === 'на' && feature(tree.tokens[at]!, 'Case') === 'Loc') return false
  return preposition === null || !SETTINGS.has(preposition) || governor.frame.type === null
}

export function isInfinitive(tree: Tree, at: number): boolean {
  return /VerbForm=Inf/.test(tree.tokens[at]!.feats) && !tree.kids[at]!.some((kid) => tree.rel[kid] === 'nsubj')
}

/** "Accused them of helping": what somebody is charged with. */
function isCharge(tree: Tree, at: number): boolean {
  return tree.lang === 'en' && tree.kids[at]!.some((kid) => kid < at && tree.low[kid] === 'of')
}

/** "Rules out lifting sanctions", "calls for lifting sanctions": a gerund right behind the words that ask for it. */
function isCalledFor(tree: Tree, at: number, { used }: Hit): boolean {
  return tree.lang === 'en' && tree.low[at]!.endsWith('ing') && used.length > 1 && used.includes(at - 1)
}

/** What happened before, is the reason or the way by which it came about, is no part of what is planned or cancelled. */
const OUTSIDE = new Set([
  'after',
  'following',
  'amid',
  'since',
  'due',
  'because',
  'despite',
  'through',
  'via',
  'при',
  'благодаря',
  'после',
  'из-за',
  'вслед',
  'несмотря',
])

const SETTINGS = new Set([
  'after',
  'before',
  'during',
  'at',
  'following',
  'amid',
  'since',
  'ahead',
  'после',
  'перед',
  'до',
  'во',
  'в',
  'при',
  'in',
  'накануне',
  'вслед',
  'по',
  'из-за',
  'due',
])
