import { contains, type Span } from '../../model/index.js'
import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { ownSide } from '../speeches/other-side.js'

/** "We" outside of quotations, as the side whose text it is; null where the text speaks for nobody. */
export function ownVoice(passage: Passage, span: Span, at: number): Reference | null {
  const actor = passage.actors.actors.get(ownSide(passage) ?? '')
  if (!actor || passage.quotes.some(({ outer }) => contains(outer, span))) return null
  return { name: actor.name, actor, span, at, via: 'pronoun' }
}
