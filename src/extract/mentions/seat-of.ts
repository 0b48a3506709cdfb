import { prepositionOf } from '../participants/control.js'
import type { Tree } from '../tree.js'
import type { Mention } from './mentions.js'
import { covers } from './references.js'

/** "The government in Kinshasa", «власти в Бамако»: a capital that stands for its state says whose. */
export function isSeat(tree: Tree, at: number, kid: number, mentions: readonly Mention[]): boolean {
  if (tree.rel[kid] !== 'nmod' || !/^(?:in|в|во)$/.test(prepositionOf(tree, kid) ?? '')) return false
  if (!GOVERNS.test(tree.low[at]!)) return false
  // "The Syrian government in Riyadh": where it was.
  if (tree.kids[at]!.some((other) => other !== kid && mentions.some((mention) => covers(mention, tree, other))))
    return false
  return mentions.some(
    (mention) => mention.actor?.kind === 'place' && mention.actor.standsFor && covers(mention, tree, kid),
  )
}

const GOVERNS =
  /^(?:government|authorities|ministry|junta|regime|leadership|cabinet|administration|presidency|власт(?:и|ей|ям|ями|ях)|правительств[оауе]м?|режим(?:а|у|ом|е)?|хунт[аыеуо]й?|руководств[оауе]м?)$/
