import type { Token } from '../../model/index.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'
import type { Naming } from './titled-names.js'

/** "Meet Putin, Xi tells Zelensky", "Free the sailors, Macron tells Iran": a sentence that opens with a verb in its base form and ends with who tells it to whom is a command. English. */
export function mendBidding(tokens: Token[], { lexicon }: Naming): void {
  const [first] = tokens
  const verb = first?.head ?? -1
  if (!first || verb <= 0 || !/^(?:advcl|ccomp|parataxis)$/.test(first.deprel)) return
  const says = tokens[verb]!
  if (says.upos !== 'VERB' || says.head >= 0 || !isTokenListed(lexicon, 'report-say', says)) return
  const comma = tokens.findIndex(({ text }) => text === ',')
  const told = tokens.findIndex(({ head, deprel }, at) => head === verb && at > verb && /^i?obj$/.test(deprel))
  if (comma < 1 || comma > verb || told < 0 || hasChild(tokens, 0, /^(?:mark|case|[nc]subj|aux|cop)/)) return
  const low = lowerOf(first.text)
  const isVerb = lexicon
    .candidates(low)
    .some(({ wordClass, pattern }) => wordClass === 'verb' && pattern.head.lemma === low)
  if (!isVerb || tokens.slice(1, comma).some(({ upos }) => upos === 'AUX')) return
  tokens[0] = { ...first, upos: 'VERB', lemma: low, feats: 'Mood=Imp|VerbForm=Fin', deprel: 'ccomp' }
  tokens.forEach((token, at) => {
    if (token.head === 0 && at < comma && token.deprel === 'xcomp' && token.upos !== 'VERB')
      tokens[at] = { ...token, deprel: 'obj' }
  })
}
