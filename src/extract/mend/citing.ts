import type { Token } from '../../model/index.js'
import { isUnder } from '../tree.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/** "Reported, citing two officials, that she had left": whom it is from hangs from the report and is no complement of it; what is said is none of his. */
export function mendCiting(tokens: Token[], { lexicon }: Naming): void {
  const says = (at: number) => at >= 0 && isTokenListed(lexicon, 'report-say', tokens[at]!)
  tokens.forEach((token, at) => {
    if (!lexicon.is('citing', lowerOf(token.text))) return
    const verb = reportOf(tokens, at).find(says)
    if (verb === undefined) return
    if (tokens[verb]!.head === at) tokens[verb] = { ...tokens[verb]!, head: token.head, deprel: token.deprel }
    tokens[at] = { ...token, head: verb, deprel: 'advcl' }
    activate(tokens, verb)
    giveBack(tokens, at, verb)
  })
}

/** Where the verb of saying may stand: before the comma, above, above the one who says it, or below a participle that opens the sentence. */
function reportOf(tokens: readonly Token[], at: number): number[] {
  const { head } = tokens[at]!
  const speaker = head >= 0 && /^nsubj/.test(tokens[head]!.deprel) ? tokens[head]!.head : -1
  const below = at === 0 ? tokens.findIndex((kid) => kid.head === at && kid.deprel === 'parataxis') : -1
  return [verbBefore(tokens, at), head, speaker, below]
}

/** The verb that stands last before a token behind a comma. */
function verbBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ',') return -1
  let verb = at - 2
  while (verb >= 0 && tokens[verb]!.upos !== 'VERB') verb--
  return verb
}

/** "Axios reported on Friday, citing": with no auxiliary the subject is who reports. */
function activate(tokens: Token[], verb: number): void {
  if (tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass')) return
  tokens.forEach((kid, at) => {
    if (kid.head === verb && kid.deprel === 'nsubj:pass') tokens[at] = { ...kid, deprel: 'nsubj' }
  })
}

/** The clause with "that" behind the source is what the report says. */
function giveBack(tokens: Token[], at: number, verb: number): void {
  const that = tokens.findIndex(({ text, deprel }, index) => index > at && deprel === 'mark' && text === 'that')
  if (that < 0 || (tokens[that - 1]!.text !== ',' && verb !== at - 1)) return
  const clause = tokens[that]!.head
  if (clause > that && tokens[clause]!.deprel !== 'ccomp' && isUnder({ tokens }, clause, at))
    tokens[clause] = { ...tokens[clause]!, head: verb, deprel: 'ccomp' }
}
