import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { guardAccess } from './access/gate.js'
import { mountSignIn } from './access/sign-in.js'
import { mountApi } from './api/index.js'
import { createAssets } from './assets.js'
import { mountLines } from './brief-lines/mount-lines.js'
import { mountNotes } from './brief-notes/mount-notes.js'
import { mountFreeze } from './briefs/freeze.js'
import { mountAlertForms } from './forms/alert-forms.js'
import { mountFailedWork } from './forms/failed-work-form.js'
import { mountForms } from './forms/forms.js'
import { mountSourceForms } from './forms/source-forms.js'
import { guard } from './guard.js'
import { createFeeds } from './live/feeds.js'
import { createJobs } from './live/jobs.js'
import { mountLive } from './live/mount.js'
import { mountMcp } from './mcp/mount.js'
import { chooseLang } from './messages/index.js'
import { mountMonitoring, tellRequests } from './monitoring.js'
import { mountScreen } from './mount-screen.js'
import type { AppOptions } from './options.js'
import { keepPages } from './page-cache.js'
import { dossierScreens, siteScreens } from './pages/index.js'
import { showTrouble } from './pages/trouble.js'
import { SUFFIXES } from './screen-formats.js'
import { markActing } from './visit/may-lag.js'
import { createViews } from './visit/views.js'
import type { Site } from './visit/visit.js'

const SUFFIX = new RegExp(`^(/d/.+|/search)\\.(?:${SUFFIXES.join('|')})$`)

/** The workbench as one Hono app: pages, their exports under suffixes, and the API. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono({ getPath: (request) => pathOf(request.url) })
  const feeds = options.feeds ?? createFeeds(options.store)
  const site = { ...options, views: createViews(options, feeds), feeds, jobs: createJobs() }
  const assets = createAssets(options.assets)
  if (options.readAhead) void readAhead(site, options.readAhead)
  tellRequests(app, site)
  guard(app, options.hosts ?? [])
  guardAccess(app, site, assets)
  mountMonitoring(app, site)
  mountLive(app, site)
  markActing(app)
  keepPages(app, site)
  app.use(compress())
  const tagged = etag()
  app.use((c, next) => (c.get('isKept') ? next() : tagged(c, next)))
  app.use(rememberLang)
  app.get('/static/:name', (c) => {
    const found = assets(c.req.param('name'))
    if (!found) return c.notFound()
    const age = c.req.query('v') === found.tag ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(found.body, 200, { 'content-type': found.type, 'cache-control': age })
  })
  mountMcp(app, site)
  mountApi(app, site)
  mountSignIn(app, site, assets)
  mountForms(app, site, assets)
  mountSourceForms(app, site, assets)
  mountFreeze(app, site, assets)
  mountNotes(app, site, assets)
  mountLines(app, site, assets)
  mountFailedWork(app, site, assets)
  mountAlertForms(app, site, assets)
  for (const screen of siteScreens) mountScreen(app, site, assets, screen)
  for (const screen of dossierScreens) mountScreen(app, site, assets, screen)
  app.notFound((c) => withoutSlash(c) ?? showTrouble(c, site, assets, 404))
  app.onError((error, c) => showTrouble(c, site, assets, 500, error))
  return app
}

/** Addresses with a slash too many lead to the page, on this server only: two slashes at the start would name another one. */
function withoutSlash(c: Context): Response | null {
  const { pathname, search } = new URL(c.req.url)
  const path = `/${pathname.split('/').filter(Boolean).join('/')}`
  return c.req.method === 'GET' && pathname.endsWith('/') && path !== '/' ? c.redirect(path + search, 308) : null
}

/** The first page of a large dossier takes seconds to read: that begins at the start, and whoever asks meanwhile waits for the rest of it only. */
async function readAhead({ store, views }: Pick<Site, 'store' | 'views'>, most: number): Promise<void> {
  const dossiers = await store.dossiers.list().catch(() => [])
  // What cannot be read is told to whoever asks for it.
  for (const { id } of dossiers.slice(0, most)) await views.open(id, null).catch(() => null)
}

/** The path that routes see: percent-encoding kept, and an export's suffix taken off. */
function pathOf(url: string): string {
  const { pathname } = new URL(url)
  return SUFFIX.exec(pathname)?.[1] ?? pathname
}

async function rememberLang(c: Context, next: () => Promise<void>): Promise<void> {
  await next()
  const asked = c.req.query('lang')
  if (asked)
    c.header('set-cookie', `lang=${chooseLang(asked, null, null)}; Path=/; Max-Age=31536000; SameSite=Lax`, {
      append: true,
    })
}
