import type { Token } from '../../model/index.js'
import { isCapitalised } from '../words/capital.js'
import type { Naming } from './titled-names.js'

/** "The United States Senate", "the White House Office": every word of a name is a part of it, whatever adjective or participle it was taken for. English. */
export function mendStateNames(tokens: Token[], { mentions }: Naming): void {
  for (const { via, actor, span } of mentions) {
    if (via !== 'name' || !actor || actor.kind === 'person') continue
    const inside = tokens.flatMap(({ start, end }, at) => (span[0] <= start && end <= span[1] ? [at] : []))
    if (inside.length < 2) continue
    for (const at of inside) {
      const { upos, deprel, head, text } = tokens[at]!
      if (!/^(?:ADJ|VERB|NOUN)$/.test(upos) || !isCapitalised(text) || !inside.includes(head) || deprel !== 'amod')
        continue
      tokens[at] = { ...tokens[at]!, upos: 'PROPN', feats: 'Number=Sing', lemma: text, deprel: 'compound' }
    }
  }
}
