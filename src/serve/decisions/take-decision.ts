import { type Curation, digestId } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import type { Editing } from '../editing.js'
import { actionOf } from './action-of.js'
import type { Decision } from './decision.js'

/** Keeps a decision, notes who took it, and lets the pipeline act on it. Throws `Unclear` where it is impossible: nothing is changed then. */
export async function takeDecision(editing: Editing, asked: Decision): Promise<Curation> {
  const { site, view, now, note } = editing
  const dossier = view.dossier.id
  const action = await actionOf(editing, asked)
  const curation = await appendDecision(site.store, { dossier, at: now, by: asked.by, reason: asked.reason, action })
  note(action.do, `${dossier} ${curation.id}: ${asked.reason}`)
  await site.onCuration?.(dossier)
  site.views.forget(dossier)
  void site.feeds.check(dossier).catch(() => {})
  return curation
}

/** Appends a decision to the log of its dossier, under the digest of what it is. */
export async function appendDecision(store: Store, made: Omit<Curation, 'id'>): Promise<Curation> {
  const { dossier, action, by, at } = made
  const curation: Curation = { id: digestId('curation', dossier, JSON.stringify(action), by, at), ...made }
  await store.curation.append(curation)
  return curation
}
