import type { Token } from '../../model/index.js'

/**
 * "On 26 July, Acting President Choi met the envoy": "acting" was taken for what the day does to him, and the verb for a clause of that. It describes him,
 * the verb is the root, he is its subject and the day its time. English.
 */
export function mendActingTitle(tokens: Token[]): void {
  const acting = tokens.findIndex(({ text, upos }) => text === 'Acting' && upos === 'VERB')
  const root = tokens[acting]?.head ?? -1
  if (root < 0 || root > acting || tokens[root]!.head >= 0) return
  const name = tokens.findIndex(
    ({ head, deprel, upos }, at) => at > acting && head === acting && deprel === 'obj' && upos === 'PROPN',
  )
  const verb = tokens.findIndex(({ head, feats }) => head === acting && feats.includes('VerbForm=Fin'))
  if (name < 0 || verb < name || !/^(?:NUM|PROPN|NOUN)$/.test(tokens[root]!.upos)) return
  if (tokens.some(({ head, deprel }) => head === verb && /^(?:nsubj|mark)/.test(deprel))) return
  tokens.forEach((token, at) => {
    if (at > name && (token.head === root || token.head === acting)) tokens[at] = { ...token, head: verb }
  })
  tokens[acting] = { ...tokens[acting]!, upos: 'ADJ', feats: '', head: name, deprel: 'amod' }
  tokens[verb] = { ...tokens[verb]!, head: -1, deprel: 'root' }
  tokens[name] = { ...tokens[name]!, head: verb, deprel: 'nsubj' }
  tokens[root] = { ...tokens[root]!, head: verb, deprel: 'obl' }
}
