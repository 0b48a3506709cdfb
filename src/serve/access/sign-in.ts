import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { createAssets } from '../assets.js'
import { pageOf } from '../page-of.js'
import { SignInPage } from '../pages/sign-in.js'
import { millis } from '../text/format.js'
import { plainVisit } from '../visit/read-visit.js'
import type { Site } from '../visit/visit.js'
import { addressOf, COOKIE, noteDone } from './gate.js'
import { IDLE_MS } from './sessions.js'
import { scopesOf, setWho } from './who.js'

type Assets = ReturnType<typeof createAssets>

/** The way in and out: a form, five tries in a quarter of an hour, a cookie that scripts cannot read and other sites cannot use. */
export function mountSignIn(app: Hono, site: Site, assets: Assets): void {
  app.get('/sign-in', (c) => show(c, site, assets, { refused: null, status: 200 }))
  app.post('/sign-in', bodyLimit({ maxSize: 4096 }), (c) => signIn(c, site, assets))
  app.post('/sign-out', (c) => {
    const cookie = getCookie(c, COOKIE)
    if (cookie) site.access?.sessions.end(cookie)
    noteDone(c, site, 'sign-out', '')
    deleteCookie(c, COOKIE, { path: '/' })
    return c.redirect('/sign-in', 303)
  })
}

async function signIn(c: Context, site: Site, assets: Assets): Promise<Response> {
  const { access } = site
  const { say } = plainVisit(c, site)
  const body = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const name = typeof body.name === 'string' ? body.name.trim().slice(0, 60) : ''
  const password = typeof body.password === 'string' ? body.password : ''
  if (!access || !name || !password) return show(c, site, assets, { refused: say('signIn.wrong'), status: 401 })
  const address = addressOf(c) ?? 'unknown'
  const wait = await access.attempts.begin(name, address)
  if (wait > 0) {
    c.header('retry-after', String(wait))
    return show(c, site, assets, { refused: say('signIn.wait', { n: Math.ceil(wait / 60) }), status: 429 })
  }
  const user = await access.accounts.verify(name, password)
  if (!user) {
    access.audit.note({ at: site.now(), who: name, kind: 'nobody', what: 'sign-in refused', address, detail: '' })
    return show(c, site, assets, { refused: say('signIn.wrong'), status: 401 })
  }
  await access.attempts.succeeded(name, address)
  setWho(c, { kind: 'user', name: user.name, scopes: scopesOf(user.role) })
  noteDone(c, site, 'sign-in', user.role)
  setCookie(c, COOKIE, access.sessions.begin(user, millis(site.now()) ?? 0), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https',
    maxAge: IDLE_MS / 1000,
  })
  return c.redirect(pathWithin(c.req.query('next')), 303)
}

/** Only a path of our own: `//elsewhere.example` and `/\elsewhere.example` lead away. */
function pathWithin(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\u0000-\u001f]{0,500}$/.test(next) ? next : '/'
}

async function show(
  c: Context,
  site: Site,
  assets: Assets,
  { refused, status }: { refused: string | null; status: 200 | 401 | 429 },
): Promise<Response> {
  const visit = plainVisit(c, site)
  const body = SignInPage({ visit, refused, hasUsers: (site.access?.accounts.users().length ?? 0) > 0 })
  const html = await pageOf({
    visit,
    view: null,
    page: { title: visit.say('signIn.title'), body },
    formats: [],
    assets,
  })
  return c.html(html, status, { 'cache-control': 'no-store' })
}
