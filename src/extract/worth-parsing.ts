import type { Span } from '../model/index.js'
import { mayBeForm } from './lexicon/match.js'
import type { Candidate } from './lexicon/types.js'
import type { Passage } from './passage.js'
import { quotesTouching } from './quotes.js'
import { mayReport } from './reporting/takes.js'

/** Posts are many and short: a sentence of a post counts only if it names a known actor, or refers back to one. */
export function isInScope(passage: Passage, span: Span): boolean {
  return passage.document.kind !== 'post' || namesSomebody(passage, span, wordsIn(passage, span))
}

/** Can any frame be found in this sentence at all? It needs its head word and every word that goes with it; where not, no parse is needed. */
export function worthParsing(passage: Passage, span: Span): boolean {
  if (quotesTouching(passage.quotes, span).length > 0) return true
  const words = wordsIn(passage, span)
  if (words.some((word) => passage.lexicon.is('negative', word) || mayReport(passage.lexicon, word))) return true
  return words.some((word) => passage.lexicon.candidates(word).some((candidate) => hasAll(candidate, words)))
}

function wordsIn({ folded }: Passage, span: Span): readonly string[] {
  return folded.slice(...span).match(/[\p{L}\p{N}'-]+/gu) ?? []
}

function namesSomebody({ mentions, lexicon }: Passage, [start, end]: Span, words: readonly string[]): boolean {
  let before = false
  for (const { span, actor } of mentions) {
    if (actor === null) continue
    if (span[0] >= end) break
    if (span[0] >= start) return true
    before = true
  }
  if (!before) return false
  return words.some((word) => (lexicon.words.pronouns?.includes(word) ?? false) || lexicon.is('groups', word))
}

/** Are the words that a pattern needs there in some form? Hyphenated words count by their parts too. */
function hasAll({ pattern }: Candidate, words: readonly string[]): boolean {
  return pattern.with.every((alternatives) =>
    alternatives.some((word) =>
      words.some((form) => mayBeForm(word, form) || form.split('-').some((part) => mayBeForm(word, part))),
    ),
  )
}
