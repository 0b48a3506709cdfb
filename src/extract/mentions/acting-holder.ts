import type { Actor } from '../../model/index.js'
import type { Found } from '../actors/types.js'

/** Who the text names somewhere in an office that he only acts in: "Acting Prime Minister's call … Acting Prime Minister Phumtham Wechayachai". */
export function actingHolders(text: string, found: readonly Found[]): (office: Found) => Actor | null {
  let holders: ReadonlyMap<string, Actor> | null = null
  return (office) => {
    if (!isActing(text, office)) return null
    holders ??= namedActing(text, found)
    return holders.get(titleOf(text, office)) ?? null
  }
}

/** The first person of each title whose name stands right behind it. */
function namedActing(text: string, found: readonly Found[]): ReadonlyMap<string, Actor> {
  const holders = new Map<string, Actor>()
  found.forEach((office, at) => {
    const next = found[at + 1]
    if (!next || text.slice(office.span[1], next.span[0]) !== ' ' || !isActing(text, office)) return
    const person = next.entries.find(({ via, actor }) => via === 'name' && actor?.kind === 'person')?.actor
    const title = titleOf(text, office)
    if (person && !holders.has(title)) holders.set(title, person)
  })
  return holders
}

function titleOf(text: string, { span }: Found): string {
  return text.slice(...span).toLowerCase()
}

function isActing(text: string, { span: [at], entries }: Found): boolean {
  return entries.some(({ via }) => via === 'office') && ACTING.test(text.slice(Math.max(0, at - 30), at))
}

const ACTING = /(?<!\p{L})(?:acting|и\.\s?о\.|врио|исполняющ\p{L}+ обязанности)\s$/iu
