import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** «Посредниками выступили Катар и Турция», «организатором стал Оман»: behind a verb of serving with its instrumental stands who serves, no object. Not English. */
export function mendServingAs(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { head, deprel, feats, upos } = token
    const verb = tokens[head]
    if (deprel !== 'obj' || head > at || !verb || !SERVES.test(verb.lemma) || (upos !== 'PROPN' && upos !== 'NOUN'))
      return
    if (/Case=(?:Ins|Gen|Dat|Loc)/.test(feats) || hasChild(tokens, at, /^case$/) || hasChild(tokens, head, /^nsubj/))
      return
    if (!tokens.some((other, index) => other.head === head && index < head && other.feats.includes('Case=Ins'))) return
    tokens[at] = { ...token, deprel: 'nsubj' }
  })
}

const SERVES = /^(?:выступить|выступать|стать|становиться|являться|служить|быть)$/
