import type { TimeExpression } from '../../model/index.js'
import type { Scene } from '../scene.js'
import { pathUp } from '../tree.js'

/** "by Saturday", "until April", «до Нового года»: a limit is no day of the act. */
export function isLimit(scene: Scene, time: TimeExpression): boolean {
  return isBehind(scene, time, 'limits') || isExtension(scene, time)
}

/** "Will be extended to 18 February": how long it is to hold. English. */
export function isExtension({ tree }: Scene, { span }: TimeExpression): boolean {
  const at = tree.tokens.findIndex(({ start }) => start >= span[0])
  if (tree.lang !== 'en' || !/^(?:to|into|through)$/.test(tree.low[at - 1] ?? '')) return false
  return pathUp(tree, at).some((above) => /^(?:extend|prolong|renew)$/.test(tree.tokens[above]!.lemma))
}

/** "Counted from 2 May": the first day of a term is not the one on which it runs out. */
export function isStart(scene: Scene, time: TimeExpression): boolean {
  return isBehind(scene, time, 'starts')
}

function isBehind({ passage, tree }: Scene, { span }: TimeExpression, list: string): boolean {
  const at = tree.tokens.findIndex(({ start }) => start >= span[0])
  const words = [at - 1, at].map((index) => tree.low[index] ?? '')
  return words.some((word) => passage.lexicon.words[list]?.includes(word))
}
