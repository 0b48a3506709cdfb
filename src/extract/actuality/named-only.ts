import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { prepositionOf } from '../participants/control.js'
import type { Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isListed } from '../words/listed.js'

/**
 * English nouns that name an act and do not tell it: "in response to", "talks on a ceasefire", "the terms of the truce deal", "responds to the proposal",
 * "a pause in strikes on plants", "diversity initiatives", "the Rally party".
 */
export function isNamedOnly({ tree, passage: { lexicon }, hits, scopes }: Scene, hit: Hit): boolean {
  if (hit.wordClass !== 'noun') return false
  if (isOfBody(tree, hit.head, lexicon)) return true
  const { id, type } = hit.frame
  if (id === 'state/comment') return prepositionOf(tree, hit.head) === 'in'
  if (type === 'CONSULT') return scopes.get(hit)?.actuality !== 'not' && isTakenPartIn(tree, hit.head, lexicon)
  if (id === 'request/ask') return hit.used.length === 1 && !isAtRequest(tree, hit.head)
  if (id === 'agree/offer') return isOnlyAnswered(tree, hit.head, hits, lexicon)
  if (type === 'ASSAULT') return isPaused(tree, hit.head, hits)
  return type === 'RETREAT' && isNegotiated(tree, hit.head, lexicon)
}

/** "A 30-day moratorium on strikes on ports": what a truce is of. */
function isPaused(tree: Tree, noun: number, hits: readonly Hit[]): boolean {
  const at = tree.rel[noun] === 'conj' ? tree.tokens[noun]!.head : noun
  const above = tree.tokens[at]!.head
  if (tree.rel[at] !== 'nmod' || !PAUSED.has(prepositionOf(tree, at) ?? '')) return false
  return hits.some(
    ({ head, wordClass, frame }) => head === above && wordClass === 'noun' && frame.id === 'retreat/ceasefire',
  )
}

const PAUSED = new Set(['in', 'on', 'of', 'to', 'from'])

/** "No place for Brussels in the talks", "participation of the bloc in the summit": who is to have a part in them. */
function isTakenPartIn(tree: Tree, noun: number, lexicon: Lexicon): boolean {
  if (!/^(?:in|at)$/.test(prepositionOf(tree, noun) ?? '')) return false
  for (let at = noun - 1; at >= 0 && noun - at <= 9 && tree.tokens[at]!.upos !== 'PUNCT'; at--)
    if (isListed(lexicon, 'parts-in', tree, at)) return tree.tokens[at]!.upos === 'NOUN'
  return false
}

/** "At Erdogan's request", "at the request of Paris": somebody has asked for what is done. */
export function isAtRequest(tree: Tree, at: number): boolean {
  if (tree.low[at] !== 'request' || prepositionOf(tree, at) !== 'at') return false
  return tree.kids[at]!.some((kid) => tree.tokens[kid]!.deprel === 'nmod:poss' || prepositionOf(tree, kid) === 'of')
}

/** "The National Rally party", "the Protest Vote movement": a part of a name. */
function isOfBody(tree: Tree, at: number, lexicon: Lexicon): boolean {
  const { head, text } = tree.tokens[at]!
  return tree.rel[at] === 'compound' && at > 0 && isCapitalised(text) && isListed(lexicon, 'bodies', tree, head)
}

/** A proposal that somebody else speaks about, or an initiative of which nobody says what it is. */
function isOnlyAnswered(tree: Tree, at: number, hits: readonly Hit[], lexicon: Lexicon): boolean {
  const above = tree.tokens[at]!.head
  if (above < 0) return false
  if (tree.low[at]!.startsWith('initiative') && !hasContent(tree, at)) return !isListed(lexicon, 'giving', tree, above)
  if (tree.rel[at] === 'obj') return isListed(lexicon, 'discussing', tree, above)
  return tree.rel[at] === 'obl' && hits.some(({ head, frame }) => head === above && frame.id === 'state/comment')
}

function hasContent(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some((kid) => kid > at && (tree.rel[kid] === 'acl' || prepositionOf(tree, kid) === 'for'))
}

/** What is only worked for, or is a part of the name of a deal that something else is told of. */
function isNegotiated(tree: Tree, noun: number, lexicon: Lexicon): boolean {
  let ofDeal = false
  for (let at = noun, steps = 0; steps < 6; steps++) {
    const above = tree.tokens[at]!.head
    if (above < 0) return false
    const relation = tree.rel[at]!
    const preposition = prepositionOf(tree, at)
    if (relation === 'compound' && isListed(lexicon, 'pacts', tree, above)) ofDeal = true
    else if ((relation === 'compound' || relation === 'nmod') && isListed(lexicon, 'striving', tree, above)) return true
    else if (preposition === 'regarding' || preposition === 'concerning') return true
    else if (relation === 'nmod') return ofDeal && preposition !== null && !MADE.has(tree.low[above]!)
    else if (relation === 'obl') return ofDeal && AROUND.has(preposition ?? '')
    else if (relation === 'obj') return isListed(lexicon, 'striving', tree, infinitiveOf(tree, above)) || isJudged()
    else if (relation !== 'conj') return false
    at = above

    /** "Approves the ceasefire deal", "monitors it": what is done to the deal. */
    function isJudged(): boolean {
      return ofDeal && isListed(lexicon, 'judging-deals', tree, above)
    }
  }
  return false
}

/** "Efforts to reach a deal": the noun right before the infinitive; else the verb itself. */
function infinitiveOf(tree: Tree, verb: number): number {
  const to = childrenBy(tree, verb, 'mark').find((kid) => tree.low[kid] === 'to')
  return to !== undefined && to > 0 && tree.tokens[to - 1]!.upos === 'NOUN' ? to - 1 : verb
}

const MADE = new Set(['signing', 'announcement', 'conclusion', 'start', 'beginning', 'entry', 'acceptance'])
const AROUND = new Set(['under', 'over', 'amid', 'despite', 'within', 'since', 'during'])
