import type { Token } from '../../model/index.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { isNoun } from './attachments.js'
import type { Naming } from './titled-names.js'

/** "Accuses Hamas of returning …", "hands over a letter inviting him": what is said of the object hangs from it, not from the verb. */
export function mendGerund(tokens: Token[], { lexicon }: Naming): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'VERB' || token.deprel !== 'advcl' || !/VerbForm=Ger|VerbForm=Part/.test(token.feats)) return
    const verb = token.head
    if (verb < 0 || verb > at || tokens[verb]!.upos !== 'VERB') return
    const opens = tokens.findIndex(
      ({ head, deprel }, index) => head === at && index < at && /^(?:mark|case)$/.test(deprel),
    )
    if (opens < 0) {
      const written = tokens.findIndex(
        (other) => other.head === verb && /^ob[jl]$/.test(other.deprel) && isTokenListed(lexicon, 'writings', other),
      )
      const follows = isNoun(tokens[at - 1]!) || tokens[at - 1]!.deprel === 'flat'
      if (written > verb && written < at && follows) tokens[at] = { ...token, head: written, deprel: 'acl' }
      return
    }
    if (!/^(?:of|from|for)$/.test(lowerOf(tokens[opens]!.text))) return
    const object = tokens.findIndex(({ head, deprel }) => head === verb && deprel === 'obj')
    if (object < verb || object > opens || tokens.slice(object, opens).some(({ text }) => text === ',')) return
    tokens[at] = { ...token, head: object, deprel: 'acl' }
  })
}
