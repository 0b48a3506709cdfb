import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoOf } from './access/who.js'
import type { DossierView } from './visit/dossier-view.js'
import type { Site } from './visit/visit.js'

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on requests whose page is kept here, with an entity tag of its own. */
    isKept: boolean
  }
}

/** A page ready to be sent, compressed as its reader asked. */
type Kept = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Headers; readonly tag: string }
type Entry = { readonly madeAt: number; readonly made: Promise<Kept | null> }

const MAX_BYTES = 1_000_000
/** Of one reading: pages, and bytes of all together. */
const MAX_ENTRIES = 300
const MAX_KEPT_BYTES = 24_000_000

/**
 * Pages of dossiers are made once for all who ask for the same in a few seconds, and a reader who has it already gets 304. They are
 * kept with the reading that they show, so that a new one (or an editor's decision) lets them all go.
 */
export function keepPages(app: Hono, site: Site): void {
  const { keepPagesMs } = site
  if (!keepPagesMs) return
  const pages = new WeakMap<DossierView, Map<string, Entry>>()
  const sizes = new WeakMap<DossierView, number>()
  app.use('/d/:dossier/*', (c, next) => answer(c, next))

  async function answer(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
    const view = c.req.method === 'GET' ? await site.views.open(c.req.param('dossier') ?? '', null) : null
    if (!view) return void (await next())
    const entries = pages.get(view) ?? new Map<string, Entry>()
    pages.set(view, entries)
    const key = keyOf(c)
    const known = entries.get(key)
    if (known && performance.now() - known.madeAt < (keepPagesMs ?? 0)) {
      const kept = await known.made
      return kept ? sent(c, kept) : void (await next())
    }
    if (entries.size >= MAX_ENTRIES) entries.clear()
    c.set('isKept', true)
    const made = next().then(() => keptOf(c.res))
    entries.set(key, { madeAt: performance.now(), made: made.catch(() => null) })
    const kept = await made
    if (!kept) return void entries.delete(key)
    const size = (sizes.get(view) ?? 0) + kept.body.length
    if (size > MAX_KEPT_BYTES) entries.clear()
    sizes.set(view, size > MAX_KEPT_BYTES ? 0 : size)
    c.res = sent(c, kept)
  }
}

function keyOf(c: Context): string {
  const { kind, name, scopes } = whoOf(c)
  const encoding = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const languages = [getCookie(c, 'lang'), c.req.header('accept-language')]
  const plot = ['x-plot-width', 'x-plot-only', 'x-card', 'sec-ch-ua-mobile'].map((header) => c.req.header(header))
  return JSON.stringify([c.req.url, encoding, ...languages, ...plot, kind, name, scopes])
}

async function keptOf(answer: Response): Promise<Kept | null> {
  if (answer.status !== 200 || answer.headers.has('set-cookie')) return null
  const size = Number(answer.headers.get('content-length') ?? 0)
  if (size > MAX_BYTES) return null
  const body = new Uint8Array(await answer.clone().arrayBuffer())
  if (body.length > MAX_BYTES) return null
  return {
    body,
    headers: new Headers(answer.headers),
    tag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
  }
}

function sent(c: Context, { body, headers, tag }: Kept): Response {
  const own = new Headers(headers)
  own.set('etag', tag)
  if (c.req.header('if-none-match') !== tag) return new Response(body, { headers: own })
  for (const name of ['content-length', 'content-encoding', 'content-type']) own.delete(name)
  return new Response(null, { status: 304, headers: own })
}
