import type { Actuality } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { predicateActuality } from './tense.js'
import { clauseAfter } from './told-after.js'

/** What the words about an event noun say of it: "the planned meeting", «возможный визит», "a summit on the way"; null if nothing. */
export function nounActuality(tree: Tree, noun: number, lexicon: Lexicon): Actuality | null {
  for (const kid of childrenBy(tree, noun, 'amod', 'acl', 'advmod')) {
    if (isListed(lexicon, 'planned', tree, kid) && !isHeld(tree, noun, lexicon)) return 'planned'
    if (isListed(lexicon, 'possible', tree, kid)) return 'possible'
    if (tree.rel[kid] === 'amod' && isCalledOff(tree, kid, lexicon)) return 'not'
    if (tree.rel[kid] === 'acl' && tree.tokens[kid]!.upos === 'VERB') {
      const relative = predicateActuality(tree, kid, lexicon)
      if (relative === 'planned' || relative === 'possible') return relative
    }
  }
  if (isMissing(tree, noun)) return 'not'
  // "This will be his third visit": the noun is what the clause says of it.
  if (tree.lang === 'en' && childrenBy(tree, noun, 'cop').length > 0) {
    const foretold = predicateActuality(tree, noun, lexicon)
    if (foretold === 'planned' || foretold === 'possible') return foretold
  }
  // «Прилетел для переговоров»: what somebody has come for is still ahead.
  if (tree.rel[noun] === 'obl' && prepositionOf(tree, noun) === 'для') return 'planned'
  if (isAimedAt(tree, noun, lexicon)) return 'possible'
  return aheadOf(tree, noun, lexicon) ?? heldLater(tree, noun, lexicon)
}

/** "The meeting scheduled for Thursday took place on Friday", «состоялась»: what had been planned was held. */
function isHeld(tree: Tree, noun: number, lexicon: Lexicon): boolean {
  const { head, deprel } = tree.tokens[noun]!
  if (!deprel.startsWith('nsubj') || !isListed(lexicon, 'light', tree, head)) return false
  return predicateActuality(tree, head, lexicon) === 'happened'
}

/** "The cancelled talks", "a now-scrapped summit", «несостоявшаяся встреча». */
function isCalledOff(tree: Tree, at: number, { words }: Lexicon): boolean {
  const { lemma } = tree.tokens[at]!
  const off = words['called-off'] ?? []
  return [tree.low[at]!.replace(/^.*-/, ''), lemma].some((word) => off.includes(word))
}

/** «Встречи Путина и Зеленского не было»: read off the words, since parsers take the genitive for a clause of its own. */
function isMissing({ lang, low, tokens }: Tree, noun: number): boolean {
  if (lang === 'en') return false
  const end = tokens.findIndex(
    ({ upos }, at) => at > noun && (upos === 'PUNCT' || upos === 'VERB' || upos === 'AUX' || at > noun + REACH),
  )
  return end > noun + 1 && /^(?:было|будет)$/.test(low[end]!) && low[end - 1] === 'не' && /[иыяейв]$/.test(low[noun]!)
}

/** How many words may name who was to meet. */
const REACH = 12

/** "Summit plans", «дата встречи», "a summit on the way": the words around the noun say that it is still to come. */
function aheadOf(tree: Tree, noun: number, lexicon: Lexicon): Actuality | null {
  const above = tree.tokens[noun]!.head
  if (tree.rel[noun] === 'compound' && above > noun && isListed(lexicon, 'plans', tree, above)) return 'planned'
  const dated = tree.rel[noun] === 'nmod' && above >= 0 && above < noun
  if (dated && isListed(lexicon, 'dates', tree, above)) return 'planned'
  const forIt = dated && tree.kids[noun]!.some((kid) => tree.low[kid] === 'for' && tree.rel[kid] === 'case')
  if (forIt && isListed(lexicon, 'ahead-for', tree, above)) return 'planned'
  const after = tree.low.slice(noun + 1, noun + 5).join(' ')
  return /^(?:is |are )?(?:on|in) the (?:way|works|horizon|cards|offing|pipeline)(?: |$)/.test(after) ? 'planned' : null
}

/** «Встречи Байдена с Трампом, которая пройдёт в среду»: the clause is of the event, whatever name it was hung from. */
function heldLater(tree: Tree, noun: number, lexicon: Lexicon): Actuality | null {
  const below = subtree(tree, noun, (kid) => !['nmod', 'flat', 'appos', 'acl', 'obl'].includes(tree.rel[kid]!))
  const clause = below.find((at) => tree.rel[at] === 'acl' && at > noun && isListed(lexicon, 'light', tree, at))
  const later = clause ?? clauseAfter(tree, noun, lexicon)
  const actuality = later === null ? null : predicateActuality(tree, later, lexicon)
  return actuality === 'planned' || actuality === 'possible' ? actuality : null
}

/** «Усилия по достижению перемирия», «для установления контактов»: what somebody works for has not come about. */
function isAimedAt(tree: Tree, noun: number, lexicon: Lexicon): boolean {
  const above = tree.tokens[noun]!.head
  if (tree.rel[noun] !== 'nmod' || above < 0 || above > noun || !isListed(lexicon, 'achieving', tree, above))
    return false
  return ['по', 'для', 'на', 'к'].includes(prepositionOf(tree, above) ?? '')
}

/** "Fears of war", «перспектива встречи», «цель — восстановление контактов»: what is only feared, hoped for, aimed at or likely. */
export function isProspect(tree: Tree, at: number, parent: number, lexicon: Lexicon): boolean {
  const aim = childrenBy(tree, parent, 'nsubj').some((kid) => isListed(lexicon, 'prospects', tree, kid))
  if (aim && isNominal(tree, at) && isNominal(tree, parent)) return true
  if (!isNominal(tree, at) || !isNominal(tree, parent) || tree.rel[at] !== 'nmod' || at < parent) return false
  // "No grounds for talks", «условия для переговоров»: of talks that would be.
  const isFor = ['for', 'для'].includes(prepositionOf(tree, at) ?? '')
  return isListed(lexicon, 'prospects', tree, parent) || (isFor && isListed(lexicon, 'grounds', tree, parent))
}
