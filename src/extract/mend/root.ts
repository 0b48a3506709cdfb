import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { takePlace } from './take-place.js'

/**
 * "Foreign Minister Ann Lee and Secretary of State Bo Ray speak by phone": the first name was taken for the root, and the verb for what follows it. The finite
 * verb is the root, and the names before it are its subjects.
 */
export function mendRoot(tokens: Token[], mentions: readonly Mention[]): void {
  const root = tokens.findIndex(({ head }) => head < 0)
  if (root < 0 || !isName(tokens, root, mentions)) return
  const verb = tokens.findIndex(
    ({ head, deprel, upos, feats }, at) =>
      at > root &&
      head === root &&
      upos === 'VERB' &&
      /^(?:conj|parataxis|acl|appos|list)$/.test(deprel) &&
      (isTensed(feats) || (isParticiple(feats) && !tokens.some((token) => hasPerson(token)))),
  )
  if (verb < 0 || !isNamesOnly(tokens, root, verb)) return
  const second = tokens.findIndex(
    ({ head, deprel }, at) =>
      at > root && at < verb && (head === root ? deprel === 'conj' : head === verb && deprel.startsWith('nsubj')),
  )
  if (second >= 0 && isUnder({ tokens }, root, second)) return
  takePlace(tokens, [verb, root], 'nsubj', (_, at) => at > verb)
  if (second >= 0) tokens[second] = { ...tokens[second]!, head: root, deprel: 'conj' }
}

function isTensed(feats: string): boolean {
  return /VerbForm=Fin/.test(feats) || /VerbForm=Inf/.test(feats)
}

/** "Moscow and Kyiv holding talks": the participle of a headline that has no other verb. */
function isParticiple(feats: string): boolean {
  return /VerbForm=(?:Part|Ger)/.test(feats) && !/Tense=Past|Voice=Pass/.test(feats)
}

function hasPerson({ feats }: Token): boolean {
  return /VerbForm=Fin/.test(feats)
}

function isName(tokens: readonly Token[], at: number, mentions: readonly Mention[]): boolean {
  const { upos, start, end } = tokens[at]!
  return upos === 'PROPN' || mentions.some(({ span, via }) => via === 'name' && span[0] <= start && end <= span[1])
}

/** Nothing but names, titles, "and" and adverbs between the first name and the verb: no comma, no other verb, no "to". */
function isNamesOnly(tokens: readonly Token[], root: number, verb: number): boolean {
  return tokens
    .slice(root + 1, verb)
    .every(
      ({ upos, text }) =>
        ['PROPN', 'NOUN', 'ADJ', 'CCONJ', 'ADP', 'ADV', 'DET'].includes(upos) || /^['’.]s?$/.test(text),
    )
}
