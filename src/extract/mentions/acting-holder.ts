import type { Actor } from '../../model/index.js'
import type { Found } from '../actors/types.js'

/** Whom the text names somewhere in an office that he only acts in: "Acting Prime Minister's call … Acting Prime Minister Phumtham Wechayachai". */
export function actingHolder(text: string, found: readonly Found[], office: Found): Actor | null {
  if (!isActing(text, office.span[0]) || !office.entries.some(({ via }) => via === 'office')) return null
  const title = `${text.slice(...office.span).toLowerCase()} `
  for (const { span, entries } of found) {
    const person = entries.find(({ via, actor }) => via === 'name' && actor?.kind === 'person')?.actor
    const from = Math.max(0, span[0] - title.length)
    if (person && text.slice(from, span[0]).toLowerCase() === title && isActing(text, from)) return person
  }
  return null
}

function isActing(text: string, at: number): boolean {
  return ACTING.test(text.slice(Math.max(0, at - 30), at))
}

const ACTING = /(?<!\p{L})(?:acting|и\.\s?о\.|врио|исполняющ\p{L}+ обязанности)\s$/iu
