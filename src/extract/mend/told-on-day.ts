import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/**
 * "Said on Tuesday he would meet him on Saturday": what stands between a verb of saying and the subject of what is said, with no "that" before
 * it, tells when and where it was said, though parsers hang it on what is said. English.
 */
export function mendToldOnDay(tokens: Token[], { lexicon }: Naming): void {
  tokens.forEach(({ deprel, head: above }, verb) => {
    if (!/^(?:ccomp|advcl)$/.test(deprel) || above < 0 || above > verb) return
    // "Told reporters on Monday he had spoken": a clause without a word that opens it is what was told.
    if (deprel === 'advcl' && (isOpened(tokens, verb) || !speaks(tokens[above]!, lexicon))) return
    const subject = tokens.findIndex(
      (token, at) => at > above && at < verb && token.head === verb && token.deprel.startsWith('nsubj'),
    )
    if (subject < 0) return
    const first = firstOf(tokens, subject, above)
    const opening = tokens.slice(above + 1, first)
    if (opening.length === 0 || opening.some(closes)) return
    if (deprel === 'advcl') tokens[verb] = { ...tokens[verb]!, deprel: 'ccomp' }
    for (let at = above + 1; at < first; at++)
      if (tokens[at]!.head === verb && SETTING.test(tokens[at]!.deprel)) tokens[at] = { ...tokens[at]!, head: above }
  })
}

function isOpened(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(({ head, deprel }) => head === verb && deprel === 'mark')
}

function speaks({ text, lemma }: Token, lexicon: Lexicon): boolean {
  return [lowerOf(text), lemma].some((word) =>
    lexicon.candidates(word).some(({ frame, wordClass }) => wordClass === 'verb' && frame.speaks),
  )
}

const SETTING = /^(?:obl|advmod|nmod:unmarked)/

/** "That", a comma or a colon: from there on it is what is said. */
function closes({ text, deprel, upos }: Token): boolean {
  return upos === 'PUNCT' || (deprel === 'mark' && upos === 'SCONJ') || lowerOf(text) === 'that'
}

/** The first word of the phrase of a subject, behind the verb of saying. */
function firstOf(tokens: readonly Token[], subject: number, above: number): number {
  for (let at = above + 1; at < subject; at++) {
    let top = at
    for (let steps = 0; steps < 12 && top !== subject && top >= 0; steps++) top = tokens[top]!.head
    if (top === subject) return at
  }
  return subject
}
