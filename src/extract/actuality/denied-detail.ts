import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { carriersOf } from '../participants/arguments.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { takesPlace } from './presupposed.js'

/**
 * "Denied that the talks had lasted three hours", «опроверг, что встреча прошла тяжело», "rejected the claim that they made at the talks": a contact that is
 * the subject or the setting of what is denied is taken for granted; it is denied only where it is said to have come about.
 */
export function isDetailDenied(tree: Tree, hit: Hit, denial: Hit, below: readonly Hit[], lexicon: Lexicon): boolean {
  if (!below.every(isReport)) return false
  const { stance, speaks, innerActuality } = denial.frame
  if (stance !== 'denies' || !speaks || innerActuality !== 'not' || denial.negated) return false
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || hit.negated) return false
  const verb = tree.tokens[hit.head]!.head
  if (!isNominal(tree, hit.head) || verb < 0 || verb === denial.head || !isFiniteClause(tree, verb)) return false
  if (tree.kids[hit.head]!.some((kid) => ANY.has(tree.low[kid]!) || /^(?:как|каки)\p{L}+-либо$/u.test(tree.low[kid]!)))
    return false
  if (tree.rel[hit.head] === 'nsubj') return !isBroughtAbout(tree, verb, lexicon)
  return isSettingOf(tree, hit.head, verb, lexicon)
}

/** "Denied reports that they said": the denial reaches through what is only reported. */
function isReport({ frame: { speaks, type, innerActuality } }: Hit): boolean {
  return speaks && type === 'STATE' && innerActuality === null
}

function isFiniteClause(tree: Tree, verb: number): boolean {
  if (!/^(?:ccomp|acl|conj)$/.test(tree.rel[verb]!) || (isNominal(tree, verb) && !hasCopula(tree, verb))) return false
  if (feature(tree.tokens[verb]!, 'VerbForm') === 'Fin' || hasCopula(tree, verb)) return true
  return tree.kids[verb]!.some((kid) => /^(?:aux|nsubj)/.test(tree.tokens[kid]!.deprel))
}

function hasCopula(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some((kid) => /^(?:cop|nsubj)/.test(tree.tokens[kid]!.deprel))
}

/** "Had taken place", "were held", "are under way", «состоялась», «проводилась»: what denies a contact that is denied of it. */
function isBroughtAbout(tree: Tree, verb: number, lexicon: Lexicon): boolean {
  const { upos } = tree.tokens[verb]!
  if (isListed(lexicon, 'brought-about', tree, verb))
    return !tree.kids[verb]!.some((kid) => isListed(lexicon, 'went-how', tree, kid))
  if (upos === 'ADJ') return false
  if (upos !== 'VERB') return upos !== 'NOUN' || prepositionOf(tree, verb) !== null
  return tree.lang === 'en' && takesPlace(tree, verb, lexicon)
}

/** "Was raised at the talks", «обсуждался на переговорах», "walked out of the meeting"; but "took part in", "held a round of". */
function isSettingOf(tree: Tree, noun: number, verb: number, lexicon: Lexicon): boolean {
  if (tree.rel[noun] !== 'obl' || carriersOf(tree, noun, lexicon).includes(verb)) return false
  const preposition = prepositionOf(tree, noun)
  if (preposition === 'на') return feature(tree.tokens[noun]!, 'Case') === 'Loc'
  return preposition !== null && SETTINGS.has(preposition)
}

const SETTINGS = new Set('at during after before following since после перед до'.split(' '))

/** "Denied that any talks", "at a secret meeting": of none that is known. */
const ANY = new Set('any a an no such some ever никакие никаких любые такая такие такой подобная подобные'.split(' '))

/** "Denied that Guyana had been mentioned at the talks with Brazil": of whom it is said is not known to have been there. */
export function isOfTalkedAbout(tree: Tree, { head }: Hit): boolean {
  if (tree.rel[head] !== 'obl') return false
  return tree.kids[tree.tokens[head]!.head]!.some(
    (kid) => tree.tokens[kid]!.deprel === 'nsubj:pass' && tree.tokens[kid]!.upos === 'PROPN',
  )
}
