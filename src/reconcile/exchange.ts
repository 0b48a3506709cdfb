import type { Document, Statement } from '../model/index.js'

/** Documents and statements that came, and those that went because their document was read again. */
export type Exchange = {
  readonly documents: { readonly came: Document[]; readonly went: Document[] }
  readonly statements: { readonly came: Statement[]; readonly went: Statement[] }
}

/** An exchange of nothing yet. */
export function noExchange(): Exchange {
  return { documents: { came: [], went: [] }, statements: { came: [], went: [] } }
}
