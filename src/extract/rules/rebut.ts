import { fold } from '../actors/fold.js'
import { isSpeech } from '../reporting/speech.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { spanOf, subtree, type Tree } from '../tree.js'

/** In a speech, "in reality", "contrary to what was said", "there is no basis for": the clauses behind such words deny what others claim. */
export const rebut: Rule = {
  name: 'rebut',
  propose(scene, found) {
    const at = isSpeech(scene.passage) ? markAt(scene) : null
    if (at === null || found.some(({ stance }) => stance === 'denies')) return []
    return clausesFrom(scene.tree, at).map((clause) => denial(scene.tree, clause))
  },
}

/** Token at which a phrase of rebuttal begins. */
function markAt({ passage, tree }: Scene): number | null {
  const text = ` ${fold(tree.text.slice(...tree.span)).replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `
  if (!passage.lexicon.words.rebuttals?.some((phrase) => text.includes(` ${phrase} `))) return null
  const first = passage.lexicon.words.rebuttals.find((phrase) => text.includes(` ${phrase} `))!.split(' ')
  const at = tree.low.findIndex((_, index) => first.every((word, next) => tree.low[index + next] === word))
  return at < 0 ? null : at
}

/** The heads of the clauses that begin at or behind a token, or hold it. */
function clausesFrom(tree: Tree, at: number): number[] {
  return tree.tokens.flatMap((_, head) => {
    const isClause = ['root', 'conj', 'acl', 'advcl', 'parataxis', 'ccomp'].includes(tree.rel[head]!)
    const holds = isClause && (head >= at || subtree(tree, head).includes(at))
    return holds && tree.tokens[head]!.upos !== 'PUNCT' ? [head] : []
  })
}

function denial(tree: Tree, clause: number): Draft {
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
    content: spanOf(tree, subtree(tree, clause)),
    trigger: spanOf(tree, [clause]),
    anchors: [clause],
    certainty: 0.4,
  }
}
