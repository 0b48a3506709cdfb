import { briefOfDay, briefOfDocument, briefOfDossier, briefOfEvent } from '../brief/index.js'
import type { Brief, Dossier, Reconciliation } from '../model/index.js'
import { corpusOf } from '../pipeline/corpus.js'
import { InputError } from '../pipeline/input-error.js'
import { loadActors } from '../pipeline/resources.js'
import { reconcileAsOf } from '../pipeline/run.js'
import type { Store } from '../store/index.js'
import { dayOf } from './instant.js'

export type BriefSettings = {
  readonly lang: string
  readonly length: 'short' | 'full'
  readonly asOf: string | null
  readonly now: string
}

/** A summary of the whole dossier. */
export async function dossierBrief(store: Store, dossier: Dossier, settings: BriefSettings): Promise<Brief> {
  return briefOfDossier({
    ...(await corpusOf(store, dossier)),
    ...settings,
    dossier,
    reconciliation: await recordOf(store, dossier, settings.asOf),
  })
}

/** A summary of one day, ISO date. */
export async function dayBrief(store: Store, dossier: Dossier, day: string, settings: BriefSettings): Promise<Brief> {
  return briefOfDay({
    ...(await corpusOf(store, dossier)),
    ...settings,
    day: dayOf(day),
    dossier,
    reconciliation: await recordOf(store, dossier, settings.asOf),
  })
}

/** A summary of one event. */
export async function eventBrief(store: Store, dossier: Dossier, id: string, settings: BriefSettings): Promise<Brief> {
  const reconciliation = await recordOf(store, dossier, settings.asOf)
  const event = reconciliation.events.find((one) => one.id === id)
  if (!event)
    throw new InputError(
      `There is no event “${id}” in ${dossier.id}. “readout export ${dossier.id}” lists events with their ids.`,
    )
  return briefOfEvent({
    ...(await corpusOf(store, dossier)),
    ...settings,
    sources: dossier.sources,
    event,
    reconciliation,
  })
}

/** A summary of one document. */
export async function documentBrief(
  store: Store,
  dossier: Dossier,
  id: string,
  settings: BriefSettings,
): Promise<Brief> {
  const document = await store.documents.get(dossier.id, id)
  if (!document)
    throw new InputError(
      `There is no document “${id}” in ${dossier.id}. “readout export ${dossier.id} --what documents” lists them.`,
    )
  const statements = await store.statements.ofDocument(dossier.id, id)
  return briefOfDocument({
    document,
    statements,
    actors: await loadActors(dossier.actors),
    lang: settings.lang,
    length: settings.length,
  })
}

async function recordOf(store: Store, dossier: Dossier, asOf: string | null): Promise<Reconciliation> {
  if (asOf) return reconcileAsOf(store, dossier, asOf)
  const record = await store.reconciliation.load(dossier.id)
  if (!record) throw new InputError(`${dossier.id} has not been run yet. Run “readout run ${dossier.id}” first.`)
  return record
}
