import { Hono } from 'hono'
import { createAssets } from '../assets.js'
import { mountScreen } from '../mount-screen.js'
import { dossierScreens } from '../pages/index.js'
import { glossaryScreen, methodScreen } from '../pages/prose.js'
import type { DossierVisit } from '../visit/visit.js'
import { readAhead } from './read-ahead.js'

/** The pages of a dossier for whoever may read all of it, as its visitor's language and moment have them; `style` is their style sheet. */
export async function sitePages({ site, view, lang }: DossierVisit) {
  const { id } = view.dossier
  const assets = createAssets(site.assets)
  const [{ documents }, shown] = await Promise.all([view.corpus(), site.views.open(id, view.asOf)])
  const store = await readAhead(site.store, id, documents)
  const pinned = { ...site, store, views: { ...site.views, open: async () => shown } }
  const pages = new Hono({ getPath: (request) => new URL(request.url).pathname })
  for (const screen of dossierScreens) mountScreen(pages, pinned, assets, screen)
  for (const screen of [methodScreen, glossaryScreen]) mountScreen(pages, pinned, assets, screen)
  return {
    style: assets('style.css')?.body ?? '',
    /** The page at an address; null where there is none. */
    page: async (path: string): Promise<string | null> => {
      const answer = await pages.request(path, { headers: { 'accept-language': lang } })
      return answer.ok ? answer.text() : null
    },
  }
}
