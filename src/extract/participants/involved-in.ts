import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { pathUp } from '../tree.js'
import { isListed } from '../words/listed.js'
import { nounModifiers } from './arguments.js'
import { slotReferences } from './slot-references.js'

/** "Denied Egypt's involvement in the strikes", «отрицают участие Египта в ударах»: whose part in an act is told or denied would have done it. */
export function involvedIn({ passage, tree, scopes }: Scene, hit: Hit): readonly Participant[] | null {
  const path = pathUp(tree, hit.head)
  const governor = scopes.get(hit)?.governors.find(({ wordClass }) => wordClass === 'verb')
  if (!governor) return null
  const between = path.slice(1, Math.max(1, path.indexOf(governor.head)))
  const part = between.find((at) => isListed(passage.lexicon, 'involvement', tree, at))
  if (part === undefined) return null
  const found = nounModifiers(tree, part)
    .filter(({ name, at }) => OWN.has(name) && !path.includes(at))
    .flatMap((slot) => slotReferences(passage, tree, slot))
    .filter(({ actor }) => actor !== null)
    .map((reference) => participantOf(passage, reference, 'actor'))
  return found.length > 0 ? found : null
}

const OWN = new Set(['poss', 'of', 'by', 'gen', 'adj', 'comp'])
