import { scopeOf } from './actuality/scope.js'
import { hitsOf } from './hits.js'
import type { Passage } from './passage.js'
import { linksOf } from './reporting/attribution.js'
import { outermost, reportsOf } from './reporting/reports-of.js'
import type { Scene } from './scene.js'
import type { Tree } from './tree.js'

/** Finds frames, scopes and attributions of a sentence, ready for the rules. */
export function createScene(passage: Passage, tree: Tree): Scene {
  const hits = hitsOf(tree, passage.lexicon)
  const hitAt = new Map(hits.flatMap((hit) => hit.used.map((at) => [at, hit] as const)))
  for (const hit of hits) hitAt.set(hit.head, hit)
  const reports = reportsOf(tree, passage.lexicon, passage.quotes)
  const reportAt = new Map(reports.map((report) => [report.head, report]))
  passage.discourse.sayers = []
  const links = linksOf(passage, tree, hits, reportAt)
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
