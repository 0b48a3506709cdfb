import type { Hit } from '../hits.js'
import { covers } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { prepositionOf } from './control.js'

/** "Speaks to RT", «рассказал в разговоре с ТАСС»: an interview is no contact of two sides. */
export function speaksToOutlet({ passage, tree }: Scene, { head }: Hit): boolean {
  const mentions = passage.mentionsIn(tree)
  return childrenBy(tree, head, 'obl').some(
    (kid) =>
      ['to', 'with', 'с'].includes(prepositionOf(tree, kid) ?? '') &&
      mentions.some((mention) => mention.actor?.kind === 'outlet' && covers(mention, tree, kid)),
  )
}
