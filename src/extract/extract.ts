import type { Document, Extraction, Language, Sentence, Span, Statement, TimeExpression } from '../model/index.js'
import type { ActorIndex } from './actors/types.js'
import { isReadable } from './confidence/readable.js'
import { createScene } from './create-scene.js'
import { scheduled } from './details/scheduled.js'
import { severalDays } from './details/several-days.js'
import { readTitle } from './details/title.js'
import { follow, remember } from './discourse/follow.js'
import type { Lexicon } from './lexicon/types.js'
import { repaired } from './mend/repair.js'
import { datelineZone } from './mentions/dateline-zone.js'
import { createPassage, type Passage } from './passage.js'
import { provisions, timesIn } from './provisions/provisions.js'
import { saidOfThis } from './reporting/said-of-this.js'
import { isAsked, withoutLabel } from './reporting/turn-link.js'
import { rules } from './rules/index.js'
import { takenBack, takenBackHere } from './rules/refute.js'
import type { Draft, Scene } from './scene.js'
import { statementOf } from './statement.js'
import { createTree, type Tree } from './tree.js'
import { withoutMarkup } from './words/plain-text.js'
import { withYear } from './words/with-year.js'
import { isInScope, mayBeInScope, worthParsing } from './words/worth-parsing.js'

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
  const zone = datelineZone(document, passage.mentions) ?? document.zone
  const statements: Statement[] = []
  let [parses, tooLong, left] = [0, 0, 0]
  let before: { readonly index: number; readonly from: number } | null = null
  for (const [index, written] of language.tokenise(plain).sentences.entries()) {
    const sentence = withoutLabel(passage, written)
    const { span, tokens } = sentence
    const titled = index === 0 && passage.discourse.title !== null
    if (tokens.length === 0 || isAsked(passage, span)) continue
    if (
      !titled &&
      !(isInScope(passage, span) && (everything || language.through !== undefined || worthParsing(passage, span)))
    ) {
      remember(passage, span)
      continue
    }
    if (parses >= MAX_SENTENCES) {
      left++
      continue
    }
    parses++
    const from = statements.length
    if (span[1] - span[0] > MAX_LENGTH || tokens.length > MAX_TOKENS) {
      tooLong++
      continue
    }
    statements.push(...read(createScene(passage, treeOf(passage, language, { sentence, index, text: plain, zone }))))
    if (before?.index === index - 1) pointBack(passage, span, statements, [before.from, from])
    before = { index, from }
  }
  statements.push(...provisions(passage, timesIn(passage, language, zone)))
  return { statements, notes: limits(document.id, tooLong, left) }
}

/** Hands what «об этом сообщил …», «это оказалось ошибкой» says of the sentence before over to its statements; `starts` are where the two begin. */
function pointBack(
  { text, lexicon }: Passage,
  span: Span,
  statements: Statement[],
  [first, second]: readonly [number, number],
): void {
  const [before, here] = [statements.slice(first, second), statements.slice(second)]
  const pointed = saidOfThis(text, span, { before, here, lexicon }) ?? takenBack(before, here)
  if (pointed) statements.splice(first, statements.length, ...pointed.before, ...pointed.here)
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
  const all: Draft[] = []
  for (const rule of rules) all.push(...rule.propose(scene, all))
  const readable = all.filter((draft) => isReadable(scene, draft))
  const drafts = readable.flatMap((draft) => severalDays(scene, draft, readable))
  const made = drafts.map((draft) => statementOf(scene, draft, drafts))
  follow(scene, drafts, made)
  return takenBackHere(made)
}

type Place = {
  readonly sentence: Sentence
  readonly index: number
  readonly text: string
  /** On whose clock its hours are told. */
  readonly zone: string | null
}

/** The mended tree of a sentence; its times are kept in the passage. */
function treeOf(passage: Passage, language: Language, { sentence, index, text, zone }: Place): Tree {
  const analysed = language.annotate(sentence)
  passage.readTimes(() => timesOf(passage, language, { sentence: analysed, text, zone }))
  const times = () => passage.times.map((time) => time.span)
  return createTree(
    passage.text,
    passage.lexicon.lang,
    index,
    repaired(analysed, passage.mentions, passage.lexicon, times),
  )
}

/** Times of a sentence read by itself, their offsets those of the document. */
function timesOf(
  { document }: Passage,
  language: Language,
  { sentence: { span, tokens }, text, zone }: Omit<Place, 'index'>,
): readonly TimeExpression[] {
  const { published } = document
  const [from, to] = span
  let moved: readonly Sentence[] | null = null
  const analysis = {
    lang: language.lang,
    // Asked for only where the direction of a time is in doubt.
    get sentences() {
      moved ??= [
        {
          span: [0, to - from],
          tokens: tokens.map((token) => ({ ...token, start: token.start - from, end: token.end - from })),
        },
      ]
      return moved
    },
  }
  const times = language
    .times(text.slice(from, to), { published, zone }, analysis)
    .map((time) => ({ ...time, span: [time.span[0] + from, time.span[1] + from] as const }))
  return published === null ? withYear(times, document, language) : times
}

/** A longer "sentence" is a list or a table; rules over its tree would be guesses. */
const MAX_TOKENS = 250

/** The same in characters, so that such a "sentence" is not even parsed. */
const MAX_LENGTH = 4000

/** Sentences parsed in one document: the longest press conferences have about a thousand. */
const MAX_SENTENCES = 3000
