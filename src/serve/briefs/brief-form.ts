import type { Context } from 'hono'
import { z } from 'zod'
import { isDay } from '../../model/index.js'
import { noteDone } from '../access/gate.js'
import type { DossierVisit } from '../visit/visit.js'

/** The day of the brief that a form is about; null = the brief of the whole dossier. */
export const dayField = z
  .string()
  .refine(isDay)
  .nullish()
  .transform((text) => text ?? null)

/** Who sends a form. */
export const nameField = z.string().trim().min(2).max(80)

/** The fields of a form, sent by whoever is signed in, else by the name that it gives. */
export async function fieldsSent(c: Context, { who }: DossierVisit) {
  return { ...(await c.req.parseBody()), ...(who.name ? { by: who.name } : {}) }
}

/** What was done to a brief, and how its address goes on to the place where that shows. */
type Done = { readonly day: string | null; readonly what: string; readonly detail: string; readonly place: string }

/** Notes what was done to a brief and leads back to it. */
export function backToBrief(c: Context, { site, view }: DossierVisit, { day, what, detail, place }: Done): Response {
  const dossier = view.dossier.id
  noteDone(c, site, what, `${dossier} ${day ?? ''} ${detail}`)
  site.views.forget(dossier)
  return c.redirect(`/d/${encodeURIComponent(dossier)}/brief${day ? `/${day}` : ''}${place}`, 303)
}
