import type { Token } from '../../model/index.js'

/**
 * «Раунд переговоров, намеченный на 3 мая, отложен, сообщил министр», «встреча, которая должна была пройти в Москве, перенесена»: the short participle is what
 * the round has for a verb. Russian, Ukrainian.
 */
export function mendShortParticiple(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'acl' || !token.feats.includes('Variant=Short')) return
    const noun = token.head
    if (tokens[noun]?.deprel === 'root' && isVerbless(tokens, noun, at)) {
      tokens[at] = { ...token, head: -1, deprel: 'root' }
      tokens[noun] = { ...tokens[noun]!, head: at, deprel: 'nsubj:pass' }
      return
    }
    const verb = tokens[noun]?.head ?? -1
    if (noun > at || verb < at || !tokens[noun]!.deprel.startsWith('nsubj')) return
    const teller = tokens.findIndex(({ head, deprel }, index) => index > verb && head === verb && deprel === 'nsubj')
    if (teller < 0 || tokens.slice(at, verb).every(({ text }) => text !== ',')) return
    const { head, deprel } = tokens[verb]!
    tokens[at] = { ...token, head, deprel }
    tokens[noun] = { ...tokens[noun]!, head: at, deprel: 'nsubj:pass' }
    tokens[verb] = { ...tokens[verb]!, head: at, deprel: 'parataxis' }
  })
}

/** The clause about the noun ends at a comma right before the participle, and nothing else tells of it. */
function isVerbless(tokens: readonly Token[], noun: number, at: number): boolean {
  if (tokens[at - 1]?.text !== ',' || !tokens[noun]!.feats.includes('Case=Nom')) return false
  return tokens.some(({ head, deprel }, index) => head === noun && index > noun && index < at && /^acl/.test(deprel))
}
