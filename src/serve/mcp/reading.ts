import { z } from 'zod'
import type { DossierView } from '../visit/dossier-view.js'
import { momentAsked } from '../visit/read-visit.js'
import type { ToolContext } from './tool.js'

/** The moment that a tool answers for. */
export const asOf = z
  .string()
  .max(40)
  .optional()
  .describe('Answer as known at this moment, ISO 8601; a bare day means its end')

/** A dossier now or as of a moment. Throws one sentence where it is not there, has not been run, or the moment is none. */
export async function viewOf(context: ToolContext, id: string, moment?: string): Promise<DossierView> {
  const view = await openedView(context, id, moment)
  if (!view.reconciled) throw new Error(`The dossier “${id}” has not been run yet. Run “readout run ${id}” first.`)
  return view
}

/** A dossier that may not have been run yet. Throws one sentence where it is not there, or the moment is none. */
export async function openedView({ views, store }: ToolContext, id: string, moment?: string): Promise<DossierView> {
  const view = await views.open(id, momentAsked(moment ?? null))
  if (view) return view
  const known = (await store.dossiers.list()).map((one) => one.id)
  throw new Error(`There is no dossier “${id.slice(0, 80)}”. Known: ${known.join(', ') || 'none'}.`)
}
