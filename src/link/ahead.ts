import { type Document, hasHappened, type Roster, type Statement } from '../model/index.js'
import { isContactNoun } from './contact-noun.js'

/** The contacts that one document tells of first as ahead, as `phone|russia|us`. */
export type Ahead = ReadonlySet<string>

const NOTHING: Ahead = new Set()

/** The contacts of a document whose first mention in it is a dated plan: what it goes on to say of them is said beforehand. */
export function aheadOf(statements: readonly Statement[], document: Document | null, roster: Roster): Ahead {
  if (!statements.some(isDatedPlan)) return NOTHING
  const firsts = new Map<string, { readonly at: number; readonly planned: boolean }>()
  for (const statement of statements) {
    if (isHeading(statement, document)) continue
    const at = statement.evidence[0]
    const planned = isDatedPlan(statement)
    for (const key of contactsOf(statement, roster)) {
      const first = firsts.get(key)
      // A plan and its echo stand in one sentence.
      if (!first || at < first.at) firsts.set(key, { at, planned })
      else if (at === first.at && planned) firsts.set(key, { at, planned })
    }
  }
  return new Set([...firsts].flatMap(([key, { planned }]) => (planned ? [key] : [])))
}

/** An undated "they talked" in a text that announces the talk is no report that it took place. */
export function isAhead(statement: Statement, ahead: Ahead, roster: Roster): boolean {
  if (ahead.size === 0 || !hasHappened(statement) || statement.when?.start) return false
  return contactsOf(statement, roster).some((key) => ahead.has(key))
}

/** "Visit to Japan by the minister" above a text does not tell whether it was paid. */
function isHeading({ evidence, trigger, when }: Statement, document: Document | null): boolean {
  const title = document?.title ?? ''
  if (when?.start || title === '' || evidence[0] > 0 || evidence[1] > title.length) return false
  return isContactNoun(document?.text.slice(...trigger) ?? '')
}

function isDatedPlan({ type, actuality, when }: Statement): boolean {
  return type === 'CONSULT' && actuality === 'planned' && when !== null
}

function contactsOf({ type, mode, participants }: Statement, roster: Roster): string[] {
  if (type !== 'CONSULT') return []
  const sides = [...new Set(participants.flatMap(({ actor }) => (actor === null ? [] : [roster.side(actor)])))].sort()
  if (sides.length > 8) return []
  return sides.flatMap((a, at) => sides.slice(at + 1).map((b) => `${mode}|${a}|${b}`))
}
