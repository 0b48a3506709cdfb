import type { Lexicon } from './lexicon/types.js'
import { feature, type Tree } from './tree.js'

const CARRIES = new Set(['стать', 'смочь', 'пожелать', 'захотеть', 'готовый', 'спешить', 'торопиться'])

/** Is a predicate or noun denied by its own dependents ("did not", "no", «не»)? */
export function isNegated(tree: Tree, lexicon: Lexicon, at: number): boolean {
  if (feature(tree.tokens[at]!, 'Polarity') === 'Neg') return true
  const { head } = tree.tokens[at]!
  // «Не стал комментировать», «не готов подтвердить»: the negation stands with the word that only carries the infinitive.
  if (tree.rel[at] === 'xcomp' && CARRIES.has(tree.tokens[head]?.lemma ?? '') && isNegated(tree, lexicon, head))
    return true
  if (isOfNobody(tree, lexicon, at) || isNever(tree, at) || isOfNeither(tree, at)) return true
  if (isToNobody(tree, at)) return true
  return tree.kids[at]!.some((kid) => {
    if (tree.low[kid] === 'longer' && tree.low[kid - 1] === 'no') return true
    if (tree.rel[kid] === 'conj' || tree.rel[kid] === 'discourse') return false
    const token = tree.tokens[kid]!
    if (!['PART', 'ADV', 'DET', 'CCONJ', 'INTJ', 'VERB', 'AUX', 'ADP', 'PRON', ''].includes(token.upos)) return false
    if (token.upos === 'VERB' || token.upos === 'AUX') return tree.low[kid]!.endsWith("n't") || tree.low[kid] === 'нет'
    if (token.upos === 'ADP' && !lexicon.is('negation', tree.low[kid]!)) return false
    return lexicon.words.negation?.includes(tree.low[kid]!) ?? false
  })
}

/** "Opened fire on nobody": what is done to nobody has not been done. English. */
function isToNobody({ lang, low, kids, rel, tokens }: Tree, at: number): boolean {
  if (lang !== 'en' || tokens[at]!.upos !== 'VERB') return false
  return kids[at]!.some((kid) => kid > at && /^(?:obj|obl)$/.test(rel[kid]!) && /^(?:nobody|no-one)$/.test(low[kid]!))
}

/** "At no point did they meet", "under no circumstances will it leave": read off the words, since the parser hangs the phrase elsewhere. English. */
function isNever({ lang, low, tokens }: Tree, at: number): boolean {
  if (lang !== 'en' || !/^(?:VERB|AUX)$/.test(tokens[at]!.upos)) return false
  for (let before = at - 1; before > at - FAR && before > 0; before--) {
    if (/^(?:[,;:.]|that|who|which)$/.test(low[before]!)) return false
    if (low[before] === 'no' && NEVER.test(low.slice(before - 1, before + 2).join(' ')))
      return INVERTED.test(low[before + 2] ?? '')
  }
  return false
}

/** "Sources: neither A nor B has spoken": read off the words as well, since the pair may be hung from what stands before it. English. */
function isOfNeither({ lang, low, tokens }: Tree, at: number): boolean {
  if (lang !== 'en' || tokens[at]!.upos !== 'VERB') return false
  const nor = low.lastIndexOf('nor', at)
  const neither = nor < 0 || at - nor > FAR ? -1 : low.lastIndexOf('neither', nor)
  if (neither < 0 || nor - neither > FAR) return false
  const between = tokens.slice(neither, at)
  return between.every(({ upos, feats }, index) => {
    const word = low[neither + index]!
    return !/^[,;:.]$/.test(word) && upos !== 'VERB' && upos !== 'SCONJ' && !feats.includes('PronType=Rel')
  })
}

/** How many words may stand between the phrase and its verb. */
const FAR = 16
const NEVER = /^(?:at no (?:point|time|stage|moment)|in no way|under no circumstances)$/
const INVERTED = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)$/

/** "No officials met", "nobody came", "neither of them spoke": the subject denies the verb. */
function isOfNobody(tree: Tree, { words: { nobody } }: Lexicon, at: number): boolean {
  // "There is nothing new on why": not what else the sentence tells.
  if (nobody === undefined || tree.kids[at]!.some((kid) => tree.rel[kid] === 'expl')) return false
  return tree.kids[at]!.some((kid) => {
    if (tree.rel[kid] !== 'nsubj') return false
    if (nobody.includes(tree.low[kid]!)) return true
    const denier = tree.kids[kid]!.find((word) => word < kid && nobody.includes(tree.low[word]!))
    return denier !== undefined && !COMPARES.test(tree.low[denier + 1]!) && tree.rel[denier] !== 'conj'
  })
}

/** "No fewer than ten", "no. 10", "no doubt". */
const COMPARES = /^(?:fewer|less|later|sooner|more|matter|doubt|question|wonder|\.|\d.*)$/
