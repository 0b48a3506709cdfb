import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { hasChild } from './has-child.js'
import { takePlace } from './take-place.js'

/** Mends what parsers take for clauses: a name under a preposition, a participle between a subject and its verb. English. */
export function mendClauses(tokens: Token[], lexicon: Lexicon): void {
  for (let at = 0; at < tokens.length; at++) {
    lowerName(tokens, at)
    reduceParticiple(tokens, at)
    invert(tokens, at, lexicon)
    openContent(tokens, at, lexicon)
    climb(tokens, at)
    openClause(tokens, at)
    memberStates(tokens, at)
  }
  commonNoun(tokens)
}

/** "Had spoken with Putin several times": a name with a preposition and no predicate of its own is no clause. */
function lowerName(tokens: Token[], at: number): void {
  const name = tokens[at]!
  const verb = name.head
  if (name.upos !== 'PROPN' || name.deprel !== 'advcl' || verb < 0 || verb > at) return
  const own = tokens.flatMap(({ head }, index) => (head === at ? [index] : []))
  const opens = own.find(
    (kid) => kid < at && tokens[kid]!.upos === 'ADP' && /^(?:mark|case)$/.test(tokens[kid]!.deprel),
  )
  if (opens === undefined || own.some((kid) => /^(?:cop|[nc]subj|aux)/.test(tokens[kid]!.deprel))) return
  tokens[at] = { ...name, deprel: 'obl' }
  tokens[opens] = { ...tokens[opens]!, deprel: 'case' }
  for (const kid of own)
    if (kid > at && /^(?:obj|obl|advmod|xcomp|advcl)/.test(tokens[kid]!.deprel))
      tokens[kid] = { ...tokens[kid]!, head: verb }
}

/** "A meeting planned for Monday was cancelled": the subject is that of the verb with the auxiliary. */
function reduceParticiple(tokens: Token[], at: number): void {
  const participle = tokens[at]!
  const verb = participle.head
  if (participle.upos !== 'VERB' || participle.deprel !== 'advcl' || verb <= at) return
  if (!/VerbForm=Part|Tense=Past/.test(participle.feats) || hasChild(tokens, at, /^(?:aux|mark)/)) return
  const subject = tokens.findIndex(({ head, deprel }, index) => head === at && deprel.startsWith('nsubj') && index < at)
  const other = hasChild(tokens, verb, /^[nc]subj/)
  const aux = tokens.findIndex(({ head, deprel }) => head === verb && /^(?:aux|cop)/.test(deprel))
  if (subject < 0 || other || (aux < 0 && !tokens[verb]!.feats.includes('VerbForm=Fin'))) return
  if (tokens.slice(subject, at).some(({ text }) => text === ',')) return
  const passive = aux >= 0 && tokens[aux]!.deprel === 'aux:pass'
  tokens[subject] = { ...tokens[subject]!, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' }
  tokens[at] = { ...participle, head: subject, deprel: 'acl' }
}

/** "…, says the Courier", "…”, said Fidan": behind what is said the verb stands before its subject. */
function invert(tokens: Token[], at: number, lexicon: Lexicon): void {
  const { upos } = tokens[at]!
  if (upos !== 'VERB' || !/^[,"”’»]$/.test(tokens[at - 1]?.text ?? '')) return
  if (!isTokenListed(lexicon, 'report-say', tokens[at]!)) return
  if (hasChild(tokens, at, /^(?:[nc]subj|aux|mark|ccomp|xcomp)/)) return
  const sayer = tokens.findIndex(
    ({ head, deprel }, index) => head === at && deprel === 'obj' && index > at && index <= at + 6,
  )
  if (sayer >= 0 && tokens[sayer]!.upos === 'PROPN') tokens[sayer] = { ...tokens[sayer]!, deprel: 'nsubj' }
}

/** "Storms threaten the coast": one word with a verb in the plural is no name, whatever its capital. */
function commonNoun(tokens: Token[]): void {
  const [first, verb] = tokens
  if (first?.upos !== 'PROPN' || first.head !== 1 || verb?.upos !== 'VERB' || !/[a-z]s$/.test(first.text)) return
  if (!/Number=Plur|VerbForm=Inf/.test(verb.feats) && verb.text !== verb.lemma) return
  if (/Tense=Past/.test(verb.feats)) return
  tokens[0] = { ...first, upos: 'NOUN', feats: 'Number=Plur', lemma: first.text.toLowerCase().replace(/s$/, '') }
}

/** "Says talks to end the war will start": what starts is the noun behind the verb of saying, not what the talks are to end. */
function openContent(tokens: Token[], at: number, lexicon: Lexicon): void {
  const say = tokens[at]!
  if (say.upos !== 'VERB' || !isTokenListed(lexicon, 'report-say', say)) return
  const noun = tokens.findIndex(
    ({ head, deprel, upos }, i) => head === at && deprel === 'obj' && i > at && upos === 'NOUN',
  )
  const inner = tokens.findIndex(({ head, deprel, upos }) => head === noun && deprel === 'acl' && upos === 'VERB')
  const verb = tokens.findIndex(({ head, deprel, upos }) => head === inner && deprel === 'ccomp' && upos === 'VERB')
  if (noun < 0 || inner < noun || verb < inner || hasChild(tokens, inner, /^obj/)) return
  const object = tokens.findIndex(({ head, deprel }, i) => head === verb && deprel === 'nsubj' && i > inner && i < verb)
  if (object < 0 || !hasChild(tokens, verb, /^aux/)) return
  tokens[object] = { ...tokens[object]!, head: inner, deprel: 'obj' }
  tokens[noun] = { ...tokens[noun]!, head: verb, deprel: 'nsubj' }
  tokens[verb] = { ...tokens[verb]!, head: at, deprel: 'ccomp' }
}

/** "Said that they must go, and asked for help": what stands in the past is no part of what must be, but goes on from the last verb in the past. */
function climb(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || token.deprel !== 'conj' || !token.feats.includes('Tense=Past')) return
  if (!tokens.some(({ head, deprel, text }) => head === token.head && deprel === 'aux' && MODAL.test(text))) return
  if (hasChild(tokens, at, /^(?:[nc]subj|aux)/)) return
  let above = tokens[token.head]!.head
  for (let steps = 0; steps < 8 && above >= 0; steps++, above = tokens[above]!.head)
    if (tokens[above]!.upos === 'VERB' && tokens[above]!.feats.includes('Tense=Past')) {
      tokens[at] = { ...token, head: above }
      return
    }
}

const MODAL = /^(?:must|should|will|would|shall|can|could|may|might)$/i

/** "He will host Meloni, and on Thursday, Starmer will come": what "and" joins to a verb by a preposition opens the next clause. */
function openClause(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.deprel !== 'conj' || token.upos === 'VERB' || tokens[token.head]?.upos !== 'VERB') return
  if (token.head > at || !hasChild(tokens, at, /^case$/) || tokens[at + 1]?.text !== ',') return
  const verb = tokens.findIndex(
    ({ upos, feats }, index) =>
      index > at && upos === 'VERB' && (feats.includes('VerbForm=Fin') || hasChild(tokens, index, /^aux/)),
  )
  if (verb > at) tokens[at] = { ...token, head: verb, deprel: 'obl' }
}

/** "EU states ‘fed up’": the members of a union, and no verb but before "that". */
function memberStates(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || token.text !== 'states' || tokens[at + 1]?.text === 'that') return
  if (!UNIONS.test(tokens[at - 1]?.text ?? '')) return
  tokens[at - 1] = { ...tokens[at - 1]!, head: at, deprel: 'compound' }
  tokens[at] = { ...token, upos: 'NOUN', feats: 'Number=Plur', lemma: 'state' }
  const verb = tokens.findIndex(({ head, deprel, upos }) => head === at && /^[xc]comp$/.test(deprel) && upos === 'VERB')
  if (verb >= 0) takePlace(tokens, [verb, at], 'nsubj', (_, index) => index > at)
}

/** Unions whose members news call "states" for short. */
export const UNIONS = /^(?:EU|NATO|UN|Gulf|Baltic|BRICS|Arab|African)$/
