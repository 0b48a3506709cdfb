import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { childrenBy, pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

const ABOUT = new Set(['about', 'on', 'over', 'regarding', 'concerning'])

/** "Comments on talks with Kyiv", "weighs in on negotiations": talks of no number and no time that somebody speaks about need not have been held. English. */
export function isTalkedAbout(tree: Tree, { head, wordClass, frame }: Hit, hits: ReadonlyMap<number, Hit>): boolean {
  if (tree.lang !== 'en' || wordClass !== 'noun' || frame.type !== 'CONSULT' || !isUndetermined(tree, head))
    return false
  if (!/^(?:obl|nmod)$/.test(tree.rel[head]!)) return false
  const about = tree.kids[head]!.some((kid) => kid < head && tree.rel[kid] === 'case' && ABOUT.has(tree.low[kid]!))
  const over = tree.tokens[head]!.head
  if (!about || over < 0) return false
  const type = hits.get(over)?.frame.type
  return tree.rel[head] === 'obl' && (type === undefined || type === 'STATE' || type === 'CONCEDE')
}

/** "Announces new talks": what is announced without an article is still to come. English. */
export function isNewlyAnnounced(tree: Tree, { head, wordClass, frame }: Hit, over: Hit): boolean {
  if (tree.lang !== 'en' || wordClass !== 'noun' || frame.type !== 'CONSULT' || over.frame.stance !== 'announces')
    return false
  const above = tree.tokens[head]!.head
  const round = tree.rel[head] === 'nmod' && tree.low[above] === 'round' ? above : head
  const bare = !tree.kids[round]!.some((kid) => /^(?:det|nummod)$/.test(tree.rel[kid]!))
  return bare && tree.rel[round] === 'obj' && tree.tokens[round]!.head === over.head && isUndetermined(tree, head)
}

function isUndetermined(tree: Tree, noun: number): boolean {
  const { feats } = tree.tokens[noun]!
  if (!/^(?:dialogue|contact)$/.test(tree.low[noun]!) && !feats.includes('Number=Plur')) return false
  return !tree.kids[noun]!.some(
    (kid) => /^(?:det|nummod|acl)$/.test(tree.rel[kid]!) || tree.tokens[kid]!.deprel === 'nmod:poss',
  )
}

/** "Speak about removing restrictions", «обсудили поддержку фермеров»: what a contact is about has not been done by it. */
export function isTopic(tree: Tree, hit: Hit, hits: ReadonlyMap<number, Hit>, lexicon: Lexicon): boolean {
  if (hit.frame.type === 'CONSULT' || hit.frame.type === null) return false
  if (tree.lang === 'en') return isVerbalTopic(tree, hit, hits) || isReviewed(tree, hit, lexicon)
  return isDiscussed(tree, hit, lexicon)
}

/** "Discussed the exchange of prisoners", "went over the strikes": when what is only spoken of took place, and between whom, is told elsewhere. English. */
function isReviewed(tree: Tree, { head, wordClass, frame }: Hit, lexicon: Lexicon): boolean {
  if (wordClass !== 'noun' || !isNominal(tree, head) || !DEEDS.has(frame.type ?? '')) return false
  const at = tree.rel[head] === 'conj' ? tree.tokens[head]!.head : head
  const verb = tree.tokens[at]!.head
  if (verb < 0 || isNominal(tree, verb)) return false
  if (isWhatIsDiscussed(tree, at, lexicon)) return true
  return tree.rel[at] === 'obl' && prepositionOf(tree, at) === 'over' && tree.tokens[verb]!.lemma === 'go'
}

const DEEDS = new Set(['RETREAT', 'ASSAULT', 'SANCTION', 'AID', 'MOBILIZE', 'COERCE'])

/** Elsewhere a noun under «обсудить», «вопрос о», «касательно». */
function isDiscussed(tree: Tree, { head, wordClass }: Hit, lexicon: Lexicon): boolean {
  if (wordClass !== 'noun' || !isNominal(tree, head)) return false
  for (const at of pathUp(tree, head)) {
    const parent = tree.tokens[at]!.head
    if (parent < 0 || CONCERNING.has(prepositionOf(tree, at) ?? '')) return parent >= 0
    if (!isNominal(tree, parent)) return isWhatIsDiscussed(tree, at, lexicon)
    if (prepositionOf(tree, at) === 'о' && isListed(lexicon, 'topics', tree, parent)) return true
    if (tree.rel[at] !== 'conj' && tree.rel[at] !== 'nmod') return false
  }
  return false
}

function isWhatIsDiscussed(tree: Tree, at: number, lexicon: Lexicon): boolean {
  const { head, deprel } = tree.tokens[at]!
  return /^(?:obj|nsubj:pass)$/.test(deprel) && isListed(lexicon, 'discussing', tree, head)
}

const CONCERNING = new Set(['касательно', 'относительно', 'насчет'])

function isVerbalTopic(tree: Tree, { head, wordClass }: Hit, hits: ReadonlyMap<number, Hit>): boolean {
  if (wordClass !== 'verb') return false
  if (!tree.low[head]!.endsWith('ing') || childrenBy(tree, head, 'aux', 'nsubj').length > 0) return false
  const path = pathUp(tree, head)
  const contact = path.findIndex((at, index) => index > 0 && hits.get(at)?.frame.type === 'CONSULT')
  if (contact < 1) return false
  const first = path.slice(0, contact).findLast((at) => tree.rel[at] !== 'conj') ?? head
  const listed =
    contact === 1 &&
    tree.rel[head] === 'conj' &&
    !tree.low[path[1]!]!.endsWith('ing') &&
    tree.low.slice(path[1]!, head).some((low) => ABOUT.has(low))
  const opened =
    listed ||
    [...path.slice(0, contact), first].some((at) =>
      tree.kids[at]!.some((kid) => kid < at && ABOUT.has(tree.low[kid]!) && /^(?:case|mark)$/.test(tree.rel[kid]!)),
    )
  return opened || (contact === 1 && tree.rel[head] === 'xcomp' && /^discuss/.test(tree.low[path[1]!]!))
}
