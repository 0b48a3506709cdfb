import type { Token } from '../../model/index.js'
import type { Naming } from './titled-names.js'

/** "Proposed to Putin to meet": a name behind "to" is whom it is proposed to, and what is proposed is the verb's. English. */
export function mendToldName(tokens: Token[], { mentions }: Naming): void {
  tokens.forEach((name, at) => {
    const verb = tokens[name.head]
    if (name.upos !== 'PROPN' || name.deprel !== 'xcomp' || verb?.upos !== 'VERB' || name.head > at) return
    const to = tokens.findIndex(({ head, text }, index) => head === at && index < at && /^to$/i.test(text))
    if (to < 0 || !mentions.some(({ via, span }) => via === 'name' && span[0] <= name.start && name.end <= span[1]))
      return
    tokens[to] = { ...tokens[to]!, upos: 'ADP', deprel: 'case' }
    tokens.forEach((other, index) => {
      if (other.head === at && index > at && /^(?:xcomp|advcl|ccomp|obl|obj)/.test(other.deprel))
        tokens[index] = { ...other, head: name.head }
    })
    tokens[at] = { ...name, deprel: 'obl' }
    const subject = tokens.findIndex(({ head, deprel }) => head === name.head && deprel === 'nsubj:pass')
    const passive = tokens.some(({ head, deprel }) => head === name.head && deprel === 'aux:pass')
    if (subject < 0 || passive) return
    tokens[subject] = { ...tokens[subject]!, deprel: 'nsubj' }
    tokens[name.head] = { ...verb, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' }
  })
}
