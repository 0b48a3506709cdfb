import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/**
 * "Fifty detainees held by the militia were released", "servicemen held in Baku returned": the participle was taken for the main
 * verb or for a clause that is the subject; it describes the noun before it, which is the subject of the verb. English.
 */
export function mendReducedRelative(tokens: Token[]): void {
  const participle = tokens.findIndex(
    ({ upos, feats, text }, at) =>
      upos === 'VERB' &&
      /ed$|^(?:held|taken|sent|shot|caught|kept)$/.test(text) &&
      (feats.includes('VerbForm=Part') || tokens[at + 1]?.upos === 'ADP') &&
      !hasChild(tokens, at, /^aux/),
  )
  if (participle < 0) return
  const subject = tokens.findIndex(
    ({ head, deprel }, at) => at < participle && head === participle && deprel.startsWith('nsubj'),
  )
  const verb = mainVerb(tokens, participle)
  if (subject < 0 || verb < 0 || tokens[subject]!.upos === 'PRON') return
  const { head, deprel } = tokens[participle]!
  const passive = hasChild(tokens, verb, /^aux:pass$/)
  if (!/^[nc]subj$/.test(deprel)) tokens[verb] = { ...tokens[verb]!, head, deprel }
  tokens[subject] = { ...tokens[subject]!, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' }
  tokens[participle] = { ...tokens[participle]!, head: subject, deprel: 'acl' }
  tokens.forEach((token, at) => {
    if (at > verb && token.head === participle) tokens[at] = { ...token, head: verb }
  })
}

/** The verb whose subject the participle was taken for, or one that stands beside it with an auxiliary and no "and". */
function mainVerb(tokens: readonly Token[], participle: number): number {
  const { head, deprel } = tokens[participle]!
  if (/^[nc]subj$/.test(deprel)) return head > participle ? head : -1
  return tokens.findIndex(
    (token, at) =>
      at > participle &&
      (token.head === participle || isToldBehind(tokens, token, participle)) &&
      (token.deprel === 'conj' || (token.deprel === 'ccomp' && !hasChild(tokens, participle, /^obj/))) &&
      hasChild(tokens, at, /^aux/) &&
      !hasChild(tokens, at, /^(?:cc|nsubj|mark|csubj)/) &&
      (tokens[participle]!.feats.includes('VerbForm=Part') || token.deprel === 'ccomp') &&
      !tokens.slice(participle, at).some(({ text }) => /^(?:and|but|or|,)$/.test(text)),
  )
}

/** "The call planned for Thursday did not take place, the ministry said": told by a clause that was hung from the participle. */
function isToldBehind(tokens: readonly Token[], { head, deprel }: Token, participle: number): boolean {
  const said = tokens[head]
  return deprel === 'ccomp' && said?.head === participle && said.deprel.startsWith('parataxis') && head > participle
}
