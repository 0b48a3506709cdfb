import type { Citation } from '../../model/index.js'
import { headline, sourceOf } from '../visit/document-index.js'
import { citeLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** A chip that opens the cited words in the reader. */
export function Chip({ cite, visit, label }: { cite: Citation; visit: DossierVisit; label: string }) {
  const entry = visit.view.documents.get(cite.document)
  const title = entry ? `${sourceOf(visit.view.dossier, entry)}: ${headline(entry)}` : cite.document
  return (
    <a class="chip" href={citeLink(visit, cite)} title={title} aria-label={`${label}: ${title}`}>
      {label}
    </a>
  )
}

/** Verbatim words in their own language, marked as evidence. */
export function Quoted({ cite, visit }: { cite: Citation; visit: DossierVisit }) {
  const lang = visit.view.documents.get(cite.document)?.lang ?? undefined
  return (
    <q class="evidence" lang={lang} dir="auto">
      {cite.text.trim()}
    </q>
  )
}

/** A document as a link to the reader, with who published it. */
export function DocumentLink({ id, visit }: { id: string; visit: DossierVisit }) {
  const entry = visit.view.documents.get(id)
  if (!entry) return <a href={readLink(visit, id)}>{id}</a>
  return (
    <>
      <a href={readLink(visit, id)} lang={entry.lang ?? undefined}>
        {headline(entry)}
      </a>{' '}
      <span class="soft">{sourceOf(visit.view.dossier, entry)}</span>
    </>
  )
}
