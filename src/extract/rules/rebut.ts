import type { Draft, Rule } from '../scene.js'
import { sentenceContent } from '../speeches/clauses.js'
import { denialFrom } from '../speeches/denial.js'
import { isDispute } from '../speeches/dispute.js'
import { spanOf, type Tree } from '../tree.js'

/** In a speech, what answers the words of others ("contrary to the claims", "X says it wants peace, but …") denies them. */
export const rebut: Rule = {
  name: 'rebut',
  propose(scene, found) {
    if (!isDispute(scene.passage) || found.some(({ stance }) => stance === 'denies')) return []
    const from = denialFrom(scene)
    return from === null ? [] : [denial(scene.tree, from)]
  },
}

function denial(tree: Tree, from: number): Draft {
  const [, end] = sentenceContent(tree)
  return {
    by: 'state/rebut',
    frame: null,
    hit: null,
    type: 'STATE',
    mode: null,
    participants: [],
    actuality: 'happened',
    stance: 'denies',
    links: [],
    content: [tree.tokens[from]!.start, Math.max(end, tree.tokens[from]!.end)],
    trigger: spanOf(tree, [from]),
    anchors: [from],
    certainty: 0.4,
  }
}
