import type { Token } from '../../model/index.js'
import { WEEKDAY } from '../words/day-names.js'
import type { Naming } from './titled-names.js'

/** "Signed Friday by Armenia", "killed on 3 May by the army": who did it hangs from the participle, not from the day between. English. */
export function mendAgentBehindDay(tokens: Token[], { times }: Naming): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'nmod' || token.head < 0 || token.head > at) return
    const by = tokens.findIndex(({ head, deprel, text }) => head === at && deprel === 'case' && /^by$/i.test(text))
    const day = tokens[token.head]!
    const verb = tokens[day.head]
    if (by < 0 || by > at || !/^(?:obl|nmod)/.test(day.deprel) || verb?.upos !== 'VERB') return
    if (!/Tense=Past|Voice=Pass/.test(verb.feats) || !isTime(day)) return
    tokens[at] = { ...token, head: day.head, deprel: 'obl:agent' }
  })

  function isTime({ text, start, end }: Token): boolean {
    return WEEKDAY.test(text) || times().some((span) => span[0] <= start && end <= span[1])
  }
}
