import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** "Is imposing sanctions": a word in -ing with a form of "be" before it and an object behind it is a verb, and no adjective. English. */
export function mendProgressive(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'ADJ' || !/^\p{Ll}+ing$/u.test(token.text) || !hasChild(tokens, at, /^obj$/)) return
    const be = tokens.findIndex(({ head, deprel }, index) => head === at && index < at && deprel === 'cop')
    if (be < 0) return
    tokens[at] = { ...token, upos: 'VERB', feats: 'Tense=Pres|VerbForm=Part', lemma: lemmaOf(token.text) }
    tokens[be] = { ...tokens[be]!, deprel: 'aux' }
  })
}

/** "Impose" of "imposing", "hit" of "hitting": near enough for words that are known by their stem. */
function lemmaOf(text: string): string {
  const stem = text.slice(0, -3)
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /[aeiou][bcdgklmnprstvz]$/.test(stem) && !/[aeiou]{2}.$/.test(stem) ? `${stem}e` : stem
}
