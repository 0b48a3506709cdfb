import type { Document, Extraction, Language, Sentence, Span, Statement } from '../model/index.js'
import type { ActorIndex } from './actors/types.js'
import { createScene } from './create-scene.js'
import { follow, remember } from './follow.js'
import type { Lexicon } from './lexicon/types.js'
import { createPassage, type Passage } from './passage.js'
import { withoutMarkup } from './plain-text.js'
import { repaired } from './repair.js'
import { rules } from './rules/index.js'
import type { Draft, Scene } from './scene.js'
import { scheduled } from './scheduled.js'
import { statementOf } from './statement.js'
import { readTitle } from './title.js'
import { createTree } from './tree.js'
import { isInScope, mayBeInScope, worthParsing } from './worth-parsing.js'

export type ExtractResources = {
  readonly language: Language
  readonly lexicon: Lexicon
  readonly actors: ActorIndex
  /** Parse every sentence, also those in which nothing can be found; the result is the same. */
  readonly everything?: boolean
}

/** Document in, statements out: who said or did what, when, where, according to whom and how firmly, each with its evidence. */
export function extract(
  document: Document,
  { language, lexicon, actors, everything = false }: ExtractResources,
): Extraction {
  const passage = createPassage(document, lexicon, actors)
  const planned = scheduled(passage)
  if (planned) return { statements: [planned], notes: [] }
  readTitle(passage, language)
  if (!passage.discourse.title && !mayBeInScope(passage)) return { statements: [], notes: [] }
  const plain = withoutMarkup(document.text)
  const statements: Statement[] = []
  let [parses, tooLong, left] = [0, 0, 0]
  for (const [index, { span }] of language.tokenise(plain).sentences.entries()) {
    const titled = index === 0 && passage.discourse.title !== null
    if (!titled && !(isInScope(passage, span) && (everything || worthParsing(passage, span)))) {
      remember(passage, span)
      continue
    }
    if (parses >= MAX_SENTENCES) {
      left++
      continue
    }
    parses++
    if (span[1] - span[0] > MAX_LENGTH) {
      tooLong++
      continue
    }
    for (const sentence of parsed(passage, language, plain, span)) {
      if (sentence.tokens.length === 0) continue
      if (sentence.tokens.length > MAX_TOKENS) {
        tooLong++
        continue
      }
      const tree = createTree(
        document.text,
        lexicon.lang,
        index,
        repaired(sentence, passage.mentions, lexicon, () => passage.times.map((time) => time.span)),
      )
      statements.push(...read(createScene(passage, tree)))
    }
  }
  return { statements, notes: limits(document.id, tooLong, left) }
}

/** What was left out so that no document can hold up a run, in plain sentences. */
function limits(id: string, tooLong: number, left: number): string[] {
  const notes: string[] = []
  if (tooLong > 0) notes.push(`${id}: ${tooLong} sentences of more than ${MAX_TOKENS} words were not read`)
  if (left > 0)
    notes.push(`${id}: after ${MAX_SENTENCES} sentences that tell something the other ${left} were not read`)
  return notes
}

/** The rules in order, then what later sentences may refer back to. */
function read(scene: Scene): readonly Statement[] {
  const drafts: Draft[] = []
  for (const rule of rules) drafts.push(...rule.propose(scene, drafts))
  const made = drafts.map((draft) => statementOf(scene, draft, drafts))
  follow(scene, drafts, made)
  return made
}

/** One sentence analysed by itself, its offsets those of the document; its times are kept in the passage. */
function parsed(passage: Passage, language: Language, text: string, [start, end]: Span): readonly Sentence[] {
  const { published, zone } = passage.document
  const slice = text.slice(start, end)
  const analysis = language.analyse(slice)
  const moved = (span: Span): Span => [span[0] + start, span[1] + start]
  passage.readTimes(() =>
    language.times(slice, { published, zone }, analysis).map((time) => ({ ...time, span: moved(time.span) })),
  )
  return analysis.sentences.map(({ span, tokens }) => ({
    span: moved(span),
    tokens: tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
  }))
}

/** A longer "sentence" is a list or a table; rules over its tree would be guesses. */
const MAX_TOKENS = 250

/** The same in characters, so that such a "sentence" is not even parsed. */
const MAX_LENGTH = 4000

/** Sentences parsed in one document: the longest press conferences have about a thousand. */
const MAX_SENTENCES = 3000
