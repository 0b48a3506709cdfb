import type { Token } from '../../model/index.js'

/** "Denied meeting Putin": a word in -ing right behind its verb that has an object or a name behind it is a verb, done by whoever the first is said of. English. */
export function mendGerundObject(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'NOUN' || token.deprel !== 'obj' || token.head !== at - 1 || !token.text.endsWith('ing')) return
    if (tokens[token.head]!.upos !== 'VERB') return
    const object = tokens[at + 1]
    const named = object?.upos === 'PROPN' && /^(?:flat|appos|nmod|compound)/.test(object.deprel)
    if (object?.head !== at || (object.deprel !== 'obj' && !named)) return
    const lemma = token.text.toLowerCase().slice(0, -3)
    tokens[at + 1] = { ...object, deprel: 'obj' }
    tokens[at] = { ...token, lemma, upos: 'VERB', feats: 'VerbForm=Ger', deprel: 'xcomp' }
  })
}
