import type { Analysis, Sentence, Token } from '../../model/index.js'
import { fold } from './fold.js'
import { expandForms, type TimeTable } from './table.js'

export type TenseCues = {
  readonly future: ReadonlySet<string>
  readonly past: ReadonlySet<string>
  readonly pastEnding: RegExp | null
  readonly futureForm: RegExp | null
}

/** Ends of sentences and clauses; a full stop after one letter is an initial. */
const STOP = /(?:(?<=[\p{L}\p{N}][\p{L}\p{N}»"”)])[.!?]|[;:\n])(?:\s|$)/u
/** This many words without a cue are a sentence of a report, and reports speak of what has been. */
const SENTENCE = 6
/** How far cues are looked for, in UTF-16 units. */
const REACH = { left: 140, right: 70 }

export function tenseCues({ tense }: TimeTable): TenseCues {
  return {
    future: new Set(expandForms(tense.future).map(fold)),
    past: new Set(expandForms(tense.past).map(fold)),
    pastEnding: tense.pastEnding ? new RegExp(`(?:${tense.pastEnding})$`, 'u') : null,
    futureForm: tense.futureForm ? new RegExp(`^(?:${tense.futureForm})$`, 'u') : null,
  }
}

/** Which way the words around an expression point: −1 past, 1 future, 0 not told. By the governing verb where there is a parse. */
export function directionAt(
  lower: string,
  start: number,
  end: number,
  cues: TenseCues,
  analysis?: Analysis,
): -1 | 0 | 1 {
  return (analysis && byParse(analysis, start)) ?? byCues(lower, start, end, cues)
}

function byCues(lower: string, start: number, end: number, cues: TenseCues): -1 | 0 | 1 {
  const left = lower
    .slice(Math.max(0, start - REACH.left), start)
    .split(STOP)
    .at(-1)!
  const right = lower.slice(end, end + REACH.right).split(STOP)[0]!
  const leftWords = (left.match(/[\p{L}']+/gu) ?? []).reverse()
  const rightWords = right.match(/[\p{L}']+/gu) ?? []
  const before = nearest(leftWords, cues)
  const after = nearest(rightWords, cues)
  if (!before) return after ? after.side : leftWords.length + rightWords.length >= SENTENCE ? -1 : 0
  return after && after.away + 1 < before.away ? after.side : before.side
}

function nearest(words: readonly string[], cues: TenseCues): { readonly away: number; readonly side: -1 | 1 } | null {
  for (const [away, word] of words.entries()) {
    if (cues.future.has(word) || cues.futureForm?.test(word)) return { away, side: 1 }
    if (cues.past.has(word) || (word.length > 3 && cues.pastEnding?.test(word))) return { away, side: -1 }
  }
  return null
}

/** Climbs from the expression to the first verb; Universal Dependencies features tell its tense in every language. Null where no verb tells. */
function byParse(analysis: Analysis, start: number): -1 | 0 | 1 | null {
  const sentence = sentenceAt(analysis.sentences, start)
  const at = sentence?.tokens.findIndex((token) => token.end > start) ?? -1
  if (!sentence || at < 0) return null
  let index = sentence.tokens[at]!.head
  let infinitive = false
  for (let steps = 0; index >= 0 && steps < 12; steps++) {
    const token = sentence.tokens[index]!
    const helpers = sentence.tokens.filter((each) => each.head === index && /^(?:aux|cop)/.test(each.deprel))
    if (token.upos === 'VERB' || token.upos === 'AUX' || helpers.length > 0) {
      const side = tenseOf(token, helpers)
      if (side !== 0) return infinitive ? 1 : side
      infinitive ||= token.feats.includes('VerbForm=Inf')
      if (!infinitive) return token.feats.includes('Tense=Pres') ? 0 : null
    }
    index = token.head
  }
  return infinitive ? 1 : null
}

function tenseOf(verb: Token, helpers: readonly Token[]): -1 | 0 | 1 {
  const all = [verb, ...helpers]
  if (
    helpers.some(({ lemma }) => lemma === 'will' || lemma === 'shall') ||
    all.some(({ feats }) => feats.includes('Tense=Fut'))
  )
    return 1
  if (helpers.some(({ feats }) => feats.includes('Tense=Past')) || helpers.some(({ lemma }) => lemma === 'have'))
    return -1
  return helpers.length === 0 && verb.feats.includes('Tense=Past') ? -1 : 0
}

function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | null {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = sentences[middle]!.span
    if (at < from) high = middle - 1
    else if (at >= to) low = middle + 1
    else return sentences[middle]!
  }
  return null
}
