import {
  type Document,
  type Dossier,
  type ReconciledEvent,
  type Reconciliation,
  type Statement,
  sha256,
  textOf,
} from '../model/index.js'
import type { AlertEvidence } from './alert.js'

/** Everything that the rules look at, at one moment. */
export type AlertState = {
  readonly dossier: Dossier
  readonly record: Reconciliation
  readonly documents: ReadonlyMap<string, Document>
  readonly statements: ReadonlyMap<string, Statement>
  /** The reading before the present one, of documents that were edited since they were last looked at. */
  readonly earlier: ReadonlyMap<string, string>
  /** ISO instant. */
  readonly now: string
}

/** What was there when the rules were last asked, as little as they need to tell what is new. */
export type Seen = {
  readonly events: Readonly<Record<string, { readonly status: string; readonly statements: readonly string[] }>>
  readonly findings: readonly string[]
  /** Digest of title and text of every official document. */
  readonly official: Readonly<Record<string, string>>
  readonly bursts: readonly string[]
}

/** The state as the next evaluation will remember it. */
export function seenOf({ record, documents }: AlertState): Seen {
  return {
    events: Object.fromEntries(
      record.events.map((event) => [
        event.id,
        { status: statusKey(event), statements: event.mentions.map(({ statement }) => statement) },
      ]),
    ),
    findings: record.events.flatMap(({ findings }) => findings.map(({ id }) => id)),
    official: Object.fromEntries(officialOf(documents).map((document) => [document.id, digestOf(document)])),
    bursts: record.bursts.filter(({ level }) => level > 0).map(({ start, level }) => `${start} ${level}`),
  }
}

/** Official documents that were there before with other words: their earlier reading is needed. */
export function editedSince(seen: Seen, documents: ReadonlyMap<string, Document>): readonly Document[] {
  return officialOf(documents)
    .filter(({ id }) => seen.official[id] !== undefined)
    .filter((document) => seen.official[document.id] !== digestOf(document))
}

export function officialOf(documents: ReadonlyMap<string, Document>): Document[] {
  return [...documents.values()].filter(({ lane }) => lane === 'official')
}

/** Corroboration, lifecycle and dispute in one text: `one side, fact, disputed`. */
export function statusKey({ status }: ReconciledEvent): string {
  return [status.corroboration, status.lifecycle, ...(status.disputed ? ['disputed'] : [])].join(', ')
}

/** The words of a statement in its document; null when either is not there. */
export function evidenceOf(state: AlertState, statement: string): AlertEvidence | null {
  const found = state.statements.get(statement)
  const document = found && state.documents.get(found.document)
  return document
    ? { ...ofDocument(document), span: found.evidence, words: textOf(document.text, found.evidence) }
    : null
}

/** A document as evidence, by its opening words where none in particular are meant. */
export function ofDocument({ id, title, url, published, text }: Document): AlertEvidence {
  const opening: [number, number] = [0, Math.min(280, text.length)]
  return { document: id, title, url, published, span: opening, words: textOf(text, opening) }
}

export function digestOf({ title, text }: Document): string {
  return sha256(`${title ?? ''}\n${text}`).slice(0, 16)
}
