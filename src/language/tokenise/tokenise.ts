import type { Analysis, Sentence, Token } from '../../model/index.js'
import { paragraphs } from './paragraphs.js'
import { type Piece, scanTokens } from './scan-tokens.js'
import { splitSentences } from './split-sentences.js'
import type { TokenTables } from './token-tables.js'

/** Sentences of bare tokens: `upos` is X, `head` is -1, the lemma is the word itself. */
export function tokenise(text: string, lang: string, tables: TokenTables): Analysis {
  const sentences: Sentence[] = []
  for (const paragraph of paragraphs(text)) {
    const pieces = scanTokens(text, paragraph, tables)
    let first = 0
    for (const end of splitSentences(text, pieces, tables)) {
      sentences.push(sentence(text, pieces.slice(first, end)))
      first = end
    }
  }
  return { lang, sentences }
}

function sentence(text: string, pieces: readonly Piece[]): Sentence {
  const span = [(pieces[0] as Piece)[0], (pieces.at(-1) as Piece)[1]] as const
  return { span, tokens: pieces.map((piece) => bare(text, piece)) }
}

function bare(text: string, [start, end]: Piece): Token {
  const word = text.slice(start, end)
  return { text: word, start, end, lemma: word, upos: 'X', feats: '', head: -1, deprel: 'dep' }
}
