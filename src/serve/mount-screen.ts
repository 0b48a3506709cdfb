import type { Context, Hono } from 'hono'
import { ZodError } from 'zod'
import type { createAssets } from './assets.js'
import { pageOf } from './page-of.js'
import { showTrouble } from './pages/trouble.js'
import { versionedAsset } from './parts/layout.js'
import { problem } from './problem.js'
import { formatsOf, SUFFIXES, written } from './screen-formats.js'
import { checkQuestion } from './visit/check-question.js'
import type { DossierView } from './visit/dossier-view.js'
import { readVisit } from './visit/read-visit.js'
import { type DossierVisit, NotHere, type Screen, Unclear, type Visit } from './visit/visit.js'

type Assets = ReturnType<typeof createAssets>

/** Routes one screen: its page, and the formats it offers under the same address with a suffix. */
export function mountScreen<V extends Visit>(app: Hono, site: Visit['site'], assets: Assets, screen: Screen<V>): void {
  app.get(screen.path, async (c) => {
    const format = formatOf(c)
    try {
      const visit = await readVisit(c, site)
      if (!isReady(visit, screen)) return await showTrouble(c, site, assets, 404)
      checkQuestion(visit as unknown as V, screen)
      return format
        ? await inFormat(c, visit as unknown as V, screen, format)
        : await asPage(c, visit as unknown as V, screen, assets)
    } catch (error) {
      if (error instanceof NotHere) return refuse(c, site, assets, 404, format, error)
      if (error instanceof Unclear || error instanceof ZodError) return refuse(c, site, assets, 400, format, error)
      throw error
    }
  })
}

function isReady<V extends Visit>(visit: Visit & { view: DossierView | null }, screen: Screen<V>): boolean {
  return visit.view !== null || !screen.path.startsWith('/d/')
}

async function asPage<V extends Visit>(c: Context, visit: V, screen: Screen<V>, assets: Assets): Promise<Response> {
  const page = await screen.page(visit)
  const formats = formatsOf(screen)
  const view = 'view' in visit ? (visit as unknown as DossierVisit).view : null
  const html = await pageOf({ visit, view, page, formats, assets })
  return c.html(html, page.status ?? 200, {
    'content-language': visit.lang,
    // Asked for while the page is still on its way.
    link: `<${versionedAsset(assets, 'style.css')}>; rel=preload; as=style`,
    vary: 'accept-language, cookie, sec-ch-ua-mobile, x-card, x-plot-only, x-plot-width',
    'cache-control': 'private, no-cache',
  })
}

async function inFormat<V extends Visit>(c: Context, visit: V, screen: Screen<V>, format: string): Promise<Response> {
  const file = await written(screen, visit, format)
  if (!file) return problem(c, 404, 'No such format', `This page is not offered as .${format}.`)
  return c.body(file.body as string, 200, { 'content-type': file.type, ...file.headers })
}

function refuse(
  c: Context,
  site: Visit['site'],
  assets: Assets,
  status: 400 | 404,
  format: string | null,
  error: Error,
) {
  if (format) return problem(c, status, status === 404 ? 'Not found' : 'Not understood', error.message)
  return showTrouble(c, site, assets, status, error)
}

function formatOf(c: Context): string | null {
  const { pathname } = new URL(c.req.url)
  if (pathname === c.req.path) return null
  return SUFFIXES.find((format) => pathname.endsWith(`.${format}`)) ?? null
}
