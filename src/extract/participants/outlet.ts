import type { Hit } from '../hits.js'
import { covers } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy } from '../tree.js'
import { prepositionOf } from './control.js'

/** "Speaks to RT", "speaks to journalists", «рассказал в разговоре с ТАСС»: an interview is no contact of two sides. */
export function speaksToOutlet({ passage, tree }: Scene, { head }: Hit): boolean {
  const mentions = passage.mentionsIn(tree)
  return childrenBy(tree, head, 'obl').some(
    (kid) =>
      ['to', 'with', 'с'].includes(prepositionOf(tree, kid) ?? '') &&
      (isPress(tree.tokens[kid]!.lemma) ||
        mentions.some((mention) => mention.actor?.kind === 'outlet' && covers(mention, tree, kid))),
  )
}

/** Of no name: whoever is interviewed by a journalist whom the text names has met him. */
function isPress(lemma: string): boolean {
  return /^(?:journalist|reporter|press|media|newsman|журналист|репортер)$/i.test(lemma)
}
