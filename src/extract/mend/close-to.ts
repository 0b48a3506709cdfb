import type { Token } from '../../model/index.js'

/** "Officials close to Netanyahu said": between a noun and "to", before a verb of its own, "close" describes the noun and is no verb; the noun is who speaks. English. */
export function mendCloseTo(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const noun = tokens[at - 1]
    if (token.text !== 'close' || noun?.upos !== 'NOUN' || tokens[at + 1]?.text !== 'to') return
    const friend = lastOfName(tokens, at + 2)
    const verb = friend + 1
    if (friend < at + 2 || tokens[verb]?.upos !== 'VERB' || !/VerbForm=Fin/.test(tokens[verb]!.feats)) return
    const top = token.upos === 'VERB' && token.head < 0
    if (top && tokens[verb]!.head !== at) return
    if (top) tokens[verb] = { ...tokens[verb]!, head: -1, deprel: 'root' }
    tokens[at - 1] = { ...noun, head: verb, deprel: 'nsubj' }
    tokens[at] = { ...token, upos: 'ADJ', feats: 'Degree=Pos', head: at - 1, deprel: 'acl' }
    tokens[at + 1] = { ...tokens[at + 1]!, head: friend, deprel: 'case' }
    tokens[friend] = { ...tokens[friend]!, head: at, deprel: 'obl' }
  })
}

/** The last token of the name or noun right behind; a number below it if there is none. */
function lastOfName(tokens: readonly Token[], from: number): number {
  let last = from - 1
  while (/^(?:PROPN|NOUN|DET|ADJ)$/.test(tokens[last + 1]?.upos ?? '')) last++
  return last
}
