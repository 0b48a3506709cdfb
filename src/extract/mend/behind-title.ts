import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { hasChild } from './has-child.js'

/** "A meeting with Acting Prime Minister X": where "acting" was taken for a verb and "with" for what opens its clause, the name behind them is a name. */
export function mendBehindTitle(tokens: Token[], mentions: readonly Mention[]): void {
  for (const { via, actor, span } of mentions) {
    if (via !== 'name' || actor?.kind !== 'person') continue
    const name = tokens.findIndex(({ start }) => start === span[0])
    if (
      name >= 0 &&
      /^(?:acl|advcl|root|parataxis)$/.test(tokens[name]!.deprel) &&
      hasChild(tokens, name, /^nmod:desc$/)
    )
      nameBehind(tokens, name)
  }
}

function nameBehind(tokens: Token[], name: number): void {
  const mark = tokens.findIndex(({ head, deprel, text }) => head === name && deprel === 'mark' && WITH.test(text))
  const above = tokens[tokens[name]!.head]
  if (mark < 0 || mark > name || !above) return
  tokens[mark] = { ...tokens[mark]!, upos: 'ADP', deprel: 'case' }
  tokens[name] = { ...tokens[name]!, deprel: above.upos === 'VERB' ? 'obl' : 'nmod' }
}

const WITH = /^(?:with|to|by|from|of|for|between|against)$/i
