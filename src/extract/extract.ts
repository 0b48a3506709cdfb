import type { Document, Extraction, Language, Statement } from '../model/index.js'
import type { ActorIndex } from './actors/types.js'
import { linksOf } from './attribution.js'
import { follow } from './follow.js'
import { readTitle, scheduled } from './frames-of-document.js'
import { hitsOf, mayMatch } from './hits.js'
import type { Lexicon } from './lexicon/types.js'
import { createPassage, type Passage } from './passage.js'
import { rules } from './rules/index.js'
import type { Draft, Scene } from './scene.js'
import { scopeOf } from './scope.js'
import { statementOf } from './statement.js'
import { createTree, type Tree } from './tree.js'

export type ExtractResources = { readonly language: Language; readonly lexicon: Lexicon; readonly actors: ActorIndex }

/** Document in, statements out: who said or did what, when, where, according to whom and how firmly, each with its evidence. */
export function extract(document: Document, { language, lexicon, actors }: ExtractResources): Extraction {
  const passage = createPassage(document, lexicon, actors)
  const planned = scheduled(passage)
  if (planned) return { statements: [planned], notes: [] }
  readTitle(passage)
  if (!mayMatch(lexicon, passage.folded)) return { statements: [], notes: [] }
  const analysis = language.analyse(document.text)
  passage.times = language.times(document.text, { published: document.published, zone: document.zone }, analysis)
  const statements: Statement[] = []
  analysis.sentences.forEach((sentence, index) => {
    if (sentence.tokens.length === 0 || sentence.tokens.length > MAX_TOKENS) return
    const scene = sceneOf(passage, createTree(document.text, lexicon.lang, index, sentence))
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

function sceneOf(passage: Passage, tree: Tree): Scene {
  const hits = hitsOf(tree, passage.lexicon)
  const hitAt = new Map(hits.flatMap((hit) => hit.used.map((at) => [at, hit] as const)))
  for (const hit of hits) hitAt.set(hit.head, hit)
  return {
    passage,
    tree,
    hits,
    hitAt,
    links: linksOf(passage, tree, hits),
    scopes: new Map(hits.map((hit) => [hit, scopeOf(tree, hit, hitAt, passage.lexicon)])),
  }
}
