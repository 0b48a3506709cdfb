import { contains } from '../../model/index.js'
import { isArticle, isNobody, isNoise } from '../actuality/relevance.js'
import { spokenOf } from '../participants/spoken-of.js'
import { linkOf, wholeContent } from '../reporting/attribution.js'
import { unsourced } from '../reporting/hearsay.js'
import type { Report } from '../reporting/report.js'
import { turnLink } from '../reporting/turn-link.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { spanOf } from '../tree.js'

/** What the text attributes to somebody and no other rule has told of: that it was said, thought or wanted is the statement. */
export const report: Rule = {
  name: 'report',
  propose(scene, found) {
    if (isNoise(scene)) return []
    const long = isArticle(scene)
    return scene.reports.flatMap((each) =>
      found.some((draft) => tells(scene, draft, each, long)) || !(long || (each.spoken && found.length === 0))
        ? []
        : (draftOf(scene, each, long) ?? []),
    )
  },
}

/** Is a report told of by a statement that begins its chain with it and holds what it reports? In a short text any link of the chain will do. */
function tells({ passage }: Scene, { hit, links, content }: Draft, each: Report, long: boolean): boolean {
  if (hit?.head === each.head && (links.length === 0 || !long)) return true
  const told = links.some((link, at) => link.cue[0] === each.cue[0] && (at === 0 || !long))
  return told && (!long || contains([content[0] - 2, content[1] + 2], wholeContent(passage, each)))
}

function draftOf(scene: Scene, each: Report, long: boolean): Draft | null {
  const { passage, tree } = scene
  const link = linkOf(passage, tree, each) ?? (long ? unsourced(tree, each) : null)
  if (!link?.source || (!long && isNobody(scene, link))) return null
  return {
    by: each.spoken ? 'state/report' : 'state/attitude',
    frame: null,
    hit: null,
    type: 'STATE',
    mode: null,
    participants: spokenOf(scene, link.content, link.source.actor?.id ?? null),
    actuality: 'happened',
    stance: 'asserts',
    links: [turnLink(passage, tree) ?? [], link].flat(),
    content: link.content,
    trigger: spanOf(tree, [each.head]),
    anchors: [each.head],
    certainty: 0.5,
  }
}
