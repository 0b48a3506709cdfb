import type { Context } from 'hono'
import { whoOf } from './access/who.js'
import type { createAssets } from './assets.js'
import { decisionSchema, takeDecision } from './curate.js'
import { showTrouble } from './pages/trouble.js'
import { readVisit } from './read-visit.js'
import type { DossierVisit, Visit } from './visit.js'

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
  const taken = await takeDecision(c, visit, read.data)
  if (!taken) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.impossible')))
  return c.redirect(`/d/${encodeURIComponent(visit.view.dossier.id)}/decisions#${taken.id}`, 303)
}
