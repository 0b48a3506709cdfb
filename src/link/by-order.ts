import type { Statement } from '../model/index.js'

/** What sorts the same way whatever order it comes in: by publication, then by document and place in its text. */
export type Ordered = {
  readonly at: number
  readonly statement: Pick<Statement, 'document' | 'evidence' | 'trigger' | 'id'>
}

/** Earlier before later. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.at !== b.at) return a.at - b.at
  const [x, y] = [a.statement, b.statement]
  if (x.document !== y.document) return x.document < y.document ? -1 : 1
  return x.evidence[0] - y.evidence[0] || x.trigger[0] - y.trigger[0] || (x.id < y.id ? -1 : Number(x.id > y.id))
}
