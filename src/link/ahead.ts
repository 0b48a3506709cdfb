import type { Roster, Statement } from '../model/index.js'

/** Per document the contacts that it tells of first as ahead, as `phone|russia|us`. */
export type Ahead = ReadonlyMap<string, ReadonlySet<string>>

/** The contacts of each document whose first mention in it is a dated plan: what it goes on to say of them is said beforehand. */
export function aheadOf(statements: readonly Statement[], roster: Roster): Ahead {
  const firsts = new Map<string, Map<string, { readonly at: number; readonly planned: boolean }>>()
  for (const statement of statements) {
    const { document, actuality, when, evidence } = statement
    const known = firsts.get(document) ?? new Map<string, { readonly at: number; readonly planned: boolean }>()
    firsts.set(document, known)
    const planned = actuality === 'planned' && when !== null
    for (const key of contactsOf(statement, roster)) {
      const first = known.get(key)
      // A plan and its echo stand in one sentence.
      if (!first || evidence[0] < first.at) known.set(key, { at: evidence[0], planned })
      else if (evidence[0] === first.at && planned) known.set(key, { at: first.at, planned })
    }
  }
  return new Map(
    [...firsts].map(([document, known]) => [
      document,
      new Set([...known].flatMap(([key, { planned }]) => (planned ? [key] : []))),
    ]),
  )
}

/** An undated "they talked" in a text that announces the talk is no report that it took place. */
export function isAhead(statement: Statement, ahead: Ahead, roster: Roster): boolean {
  if (statement.actuality !== 'happened' && statement.actuality !== 'happening') return false
  if (statement.when?.start) return false
  const announced = ahead.get(statement.document)
  return announced !== undefined && contactsOf(statement, roster).some((key) => announced.has(key))
}

function contactsOf({ type, mode, participants }: Statement, roster: Roster): string[] {
  if (type !== 'CONSULT') return []
  const sides = [...new Set(participants.flatMap(({ actor }) => (actor === null ? [] : [roster.side(actor)])))].sort()
  if (sides.length > 8) return []
  return sides.flatMap((a, at) => sides.slice(at + 1).map((b) => `${mode}|${a}|${b}`))
}
