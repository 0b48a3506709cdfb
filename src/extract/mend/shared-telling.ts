import type { Token } from '../../model/index.js'
import { feature } from '../tree.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/** "Said the mayor had lied and urged him to go": a second verb of telling in the tense of the first is of whoever tells, not of the one who is told of. */
export function mendSharedTelling(tokens: Token[], { lexicon }: Naming): void {
  const isTelling = (at: number) => isTokenListed(lexicon, 'report-say', tokens[at]!)
  tokens.forEach((token, at) => {
    if (token.upos !== 'VERB' || token.deprel !== 'conj' || !isTelling(at)) return
    const tense = tenseOf(tokens, at)
    if (tense === '' || tokens.some(({ head, deprel }, kid) => head === at && kid < at && OWN.test(deprel))) return
    let told = token.head
    for (let steps = 0; steps < 3 && told >= 0 && tokens[told]!.deprel === 'conj'; steps++) told = tokens[told]!.head
    if (told < 0 || !/^(?:ccomp|xcomp)$/.test(tokens[told]!.deprel)) return
    const teller = tokens[told]!.head
    if (teller < 0 || teller >= told || tokens[teller]!.upos !== 'VERB' || !isTelling(teller)) return
    if (tense === tenseOf(tokens, teller) && tense !== tenseOf(tokens, told)) tokens[at] = { ...token, head: teller }
  })
}

const OWN = /^(?:nsubj|aux|mark|cop)/

/** The tense of a predicate by its first auxiliary, "had" being one of its own; empty for an infinitive or participle. */
function tenseOf(tokens: readonly Token[], at: number): string {
  const first = tokens.find(({ head, deprel }, kid) => head === at && kid < at && /^(?:aux|cop)/.test(deprel))
  if (!first) return feature(tokens[at]!, 'VerbForm') === 'Fin' ? feature(tokens[at]!, 'Tense') : ''
  return lowerOf(first.text) === 'had' ? 'Past perfect' : feature(first, 'Tense') || lowerOf(first.text)
}
