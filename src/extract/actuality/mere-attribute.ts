import type { Hit } from '../hits.js'
import { isNominal } from '../participants/control.js'
import type { Tree } from '../tree.js'

/**
 * "To discuss detained fishing crews", "on the sidelines of the ASEAN meeting", "progress, including four summits": what only describes a noun, where
 * something else took place, or an example of what was talked about is taken for granted and tells nobody's act. English.
 */
export function isMereAttribute(tree: Tree, { head, wordClass, frame }: Hit): boolean {
  if (tree.lang !== 'en') return false
  // Read off the words, since the parser hangs the noun from whoever stands behind it.
  if (frame.type === 'CONSULT')
    return wordClass === 'noun' && MARGINS.test(tree.low.slice(Math.max(0, head - FAR), head).join(' '))
  const { head: above } = tree.tokens[head]!
  if (above < head || !isNominal(tree, above)) return false
  return (
    wordClass === 'verb' && tree.rel[head] === 'amod' && tree.kids[head]!.length === 0 && DEEDS.has(frame.type ?? '')
  )
}

const MARGINS =
  /(?:^| )(?:(?:margins|sidelines|fringes) of (?:(?!and |met |meets |held )[^ ,.]+ ?){0,5}|including (?:[^ ,.]+ ?){0,5})$/
const FAR = 9
const DEEDS = new Set(['COERCE', 'ASSAULT'])
