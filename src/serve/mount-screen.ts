import type { Context, Hono } from 'hono'
import { ZodError } from 'zod'
import type { createAssets } from './assets.js'
import type { DossierView } from './dossier-view.js'
import { csvOf } from './exports/csv.js'
import { showTrouble } from './pages/trouble.js'
import { Layout } from './parts/layout.js'
import { problem } from './problem.js'
import { readVisit } from './read-visit.js'
import {
  type DossierVisit,
  FORMATS,
  type Format,
  NotHere,
  type Screen,
  type Table,
  Unclear,
  type Visit,
} from './visit.js'

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

type Assets = ReturnType<typeof createAssets>

/** Routes one screen: its page, and the formats it offers under the same address with a suffix. */
export function mountScreen<V extends Visit>(app: Hono, site: Visit['site'], assets: Assets, screen: Screen<V>): void {
  app.get(screen.path, async (c) => {
    const format = formatOf(c)
    try {
      const visit = await readVisit(c, site)
      if (!isReady(visit, screen)) return await showTrouble(c, site, assets, 404)
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
  const formats = FORMATS.filter((format) => screen[format])
  const view = 'view' in visit ? (visit as unknown as DossierVisit).view : null
  const html = Layout({ visit, view, page, formats, assets })
  return c.html(`<!doctype html>${await html}`, page.status ?? 200, {
    'content-language': visit.lang,
    vary: 'accept-language, cookie',
    'cache-control': 'private, no-cache',
  })
}

async function inFormat<V extends Visit>(c: Context, visit: V, screen: Screen<V>, format: Format): Promise<Response> {
  const write = screen[format]
  if (!write) return problem(c, 404, 'No such format', `This page is not offered as .${format}.`)
  const content = await write(visit)
  return c.body(bodyOf(format, content), 200, { 'content-type': TYPES[format] })
}

function bodyOf(format: Format, content: unknown): string | Uint8Array<ArrayBuffer> {
  if (format === 'json') return JSON.stringify(content, null, 1)
  if (format === 'csv') return csvOf(content as Table)
  return format === 'png' ? (content as Uint8Array<ArrayBuffer>) : String(content)
}

function refuse(
  c: Context,
  site: Visit['site'],
  assets: Assets,
  status: 400 | 404,
  format: Format | null,
  error: Error,
) {
  if (format) return problem(c, status, status === 404 ? 'Not found' : 'Not understood', error.message)
  return showTrouble(c, site, assets, status, error)
}

function formatOf(c: Context): Format | null {
  const { pathname } = new URL(c.req.url)
  if (pathname === c.req.path) return null
  return (FORMATS as readonly string[]).find((format) => pathname.endsWith(`.${format}`)) as Format
}
