import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { isNoun } from './attachments.js'
import { sayer } from './sayer.js'

/**
 * "Sanctions, the minister said, will not stop the talks": a phrase and its verb of saying between two commas, which parsers take
 * for the clause itself. What stands on both sides of it becomes what is said.
 */
export function mendParenthesis(tokens: Token[], at: number, lexicon: Lexicon): void {
  const said = tokens[at]!
  if (said.upos !== 'VERB' || tokens[at + 1]?.text !== ',' || !/Tense=Past|VerbForm=Fin/.test(said.feats)) return
  if (!isTokenListed(lexicon, 'report-say', said)) return
  const comma = tokens.findLastIndex(({ text }, index) => index < at - 1 && text === ',')
  if (comma < 1) return
  const speaker = sayer(tokens, comma, at)
  const stray = tokens.findIndex(({ head, deprel }, index) => head === at && /^nsubj/.test(deprel) && index < comma)
  const above = said.head
  const isWhole = above < at && (above < 0 || !isNoun(tokens[above]!))
  if (speaker === null || (tokens[speaker]!.head === at && stray < 0 && isWhole)) return
  const main = predicateBehind(tokens, at)
  if (main === null) return
  tokens[at] = { ...said, head: -1, deprel: 'root' }
  if (above >= 0 && tokens[main]!.head === at && isNoun(tokens[above]!)) lower(tokens, above, main)
  else if (above >= 0) root(tokens, above, at)
  tokens.forEach((token, index) => {
    const outside = index < comma || index > at + 1
    if (index !== main && outside && token.head === at && token.deprel !== 'ccomp')
      tokens[index] = { ...token, head: token.deprel === 'punct' ? at : main }
  })
  if (above < 0 || main === top(tokens, main)) tokens[main] = { ...tokens[main]!, head: at, deprel: 'ccomp' }
  tokens[speaker] = { ...tokens[speaker]!, head: at, deprel: 'nsubj' }
}

/** The first finite predicate behind the parenthesis, where no conjunction or participle opens what follows. */
function predicateBehind(tokens: readonly Token[], at: number): number | null {
  const opener = tokens[at + 2]
  if (!opener || OPENER.test(opener.text) || /ing$/.test(opener.text)) return null
  const verb = tokens.findIndex(
    ({ upos, feats }, index) => index > at + 1 && (upos === 'VERB' || upos === 'AUX') && /VerbForm=Fin/.test(feats),
  )
  if (verb < 0) return null
  const { upos, head } = tokens[verb]!
  return upos === 'AUX' && head > at ? head : verb
}

const OPENER = /^(?:and|but|or|that|who|which|whose|where|when|while|as|to|among|for|in)$/i

/** "Talks, an official said, were suspended": a noun that the parser left without its verb is the subject of what follows. */
function lower(tokens: Token[], noun: number, main: number): void {
  const passive = tokens.some(({ head, deprel }) => head === main && deprel === 'aux:pass')
  tokens[noun] = { ...tokens[noun]!, head: main, deprel: passive ? 'nsubj:pass' : 'nsubj' }
}

/** The clause in which the verb of saying stood hangs from it. */
function root(tokens: Token[], from: number, at: number): void {
  const clause = top(tokens, from)
  if (clause !== at) tokens[clause] = { ...tokens[clause]!, head: at, deprel: 'ccomp' }
}

function top(tokens: readonly Token[], from: number): number {
  let next = from
  for (let steps = 0; steps < tokens.length && tokens[next]!.head >= 0; steps++) next = tokens[next]!.head
  return next
}
