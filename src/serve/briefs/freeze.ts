import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isDay } from '../../model/index.js'
import { noteDone } from '../access/gate.js'
import type { createAssets } from '../assets.js'
import { chosenBrief } from '../brief-lines/chosen-brief.js'
import { notesOn } from '../brief-notes/place-notes.js'
import { showTrouble } from '../pages/trouble.js'
import { type DocumentEntry, sourceOf } from '../visit/document-index.js'
import { readVisit } from '../visit/read-visit.js'
import type { DossierVisit, Site } from '../visit/visit.js'

/** Freezing a brief: it gets an address that holds its hash, and stays as it is. */
export function mountFreeze(app: Hono, site: Site, assets: ReturnType<typeof createAssets>): void {
  app.post('/d/:dossier/brief/freeze', bodyLimit({ maxSize: 4096 }), async (c) => {
    const visit = (await readVisit(c, site)) as DossierVisit
    if (!visit.view || !site.frozen) return showTrouble(c, site, assets, 404)
    return freeze(c, visit)
  })
}

async function freeze(c: Context, visit: DossierVisit): Promise<Response> {
  const { view, site } = visit
  const { day: asked } = await c.req.parseBody()
  const day = typeof asked === 'string' && isDay(asked) ? asked : null
  const brief = await chosenBrief(visit, day)
  const cited = brief.sections.flatMap(({ sentences }) =>
    sentences.flatMap(({ cites }) => cites.map(({ document }) => document)),
  )
  const sources = [...new Set(cited)].flatMap((id) => {
    const entry = view.documents.get(id) as DocumentEntry | undefined
    return entry ? [{ ...entry, sourceName: sourceOf(view.dossier, entry) }] : []
  })
  const hash = site.frozen!.keep({
    dossier: view.dossier.id,
    dossierTitle: view.dossier.title,
    day,
    at: visit.now,
    by: visit.who.name,
    lang: visit.lang,
    brief: { ...brief, asOf: brief.asOf ?? view.asOf ?? visit.now },
    notes: notesOn(visit, day),
    sources,
  })
  noteDone(c, site, 'brief frozen', `${view.dossier.id} ${day ?? ''} ${hash}`)
  return c.redirect(`/d/${encodeURIComponent(view.dossier.id)}/brief/frozen/${hash}`, 303)
}
