import type { Statement } from '../model/index.js'
import type { Evidence } from './evidence.js'
import type { Exchange } from './exchange.js'

/** Claims of a number, and by whom they name or who makes them. */
export type Claims = { readonly all: Set<Statement>; readonly by: Map<string, Set<Statement>> }

const read = new WeakMap<Evidence, Claims>()

/** Every statement is looked at once, however often the tally is asked for. */
export function claimsIn({ statements: { came, went } }: Exchange, evidence: Evidence): Claims {
  const known: Claims = read.get(evidence) ?? { all: new Set(), by: new Map() }
  read.set(evidence, known)
  for (const statement of went) {
    if (!known.all.delete(statement)) continue
    for (const actor of whoIn(statement)) known.by.get(actor)?.delete(statement)
  }
  for (const statement of came) {
    if (statement.count === null || evidence.statements.get(statement.id) !== statement) continue
    known.all.add(statement)
    for (const actor of whoIn(statement)) {
      const own = known.by.get(actor)
      if (own) own.add(statement)
      else known.by.set(actor, new Set([statement]))
    }
  }
  return known
}

/** Whom a claim names and who makes it. */
export function whoIn({ participants, attribution }: Statement): ReadonlySet<string> {
  return new Set([...participants, ...attribution].flatMap(({ actor }) => actor ?? []))
}
