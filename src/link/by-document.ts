import type { Statement } from '../model/index.js'

/** Statements by the id of their document, in the order in which each first comes. */
export function byDocument(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const list = groups.get(statement.document)
    if (list) list.push(statement)
    else groups.set(statement.document, [statement])
  }
  return groups
}
