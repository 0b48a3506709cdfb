import type { Token } from '../../model/index.js'
import type { Naming } from './titled-names.js'

/** "Meeting in Cairo on Monday, A and B agreed to …": the participle in front was taken for the subject, and those who met for names of the day. English. */
export function mendLeadingParticiple(tokens: Token[], { mentions }: Pick<Naming, 'mentions'>): void {
  const [first] = tokens
  if (!first || !/^(?:Meeting|Speaking|Talking|Conferring)$/.test(first.text) || tokens[1]?.upos !== 'ADP') return
  const verb = first.head
  if (!first.deprel.startsWith('nsubj') || verb < 0 || tokens[verb]!.upos !== 'VERB') return
  const comma = tokens.findIndex(({ text }, at) => text === ',' && at < verb)
  const name = mentions.find(({ actor, span }) => actor !== null && span[0] === tokens[comma + 1]?.start)
  if (comma < 0 || !name) return
  const isName = (at: number) => mentions.some(({ span }) => span[0] <= tokens[at]!.start && tokens[at]!.end <= span[1])
  const tops = [...tokens.keys()].filter(
    (at) => at > comma && at < verb && isName(at) && (tokens[at]!.head <= comma || tokens[at]!.head >= verb),
  )
  const [top, ...others] = tops
  if (top === undefined) return
  tokens[0] = {
    ...first,
    upos: 'VERB',
    lemma: first.text.slice(0, -3).toLowerCase(),
    feats: 'VerbForm=Ger',
    deprel: 'advcl',
  }
  tokens[top] = { ...tokens[top]!, head: verb, deprel: 'nsubj' }
  for (const at of others) tokens[at] = { ...tokens[at]!, head: top, deprel: 'conj' }
  tokens.forEach((token, at) => {
    if (at > 0 && at < comma && token.head === 0 && token.deprel.startsWith('nmod'))
      tokens[at] = { ...token, deprel: 'obl' }
    if (at > comma && at < verb && token.head === 0) tokens[at] = { ...token, head: verb }
  })
}
