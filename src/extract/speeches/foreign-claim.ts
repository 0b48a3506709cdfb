import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isOtherSide } from './other-side.js'

/** The token of a word by which others are said to claim something: "claims", "portray", "have heard", or any saying of another side; null if none. */
export function claimIn(scene: Scene): number | null {
  const { tree, passage, reports } = scene
  const named = tree.low.findIndex((_, at) => isListed(passage.lexicon, 'claims', tree, at) || isHeard(scene, at))
  const said = reports.find(({ source, sourceSpan, spoken }) => {
    if (!spoken || source === null || sourceSpan === null) return false
    if (isListed(passage.lexicon, 'opponents', tree, source)) return true
    return passage
      .mentionsIn(tree)
      .some((each) => each.span[0] < sourceSpan[1] && sourceSpan[0] < each.span[1] && isOtherSide(passage, each))
  })
  const found = [named, said?.head ?? -1].filter((at) => at >= 0)
  return found.length === 0 ? null : Math.min(...found)
}

/** "We have heard that …", "heard Russia's statement": words of others, by what is told of them or by whom they are of. */
function isHeard({ tree, passage }: Scene, at: number): boolean {
  if (!isListed(passage.lexicon, 'heard', tree, at)) return false
  const clause = childrenBy(tree, at, 'ccomp').length > 0
  const [from, to] = [tree.tokens[at]!.end, tree.tokens[Math.min(at + NEAR, tree.tokens.length - 1)]!.end]
  return (
    clause ||
    passage.mentionsIn(tree).some((each) => each.span[0] >= from && each.span[0] < to && isOtherSide(passage, each))
  )
}

/** How many words behind "heard" name whose words they were. */
const NEAR = 6
