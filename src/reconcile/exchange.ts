import type { Document, Statement } from '../model/index.js'
import type { Evidence } from './evidence.js'

/** Documents and statements that came, and those that went because their document was read again. */
export type Exchange = {
  readonly documents: { readonly came: Document[]; readonly went: Document[] }
  readonly statements: { readonly came: Statement[]; readonly went: Statement[] }
}

/** An exchange of nothing yet. */
export function noExchange(): Exchange {
  return { documents: { came: [], went: [] }, statements: { came: [], went: [] } }
}

/** An exchange whose statements came once each: what was read again meanwhile came in between as well. */
export function onceKnown(
  { documents, statements: { came, went } }: Exchange,
  { statements }: Pick<Evidence, 'statements'>,
): Exchange {
  return { documents, statements: { came: [...new Set(came)].filter((one) => statements.get(one.id) === one), went } }
}

/** All that is known, as if it came now. */
export function everythingIn({ documents, statements }: Pick<Evidence, 'documents' | 'statements'>): Exchange {
  return {
    documents: { came: [...documents.values()], went: [] },
    statements: { came: [...statements.values()], went: [] },
  }
}
