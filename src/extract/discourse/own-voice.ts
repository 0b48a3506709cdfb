import { contains, type Span } from '../../model/index.js'
import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { ownSide } from '../speeches/other-side.js'

/** "We" outside of quotations, as the side whose text it is; null where the text speaks for nobody. */
export function ownVoice(passage: Passage, span: Span, at: number): Reference | null {
  return voiceOf(passage, ownSide(passage), span, at)
}

/** "I" outside of quotations, and whoever a post leaves unsaid: the person whose account it is, else the side. */
export function ownPerson(passage: Passage, span: Span, at: number): Reference | null {
  return (passage.person === null ? null : voiceOf(passage, passage.person, span, at)) ?? ownVoice(passage, span, at)
}

function voiceOf(passage: Passage, id: string | null, span: Span, at: number): Reference | null {
  const actor = passage.actors.actors.get(id ?? '')
  if (!actor || passage.quotes.some(({ outer }) => contains(outer, span))) return null
  return { name: actor.name, actor, span, at, via: 'pronoun' }
}
