import type { Token } from '../model/index.js'
import { lowerOf } from './lower.js'

/** "Accuses Hamas of returning …", "bars them from entering": what is said of the object hangs from it, not from the verb. */
export function mendGerund(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'VERB' || token.deprel !== 'advcl' || !/VerbForm=Ger|VerbForm=Part/.test(token.feats)) return
    const verb = token.head
    if (verb < 0 || verb > at || tokens[verb]!.upos !== 'VERB') return
    const opens = tokens.findIndex(
      ({ head, deprel }, index) => head === at && index < at && /^(?:mark|case)$/.test(deprel),
    )
    if (opens < 0 || !/^(?:of|from|for)$/.test(lowerOf(tokens[opens]!.text))) return
    const object = tokens.findIndex(({ head, deprel }) => head === verb && deprel === 'obj')
    if (object < verb || object > opens || tokens.slice(object, opens).some(({ text }) => text === ',')) return
    tokens[at] = { ...token, head: object, deprel: 'acl' }
  })
}
