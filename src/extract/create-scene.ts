import { scopeOf } from './actuality/scope.js'
import { type Hit, hitsOf } from './hits.js'
import { covers } from './mentions/references.js'
import { isNaming } from './participants/naming.js'
import type { Passage } from './passage.js'
import { linksOf } from './reporting/attribution.js'
import { citationsOf, citingLinks } from './reporting/citing.js'
import { outermost, reportsOf } from './reporting/reports-of.js'
import type { Scene } from './scene.js'
import type { Tree } from './tree.js'

/** Finds frames, scopes and attributions of a sentence, ready for the rules. */
export function createScene(passage: Passage, tree: Tree): Scene {
  const citations = citationsOf(passage, tree)
  const hits = hitsOf(tree, passage.lexicon)
    .filter((hit) => !citations.has(hit.head) && !isName(passage, tree, hit))
    .flatMap((hit) => asNaming(passage, tree, hit))
  const hitAt = new Map(hits.flatMap((hit) => hit.used.map((at) => [at, hit] as const)))
  // "Accepted a proposal put forward by X": a word that two patterns use is of the one above it.
  for (const hit of hits) for (const at of hit.used) if (tree.tokens[at]!.head === hit.head) hitAt.set(at, hit)
  for (const hit of hits) hitAt.set(hit.head, hit)
  const reports = reportsOf(tree, passage.lexicon, passage.quotes).filter(({ head }) => !citations.has(head))
  const reportAt = new Map(reports.map((report) => [report.head, report]))
  passage.discourse.sayers = []
  const own = linksOf(passage, tree, hits, reportAt)
  const links = [...own, ...citingLinks(passage, tree, citations, own)].sort((a, b) => a.rank - b.rank)
  passage.discourse.sayers = links.flatMap(({ source }) => source ?? [])
  return {
    passage,
    tree,
    hits,
    hitAt,
    reports: outermost(tree, reports),
    reportAt,
    links,
    scopes: new Map(hits.map((hit) => [hit, scopeOf(tree, hit, hitAt, passage.lexicon)])),
  }
}

/** "Calls Musk a threat": what a verb of contact says of whoever is called something. */
function asNaming(passage: Passage, tree: Tree, hit: Hit): Hit | readonly Hit[] {
  if (!hit.frame.plain || !isNaming(passage, tree, hit.head)) return hit
  const naming = passage.lexicon.candidates(tree.low[hit.head]!).find(({ frame }) => frame.weak)
  return naming ? { ...hit, frame: naming.frame, pattern: naming.pattern.text } : []
}

/** "Amnesty International", "the Shanghai Cooperation Organisation": part of a name of somebody, no act. */
function isName(passage: Passage, tree: Tree, { wordClass, head }: Hit): boolean {
  return (
    wordClass === 'noun' &&
    passage
      .mentionsIn(tree)
      .some(
        (mention) =>
          ((mention.via === 'name' && mention.actor?.kind === 'body') || mention.via === 'role') &&
          covers(mention, tree, head),
      )
  )
}
