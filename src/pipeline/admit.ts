import { type Curation, type Document, grouped, type Statement, standing } from '../model/index.js'
import type { Store } from '../store/index.js'

type Admitted = { readonly statement: Statement; readonly words: string; readonly stands: boolean }

/**
 * Puts statements that a machine proposed and a person took over beside those that the rules found, and takes away those
 * whose decision was taken back or whose words are no longer in the document. Doing it again changes nothing.
 */
export async function admitStatements(
  store: Store,
  dossier: string,
  { curations, version }: { readonly curations: readonly Curation[]; readonly version: string },
): Promise<void> {
  const byDocument = grouped(admittedBy(curations), ({ statement }) => statement.document)
  for (const [id, admitted] of byDocument) {
    const document = await store.documents.get(dossier, id)
    if (!document) continue
    const present = await store.statements.ofDocument(dossier, id)
    const wanted = withAdmitted(present, admitted, document)
    const isSame =
      wanted.length === present.length && wanted.every((one) => present.some((other) => other.id === one.id))
    if (!isSame) await store.statements.replace(dossier, [document], wanted, version)
  }
}

function admittedBy(curations: readonly Curation[]): Admitted[] {
  const stands = new Set(standing(curations).map(({ id }) => id))
  return curations.flatMap(({ id, action }) =>
    action.do === 'admit' ? [{ statement: action.admitted, words: action.words, stands: stands.has(id) }] : [],
  )
}

function withAdmitted(
  present: readonly Statement[],
  admitted: readonly Admitted[],
  { text }: Document,
): readonly Statement[] {
  const ids = new Set(admitted.map(({ statement }) => statement.id))
  const kept = admitted.filter(({ stands, words, statement }) => stands && text.slice(...statement.evidence) === words)
  const own = present.filter(({ id }) => !ids.has(id))
  return [...own, ...new Map(kept.map(({ statement }) => [statement.id, statement])).values()]
}
