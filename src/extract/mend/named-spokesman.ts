import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'

/** "…, a spokesman for the X ministry, A B, said": the office and the name between the commas are one, who says all that stands before. English. */
export function mendNamedSpokesman(tokens: Token[], { lexicon }: { readonly lexicon: Lexicon }): void {
  const verb = tokens.findIndex(
    (token, at) =>
      token.upos === 'VERB' &&
      tokens[at - 1]?.text === ',' &&
      (token.lemma === 'tell' || isTokenListed(lexicon, 'report-say', token)),
  )
  if (verb < 0) return
  const second = commaBefore(tokens, verb - 1)
  const first = commaBefore(tokens, second)
  if (first < 1 || verb - 1 - second > LONGEST_NAME || second - first > LONGEST_TITLE) return
  const name = [...tokens.keys()].slice(second + 1, verb - 1)
  const title = [...tokens.keys()].slice(first + 1, second)
  if (
    !name.every((at) => tokens[at]!.upos === 'PROPN') ||
    !/^(?:an?|the|its|his|her|their)$/i.test(tokens[first + 1]!.text)
  )
    return
  if (title.some((at) => /^(?:VERB|AUX|PRON)$/.test(tokens[at]!.upos))) return
  const role = title.find((at) => isTokenListed(lexicon, 'roles', tokens[at]!))
  const top = name.find((at) => tokens[at]!.head <= second || tokens[at]!.head >= verb - 1)
  const said = tokens.findIndex(({ head }, at) => at < first && (head < 0 || head === verb))
  if (role === undefined || top === undefined || said < 0) return
  const { head, deprel } = tokens[said]!
  tokens[verb] = { ...tokens[verb]!, feats: FINITE, ...(head < 0 ? { head, deprel } : {}) }
  tokens[said] = { ...tokens[said]!, head: verb, deprel: 'ccomp' }
  tokens[role] = { ...tokens[role]!, head: verb, deprel: 'nsubj' }
  tokens[top] = { ...tokens[top]!, head: role, deprel: 'appos' }
}

const FINITE = 'Mood=Ind|Tense=Past|VerbForm=Fin'
const LONGEST_NAME = 5
const LONGEST_TITLE = 14

function commaBefore(tokens: readonly Token[], before: number): number {
  return tokens.findLastIndex(({ text }, at) => at < before && text === ',')
}
