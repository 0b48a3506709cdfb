import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoOf } from './access/who.js'
import type { DossierView } from './visit/dossier-view.js'
import { mayLag } from './visit/may-lag.js'
import { askedAgain, remadeFrom } from './visit/remade.js'
import type { Site } from './visit/visit.js'

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on requests whose page is kept here, with an entity tag of its own. */
    isKept: boolean
  }
}

/** A page ready to be sent, compressed as its reader asked. */
type Kept = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Headers; readonly tag: string }
type Entry = {
  readonly url: string
  readonly headers: Headers
  readonly madeAt: number
  readonly made: Promise<Kept | null>
  bytes: number
  askedAt: number
  isRemade: boolean
}

const MAX_BYTES = 1_000_000
/** Of one reading: pages, and bytes of all together. */
const MAX_ENTRIES = 300
const MAX_KEPT_BYTES = 24_000_000
/** A page that is older than it may be, by this factor at most, is still sent while it is made again. */
const STALE = 3
/** Pages that are made of a new reading before it is shown. */
const MADE_AHEAD = 24

/**
 * Pages of dossiers are made once for all who ask for the same in a few seconds, and a reader who has it already gets 304. They are
 * kept with the reading that they show, so that a new one (or an editor's decision) lets them all go. Nobody waits for a page that others
 * ask for too: it is made again beside, and of a new reading before that is shown.
 */
export function keepPages(app: Hono, site: Site): void {
  const { keepPagesMs = 0, views } = site
  if (!keepPagesMs) return
  const pages = new WeakMap<DossierView, Map<string, Entry>>()
  app.use('/d/:dossier/*', (c, next) => answer(c, next))
  views.prepareWith(async (view, before) => {
    const since = performance.now() - STALE * keepPagesMs
    const asked = [...(pages.get(before)?.values() ?? [])].filter(
      ({ askedAt, url }) => askedAt > since && !url.includes('as_of='),
    )
    for (const entry of asked.sort((a, b) => b.askedAt - a.askedAt).slice(0, MADE_AHEAD)) await remake(entry, view)
  })

  async function answer(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
    const again = remadeFrom(c)
    const view =
      again?.view ?? (c.req.method === 'GET' ? await views.open(c.req.param('dossier') ?? '', null, mayLag(c)) : null)
    if (!view) return void (await next())
    const entries = pages.get(view) ?? new Map<string, Entry>()
    pages.set(view, entries)
    const key = keyOf(c)
    const known = entries.get(key)
    const age = performance.now() - (known?.madeAt ?? Number.NEGATIVE_INFINITY)
    if (known && !again && age < STALE * keepPagesMs) {
      known.askedAt = performance.now()
      if (age > keepPagesMs && !known.isRemade) void remake(known, view)
      const kept = await known.made
      return kept ? sent(c, kept) : void (await next())
    }
    c.set('isKept', true)
    const { url, raw } = c.req
    const asked = { url, headers: new Headers(raw.headers), askedAt: again?.askedAt ?? performance.now() }
    const made = next().then(() => keptOf(c.res))
    const kept = await keep(entries, key, { ...asked, made, isBeside: again !== null && known !== undefined })
    if (kept) c.res = sent(c, kept)
  }

  async function remake(entry: Entry, view: DossierView): Promise<void> {
    entry.isRemade = true
    await turn()
    await Promise.resolve(app.fetch(askedAgain(entry.url, entry.headers, { view, askedAt: entry.askedAt }))).catch(
      () => null,
    )
    entry.isRemade = false
  }
}

type Making = Pick<Entry, 'url' | 'headers' | 'askedAt' | 'made'> & { readonly isBeside: boolean }

/** Keeps a page from when it begins to be made; one that is made beside the last takes its place when it is there. */
async function keep(entries: Map<string, Entry>, key: string, { isBeside, ...making }: Making): Promise<Kept | null> {
  const made = making.made.catch(() => null)
  const entry: Entry = { ...making, made, madeAt: performance.now(), bytes: 0, isRemade: false }
  const place = () => {
    if (entries.size >= MAX_ENTRIES) entries.clear()
    entries.set(key, entry)
  }
  if (!isBeside) place()
  const kept = await making.made
  if (isBeside) place()
  if (!kept) entries.delete(key)
  entry.bytes = kept?.body.length ?? 0
  if ([...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0) > MAX_KEPT_BYTES) entries.clear()
  return kept
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
