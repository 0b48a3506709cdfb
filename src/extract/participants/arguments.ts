import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isWhereClause } from './clause-above.js'
import { controller, isNominal, prepositionOf } from './control.js'
import { isPassive } from './is-passive.js'
import { isMaker, isReceived } from './needed-nouns.js'
import { subjectOfPredicate } from './predicate-subject.js'

/** A dependent of an act: `subj`, `obj`, `iobj`, a preposition, a bare case, `poss`, `adj` or `comp`. */
export type Slot = { readonly name: string; readonly at: number }

/** Every dependent of an act by slot, through passives, control, coordination, relative clauses and light verbs. */
export function slotsOf(tree: Tree, hit: Hit, lexicon: Lexicon): readonly Slot[] {
  const own =
    isNominal(tree, hit.head) && hit.wordClass !== 'verb'
      ? nounSlots(tree, hit, lexicon)
      : verbSlots(tree, hit.head, hit.wordClass === 'word')
  const parts = hit.used
    .slice(1)
    .filter((at) => isNominal(tree, at))
    .flatMap((at) =>
      isReceived(tree, at, hit, lexicon)
        ? [{ name: 'obj', at }]
        : nounModifiers(tree, at).filter((slot) => !hit.used.includes(slot.at) && !isMaker(tree, slot, hit, lexicon)),
    )
  return distinct([...own.filter((slot) => !hit.used.includes(slot.at)), ...parts])
}

function distinct(slots: readonly Slot[]): Slot[] {
  return slots.filter((slot, at) => slots.findIndex((other) => other.at === slot.at) === at)
}

/** Slots of a verb or of a predicate with a copula; "is prepared to help" is no passive where the lexicon takes the participle for a predicate. */
export function verbSlots(tree: Tree, verb: number, isPredicate = false): Slot[] {
  const passive = !isPredicate && isPassive(tree, verb)
  const agent = passive ? secondSubject(tree, verb) : undefined
  const slots: Slot[] = []
  for (const kid of tree.kids[verb]!) {
    const { deprel } = tree.tokens[kid]!
    const relation = tree.rel[kid]!
    if (kid === agent) slots.push({ name: 'subj', at: kid })
    else if (deprel === 'nsubj:pass' && !isPredicate) slots.push({ name: 'obj', at: kid })
    else if (relation === 'nsubj') slots.push({ name: passive && !hasObject(tree, verb) ? 'obj' : 'subj', at: kid })
    else if (relation === 'obj') slots.push({ name: objectName(tree, kid), at: kid })
    else if (relation === 'iobj')
      slots.push({ name: feature(tree.tokens[kid]!, 'Case') === 'Dat' ? 'dat' : 'iobj', at: kid })
    else if (relation === 'compound' && tree.tokens[kid]!.upos === 'PROPN') slots.push({ name: 'obj', at: kid })
    else if (relation === 'obl' || relation === 'nmod') slots.push({ name: obliqueName(tree, kid, passive), at: kid })
  }
  if (!passive && !slots.some((slot) => slot.name === 'obj')) slots.push(...raisedObject(tree, verb))
  if (!slots.some((slot) => slot.name === 'subj' || (passive && slot.name === 'obj'))) {
    const subject = controller(tree, verb)
    if (subject !== null) slots.push({ name: passive ? 'obj' : 'subj', at: subject })
  }
  return slots
}

/** "Offers ‘minerals’ to Oslo": an object with a preposition is none. English. */
function objectName(tree: Tree, at: number): string {
  return (tree.lang === 'en' ? prepositionOf(tree, at) : null) ?? 'obj'
}

/** «Ушаков был принят Лукашенко»: the name behind a passive that does not decline is by whom. */
function secondSubject(tree: Tree, verb: number): number | undefined {
  const [first, second] = childrenBy(tree, verb, 'nsubj')
  return first !== undefined && second !== undefined && first < verb && second > verb ? second : undefined
}

/** "Called and congratulated Castro": the object of the last verb is that of the first. */
function raisedObject(tree: Tree, verb: number): Slot[] {
  if (tree.lang !== 'en') return []
  const next = childrenBy(tree, verb, 'conj').find((kid) => tree.tokens[kid]!.upos === 'VERB' && kid - verb <= 3)
  if (
    next === undefined ||
    tree.kids[verb]!.some((kid) => kid > verb && ['obl', 'xcomp', 'ccomp'].includes(tree.rel[kid]!))
  )
    return []
  return childrenBy(tree, next, 'obj').map((at) => ({ name: 'obj', at }))
}

function hasObject(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').length > 0
}

function obliqueName(tree: Tree, at: number, passive: boolean): string {
  const preposition = prepositionOf(tree, at)
  if (preposition === 'by' && passive) return 'subj'
  if (preposition !== null) return preposition
  const grammaticalCase = feature(tree.tokens[at]!, 'Case')
  if (grammaticalCase === 'Ins') return passive ? 'subj' : 'ins'
  if (grammaticalCase === 'Dat') return 'dat'
  if (grammaticalCase === 'Gen') return 'gen'
  return 'bare'
}

/** Slots of an event noun, with those of the light verb that carries it ("held talks with", «состоялась встреча»). */
function nounSlots(tree: Tree, hit: Hit, lexicon: Lexicon): Slot[] {
  const noun = hit.head
  const slots = nounModifiers(tree, noun)
  if (tree.rel[noun] === 'obj') slots.push(...strayPartners(tree, noun))
  slots.push(...subjectOfPredicate(tree, hit))
  if (tree.rel[noun] === 'nmod' && prepositionOf(tree, noun) === 'с')
    slots.push({ name: 'subj', at: tree.tokens[noun]!.head })
  for (const verb of carriersOf(tree, noun, lexicon))
    slots.push(...verbSlots(tree, verb).filter(({ at }) => at !== noun && !isBeside(tree, at, noun)))
  return slots
}

/** "Says no contact yet with the team": the partner hangs from the verb. */
function strayPartners(tree: Tree, noun: number): Slot[] {
  return childrenBy(tree, tree.tokens[noun]!.head, 'obl')
    .filter((kid) => kid > noun)
    .map((kid) => ({ name: prepositionOf(tree, kid) ?? '', at: kid }))
    .filter(({ name }) => ['with', 'between', 'с', 'между'].includes(name))
}

/** «Это просьба Баку, Ереван обещал подумать»: of two subjects of one verb the second, of the next clause, does not ask. */
function isBeside(tree: Tree, at: number, noun: number): boolean {
  if (tree.tokens[noun]!.head === at) return tree.rel[noun] === 'conj'
  const isPair = at > noun && [at, noun].every((one) => tree.tokens[one]!.deprel === 'nsubj')
  return isPair && childrenBy(tree, noun, 'nmod').length > 0
}

/** What a noun itself is modified by: possessor, prepositions, cases, nationality. */
export function nounModifiers(tree: Tree, noun: number): Slot[] {
  const slots: Slot[] = []
  for (const kid of tree.kids[noun]!) {
    const { deprel } = tree.tokens[kid]!
    const relation = tree.rel[kid]!
    if (deprel === 'nmod:poss' || (relation === 'det' && POSSESSIVE.has(tree.low[kid]!)))
      slots.push({ name: 'poss', at: kid })
    else if (relation === 'nmod' || relation === 'obl') slots.push(...sideOf(tree, kid))
    else if (relation === 'amod' || relation === 'det') slots.push({ name: 'adj', at: kid })
    else if (relation === 'compound' || relation === 'flat' || relation === 'nummod' || relation === 'appos')
      slots.push({ name: 'comp', at: kid })
    else if (relation === 'acl' && saysMore(tree, kid))
      slots.push(...verbSlots(tree, kid).filter((slot) => slot.at !== noun && slot.name !== 'bare'))
  }
  return slots
}

/** "The talks before X arrived", "a visit to Doha, where he was received": such a clause tells of another act; any other says more of the noun. */
function saysMore(tree: Tree, clause: number): boolean {
  if (isWhereClause(tree, clause)) return false
  if (tree.tokens[clause]!.deprel === 'acl') return true
  return (
    tree.tokens[clause]!.upos === 'VERB' && !tree.kids[clause]!.some((kid) => /^(?:before|after)$/.test(tree.low[kid]!))
  )
}

/** «Со стороны ВСУ» is by whom, «в адрес Трампа» and «в отношении Ирана» at whom. */
function sideOf(tree: Tree, kid: number): Slot[] {
  const side = SIDES[`${prepositionOf(tree, kid)} ${tree.low[kid]}`]
  if (!side) return [{ name: nominalName(tree, kid), at: kid }]
  return childrenBy(tree, kid, 'nmod').map((at) => ({ name: side, at }))
}

const SIDES: Readonly<Record<string, string>> = { 'с стороны': 'ins', 'в адрес': 'адрес', 'в отношении': 'отношение' }

const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'его', 'ее', 'её', 'их', 'наш', 'свой'])

function nominalName(tree: Tree, at: number): string {
  const preposition = prepositionOf(tree, at)
  if (preposition !== null) return preposition
  return { Ins: 'ins', Dat: 'dat', Gen: 'gen' }[feature(tree.tokens[at]!, 'Case')] ?? 'comp'
}

/** "A third round of talks", «раунд переговоров»: the series stands for what it is a series of. */
function wholeOf(tree: Tree, noun: number, lexicon: Lexicon): number {
  const { head } = tree.tokens[noun]!
  if (head < 0 || !isNominal(tree, head)) return noun
  if (tree.rel[noun] === 'conj') return head
  const part = tree.rel[noun] === 'nmod' && ['of', null].includes(prepositionOf(tree, noun))
  return part && isListed(lexicon, 'series', tree, head) ? head : noun
}

/** Light verbs that carry an event noun, the nearest first. */
export function carriersOf(tree: Tree, noun: number, lexicon: Lexicon): number[] {
  const top = wholeOf(tree, noun, lexicon)
  const verb = tree.tokens[top]!.head
  if (verb < 0 || !['obj', 'nsubj', 'obl', 'xcomp'].includes(tree.rel[top]!)) return []
  // "At Cambodia's request the council will hold a session": whoever holds it has not asked.
  if (tree.low[top] === 'request' && prepositionOf(tree, top) === 'at') return []
  const token = tree.tokens[verb]!
  if (token.upos !== 'VERB' && token.upos !== 'AUX' && tree.rel[top] !== 'nsubj') return []
  const isSubject = tree.rel[top] === 'nsubj'
  if (!isSubject && !isListed(lexicon, 'light', tree, verb)) return []
  if (tree.rel[top] === 'obl' && !['in', 'в', 'с', 'into', 'on', 'at', null].includes(prepositionOf(tree, top)))
    return []
  return [verb]
}
