import type { Statement } from '../model/index.js'

/** What sorts the same way whatever order it comes in: by publication, whoever names people before whoever names only sides, then by document and place in its text. */
export type Ordered = {
  readonly at: number
  /** Does it name a side itself? */
  readonly general?: boolean
  readonly statement: Pick<Statement, 'document' | 'evidence' | 'trigger' | 'id'>
}

/** Earlier before later. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.general !== b.general) return Number(a.general ?? false) - Number(b.general ?? false)
  const [x, y] = [a.statement, b.statement]
  if (x.document !== y.document) return x.document < y.document ? -1 : 1
  return x.evidence[0] - y.evidence[0] || x.trigger[0] - y.trigger[0] || (x.id < y.id ? -1 : Number(x.id > y.id))
}
