import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { noteDone } from '../access/gate.js'
import type { createAssets } from '../assets.js'
import { sourceLines } from '../figures/source-lines.js'
import { pageOf } from '../page-of.js'
import { SourcesPage } from '../pages/sources.js'
import { showTrouble } from '../pages/trouble.js'
import type { Tried } from '../parts/source-forms.js'
import { safeUrl } from '../text/safe-url.js'
import { readVisit } from '../visit/read-visit.js'
import type { DossierVisit, Site } from '../visit/visit.js'
import { sourceAt, sourceOfForm } from './source-draft.js'

type Assets = ReturnType<typeof createAssets>
type Act = (visit: DossierVisit, fields: Record<string, unknown>) => Promise<Tried>

const MOST_BYTES = 4 * 1024 * 1024

/** Three forms on the page of sources: try an address, add it, take a reading list over. Nothing is added that was not asked for. */
export function mountSourceForms(app: Hono, site: Site, assets: Assets): void {
  const acts: Readonly<Record<string, Act>> = { test: tryOut, add, opml: takeList }
  for (const [name, act] of Object.entries(acts))
    app.post(`/d/:dossier/sources/${name}`, bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const visit = (await readVisit(c, site)) as DossierVisit
      if (!visit.view || !site.sources) return showTrouble(c, site, assets, 404)
      const fields = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
      const tried = await act(visit, fields).catch((error: Error): Tried => ({ asked: fields, refused: error.message }))
      if (tried.added?.length) {
        site.views.forget(visit.view.dossier.id)
        noteDone(c, site, 'sources added', `${visit.view.dossier.id}: ${tried.added.join(', ')}`)
      }
      return page(c, site, assets, tried)
    })
}

async function tryOut({ site, view, say }: DossierVisit, fields: Record<string, unknown>): Promise<Tried> {
  const url = safeUrl(String(fields.url ?? '').trim())
  if (!url) return { asked: fields, refused: say('sources.noAddress') }
  return { asked: { ...fields, url }, test: await site.sources!.test(view.dossier.id, url) }
}

async function add({ site, view, say }: DossierVisit, fields: Record<string, unknown>): Promise<Tried> {
  const source = sourceOfForm(fields, view.dossier.parties)
  if (!source) return { asked: fields, refused: say('sources.incomplete') }
  const added = await site.sources!.add(view.dossier.id, [source])
  return added.length > 0 ? { asked: {}, added } : { asked: fields, refused: say('sources.known') }
}

async function takeList({ site, view, say }: DossierVisit, fields: Record<string, unknown>): Promise<Tried> {
  const { opml } = fields
  const feeds = opml instanceof File ? site.sources!.readList(await opml.text()) : []
  const sources = feeds.flatMap(({ title, feed, lang }) => {
    const url = safeUrl(feed)
    const known = lang && /^[a-z]{2,3}/i.test(lang) ? lang.slice(0, 2).toLowerCase() : null
    return url ? [sourceAt(url, { name: title.slice(0, 120), lane: 'media', party: null, lang: known })] : []
  })
  if (sources.length === 0) return { asked: fields, refused: say('sources.noList') }
  const added = await site.sources!.add(view.dossier.id, sources)
  return { asked: {}, added, known: sources.length - added.length }
}

async function page(c: Context, site: Site, assets: Assets, tried: Tried): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  const body = SourcesPage({
    visit: { ...visit, path: `/d/${encodeURIComponent(visit.view.dossier.id)}/sources` },
    lines: await sourceLines(visit),
    tried,
  })
  const html = await pageOf({
    visit,
    view: visit.view,
    page: { title: visit.say('nav.sources'), section: 'sources', body },
    formats: [],
    assets,
  })
  return c.html(html, tried.refused ? 400 : 200)
}
