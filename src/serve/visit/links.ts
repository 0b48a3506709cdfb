import type { Citation, Span } from '../../model/index.js'
import type { DossierVisit, Visit } from './visit.js'

/** State that every link carries on: the moment asked about and the second zone. */
function carried(visit: Visit, extra: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams()
  for (const name of ['as_of', 'tz']) {
    const value = visit.query.get(name)
    if (value) query.set(name, value)
  }
  for (const [name, value] of Object.entries(extra)) if (value !== null) query.set(name, value)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Address of a screen of the dossier: `''` is its timeline. */
export function dossierLink(visit: DossierVisit, screen = '', extra?: Readonly<Record<string, string | null>>): string {
  const base = `/d/${encodeURIComponent(visit.view.dossier.id)}`
  return `${base}${screen ? `/${screen}` : ''}${carried(visit, extra)}`
}

/** Address of an event's page. */
export function eventLink(visit: DossierVisit, event: string): string {
  return dossierLink(visit, `e/${encodeURIComponent(event)}`)
}

/** Where in the reader: words to open at and mark, and the list that previous and next walk along. */
export type Reading = { readonly span?: Span | null; readonly list?: string | null }

/** Address of a document in the reader. */
export function readLink(visit: DossierVisit, document: string, { span = null, list = null }: Reading = {}): string {
  const page = `r/${encodeURIComponent(document)}`
  const address = dossierLink(visit, page, { mark: span ? `${span[0]}-${span[1]}` : null, list })
  return span ? `${address}#${anchor(span)}` : address
}

/** Address of the words that a citation covers. */
export function citeLink(visit: DossierVisit, cite: Citation): string {
  return readLink(visit, cite.document, { span: cite.span })
}

/** Name of the anchor of a span within the reader. */
export function anchor([start, end]: Span): string {
  return `s${start}-${end}`
}

/** The present address with some parameters changed; null removes one. */
export function withQuery(visit: Visit, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(visit.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return `${visit.path}${text ? `?${text}` : ''}`
}

/** The present address in another format, with the same question. */
export function inFormat(visit: Visit, format: string): string {
  const text = visit.query.toString()
  return `${visit.path}.${format}${text ? `?${text}` : ''}`
}
