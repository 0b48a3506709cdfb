import type { Actor, Span } from '../../model/index.js'
import type { Found } from '../actors/types.js'

/** Is an office held only for somebody else ("the acting prime minister", «исполняющий обязанности премьера»)? Whoever holds it in the gazetteer is the one who does not act. */
export function isActing(text: string, [start]: Span): boolean {
  return ACTING.test(text.slice(Math.max(0, start - 30), start))
}

/** Whom the text names in an acting office somewhere: "Acting Prime Minister's call … Acting Prime Minister Phumtham Wechayachai". */
export function actingHolder(text: string, found: readonly Found[], office: Span): Actor | null {
  const title = text.slice(...office).toLowerCase()
  for (const { span, entries } of found) {
    const person = entries.find(({ via, actor }) => via === 'name' && actor?.kind === 'person')?.actor
    const before = text.slice(Math.max(0, span[0] - title.length - 1), span[0]).toLowerCase()
    if (person && before === `${title} ` && isActing(text, [span[0] - before.length, span[1]])) return person
  }
  return null
}

const ACTING = /(?<!\p{L})(?:acting|caretaker|и\.\s?о\.|врио|исполняющ\p{L}+ обязанности)\s$/iu
