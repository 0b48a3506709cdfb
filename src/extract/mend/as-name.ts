import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { isCapitalised } from '../words/capital.js'

/** A short name that the tagger took for another word ("US", "Will") is a name where the gazetteer knows it. */
export function asName(token: Token, mentions: readonly Mention[]): Token {
  if (!['PRON', 'VERB', 'ADV', 'INTJ', 'ADJ'].includes(token.upos) || !isCapitalised(token.text)) return token
  const named = mentions.some(({ via, span }) => via === 'name' && span[0] === token.start && span[1] === token.end)
  return named ? { ...token, upos: 'PROPN', lemma: token.text } : token
}
