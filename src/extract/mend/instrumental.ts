import type { Token } from '../../model/index.js'
import { isNoun } from './attachments.js'

/** «Обстрел Белгорода Украиной», «захват города Гома боевиками»: a bare instrumental behind a genitive is no part of that name but whoever acts. Not English. */
export function mendInstrumental(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (!/^(?:flat|appos|nmod|conj)/.test(token.deprel) || !isCase(token, 'Ins') || token.head < 0 || token.head >= at)
      return
    if (!isNoun(tokens[token.head]!) || !isCase(tokens[token.head]!, 'Gen') || isLed(tokens, at)) return
    let act = token.head
    while (isCase(tokens[act]!, 'Gen') && /^(?:nmod|flat|appos)/.test(tokens[act]!.deprel) && tokens[act]!.head < act)
      act = tokens[act]!.head
    // «С основателем компании Ивановым»: the name is that of whoever stands in the same case above.
    if (act < 0 || !isNoun(tokens[act]!) || isCase(tokens[act]!, 'Gen') || isCase(tokens[act]!, 'Ins')) return
    tokens[at] = { ...token, head: act, deprel: 'nmod' }
  })
}

function isCase({ feats }: Token, name: string): boolean {
  return feats.includes(`Case=${name}`)
}

/** Stands a preposition, conjunction or comma before it? */
function isLed(tokens: readonly Token[], at: number): boolean {
  const first = tokens.findIndex(({ head }, other) => head === at && other < at)
  return tokens
    .slice(Math.max(0, (first < 0 ? at : first) - 1), at)
    .some(({ upos }) => upos === 'ADP' || upos === 'CCONJ' || upos === 'PUNCT')
}
