import type { Sentence } from '../../model/index.js'

type Annotate = (sentence: Sentence) => Sentence

/** Annotates a sentence without the pictures, arrows and labels ("#LIVE:") that a post puts before it: no treebank has them, and a parser takes them for words. */
export function withoutOrnaments(annotate: Annotate): Annotate {
  return (sentence) => {
    const { span, tokens } = sentence
    let count = 0
    while (count < tokens.length && isOrnament(tokens, count)) count++
    if (count === 0 || count === tokens.length) return annotate(sentence)
    const rest = annotate({ span, tokens: tokens.slice(count) }).tokens
    const root = rest.findIndex(({ head }) => head < 0)
    const before = tokens.slice(0, count).map((token) => ({
      ...token,
      lemma: token.text,
      upos: 'SYM',
      feats: '',
      head: root < 0 ? -1 : root + count,
      deprel: 'discourse',
    }))
    const after = rest.map((token) => ({ ...token, head: token.head < 0 ? token.head : token.head + count }))
    return { span, tokens: [...before, ...after] }
  }
}

/** A picture, or a label: a hashtag before a colon or a picture, and that colon. */
function isOrnament(tokens: Sentence['tokens'], at: number): boolean {
  const { text } = tokens[at]!
  if (ORNAMENT.test(text)) return true
  const next = tokens[at + 1]?.text ?? ''
  if (/^#[\p{L}\p{N}_]+$/u.test(text)) return next === ':' || ORNAMENT.test(next)
  return text === ':' && /^#/.test(tokens[at - 1]?.text ?? '')
}

const ORNAMENT = /^(?:\p{So}|\p{Sk}|\p{Mn}|\u200d)+$/u
