import type { Context } from 'hono'
import { whoOf } from '../access/who.js'
import type { createAssets } from '../assets.js'
import { editingOf } from '../editing.js'
import { showTrouble } from '../pages/trouble.js'
import { readVisit } from '../visit/read-visit.js'
import { type DossierVisit, Unclear, type Visit } from '../visit/visit.js'
import { decisionSchema } from './decision.js'
import { takeDecision } from './take-decision.js'

/** Takes an editor's decision from a form and shows the list of decisions; an impossible one changes nothing. */
export async function decide(
  c: Context,
  site: Visit['site'],
  assets: ReturnType<typeof createAssets>,
): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  if (!visit.view) return showTrouble(c, site, assets, 404)
  const { name } = whoOf(c)
  const read = decisionSchema.safeParse({ ...(await c.req.parseBody()), ...(name ? { by: name } : {}) })
  if (!read.success) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.incomplete')))
  try {
    const { id } = await takeDecision(editingOf(c, visit), read.data)
    return c.redirect(`/d/${encodeURIComponent(visit.view.dossier.id)}/decisions#${id}`, 303)
  } catch (error) {
    if (!(error instanceof Unclear)) throw error
    return showTrouble(c, site, assets, 400, new Error(visit.say('curate.impossible')))
  }
}
