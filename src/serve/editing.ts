import type { Context } from 'hono'
import { noteDone } from './access/gate.js'
import type { DossierVisit, Site } from './visit/visit.js'

/** One change of a dossier: where, at what moment, and how it is noted who made it (a visitor, a program or a model's client). */
export type Editing = Pick<DossierVisit, 'view' | 'now'> & {
  readonly site: Pick<Site, 'store' | 'views' | 'feeds' | 'machine' | 'onImport' | 'onCuration'>
  /** Notes in the audit log what was done. */
  readonly note: (what: string, detail: string) => void
}

/** The change that a request asks for. */
export function editingOf(c: Context, { site, view, now }: DossierVisit): Editing {
  return { site, view, now, note: (what, detail) => noteDone(c, site, what, detail) }
}
