import type { Document, Extraction, Language, Statement } from '../model/index.js'
import type { ActorIndex } from './actors/types.js'
import { createScene } from './create-scene.js'
import { follow } from './follow.js'
import { mayMatch } from './hits.js'
import type { Lexicon } from './lexicon/types.js'
import { createPassage } from './passage.js'
import { withoutMarkup } from './plain-text.js'
import { repaired } from './repair.js'
import { rules } from './rules/index.js'
import type { Draft } from './scene.js'
import { scheduled } from './scheduled.js'
import { statementOf } from './statement.js'
import { readTitle } from './title.js'
import { createTree } from './tree.js'

export type ExtractResources = { readonly language: Language; readonly lexicon: Lexicon; readonly actors: ActorIndex }

/** Document in, statements out: who said or did what, when, where, according to whom and how firmly, each with its evidence. */
export function extract(document: Document, { language, lexicon, actors }: ExtractResources): Extraction {
  const passage = createPassage(document, lexicon, actors)
  const planned = scheduled(passage)
  if (planned) return { statements: [planned], notes: [] }
  readTitle(passage, language)
  if (!passage.discourse.title && !mayMatch(lexicon, passage.folded)) return { statements: [], notes: [] }
  const plain = withoutMarkup(document.text)
  const analysis = language.analyse(plain)
  passage.times = language.times(plain, { published: document.published, zone: document.zone }, analysis)
  const statements: Statement[] = []
  analysis.sentences.forEach((sentence, index) => {
    if (sentence.tokens.length === 0 || sentence.tokens.length > MAX_TOKENS) return
    const scene = createScene(
      passage,
      createTree(document.text, lexicon.lang, index, repaired(sentence, passage.mentions, lexicon)),
    )
    const drafts: Draft[] = []
    for (const rule of rules) drafts.push(...rule.propose(scene, drafts))
    const made = drafts.map((draft) => statementOf(scene, draft, drafts))
    statements.push(...made)
    follow(scene, drafts, made)
  })
  return { statements, notes: [] }
}

/** A longer "sentence" is a list or a table; rules over its tree would be guesses. */
const MAX_TOKENS = 250
