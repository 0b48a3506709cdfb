import { briefOfDay, briefOfDocument, briefOfDossier, briefOfEvent } from '../../brief/index.js'
import type { Brief, Document, ReconciledEvent, Reconciliation, Statement } from '../../model/index.js'
import type { DossierVisit } from '../visit/visit.js'

/** Who a summary is for. */
type Asking = Pick<DossierVisit, 'view' | 'lang' | 'now'>

const kept = new WeakMap<Reconciliation, Map<string, Promise<Brief>>>()

/** The summaries of the brief stage, asked for by the pages; those of a day or a dossier are kept with their reconciliation. */
export const briefOf = {
  document({ view, lang }: Asking, document: Document, statements: readonly Statement[]): Brief {
    return briefOfDocument({ document, statements, actors: view.actors, lang })
  },
  event(
    visit: Asking,
    event: ReconciledEvent,
    statements: readonly Statement[],
    documents: readonly Document[],
  ): Brief {
    const { view, lang } = visit
    return briefOfEvent({
      event,
      statements,
      documents,
      actors: view.actors,
      sources: view.given.sources,
      lang,
      reconciliation: view.record,
      now: momentOf(visit),
    })
  },
  /** Of the whole dossier, or of one day. */
  dossier(visit: Asking, day: string | null = null): Promise<Brief> {
    const { view, lang } = visit
    const known = kept.get(view.record) ?? new Map<string, Promise<Brief>>()
    kept.set(view.record, known)
    const key = `${lang} ${day ?? ''} ${momentOf(visit).slice(0, 13)}`
    const made = known.get(key) ?? written(visit, day)
    known.set(key, made)
    made.catch(() => known.delete(key))
    return made
  },
}

async function written(visit: Asking, day: string | null): Promise<Brief> {
  const { view, lang } = visit
  const whole = {
    ...(await view.told()),
    dossier: view.given,
    reconciliation: view.record,
    actors: view.actors,
    lang,
    now: momentOf(visit),
  }
  return day === null ? briefOfDossier(whole) : briefOfDay({ ...whole, day })
}

function momentOf({ view, now }: Asking): string {
  return view.asOf ?? now
}
