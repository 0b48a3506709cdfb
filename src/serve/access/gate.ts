import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { isForPrograms } from '../for-programs.js'
import { showTrouble } from '../pages/trouble.js'
import { problem } from '../problem.js'
import { millis } from '../text/format.js'
import { plainVisit } from '../visit/read-visit.js'
import type { Site } from '../visit/visit.js'
import type { Access } from './index.js'
import { LOCAL, NOBODY, type Scope, scopesOf, setWho, type Who, whoOf } from './who.js'

export const COOKIE = 'readout-session'
/** What anybody may ask for: the way in, and what monitors ask. */
const OPEN = /^\/(sign-in$|static\/|healthz$|readyz$)/

const READING = /^\/(sign-out|mcp)$|^\/d\/[^/]+\/brief\/notes(\/withdraw)?$/
const TAKING_IN = /\/(imports?|sources(\/[a-z]+)?)$/

/** Lets in whoever may come in: everyone on a machine without users, else users who signed in and programs with a token. */
export function guardAccess(app: Hono, site: Site, assets: Parameters<typeof showTrouble>[2]): void {
  app.use(async (c, next) => {
    const who = identify(c, site)
    if (who === 'wrong token')
      return problem(c, 401, 'Unknown token', 'This token is not known here. “readout tokens add NAME” makes one.')
    setWho(c, who)
    if (OPEN.test(c.req.path) || who.scopes.includes(scopeFor(c))) return next()
    if (who.kind === 'nobody') return askIn(c, site, assets)
    return refuse(c, site, assets)
  })
}

function identify(c: Context, { access, now }: Site): Who | 'wrong token' {
  if (!access) return LOCAL
  const bearer = /^Bearer\s+(\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer) {
    const token = access.accounts.tokenOf(bearer)
    return token ? { kind: 'token', name: token.name, scopes: token.scopes } : 'wrong token'
  }
  const users = access.accounts.users()
  if (users.length === 0) return LOCAL
  const cookie = getCookie(c, COOKIE)
  const user = cookie ? access.sessions.userOf(cookie, users, millis(now()) ?? 0) : null
  return user ? { kind: 'user', name: user.name, scopes: scopesOf(user.role) } : NOBODY
}

/** What an address needs: reading, except where something is taken in or decided. */
function scopeFor(c: Context): Scope {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || READING.test(c.req.path)) return 'read'
  return TAKING_IN.test(c.req.path) ? 'import' : 'curate'
}

function askIn(c: Context, site: Site, assets: Parameters<typeof showTrouble>[2]): Response | Promise<Response> {
  if (!isForPrograms(c.req.path) && c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303)
  }
  c.header('www-authenticate', 'Bearer realm="Readout"')
  if (isForPrograms(c.req.path))
    return problem(c, 401, 'Who is there?', 'Send “Authorization: Bearer TOKEN”, or sign in.')
  return showTrouble(c, site, assets, 401)
}

function refuse(c: Context, site: Site, assets: Parameters<typeof showTrouble>[2]): Response | Promise<Response> {
  const { name, kind, scopes } = whoOf(c)
  if (kind === 'token' || isForPrograms(c.req.path))
    return problem(c, 403, 'Not allowed', `“${name}” may ${scopes.join(', ')}, which is not enough for this.`)
  const { say } = plainVisit(c, site)
  return showTrouble(c, site, assets, 403, new Error(say('trouble.mayNot', { name: name ?? '' })))
}

/** Notes in the audit log what was done or tried. */
export function noteDone(
  c: Context,
  { access, now }: { access?: Access; now: () => string },
  what: string,
  detail: string,
): void {
  const { kind, name } = whoOf(c)
  access?.audit.note({ at: now(), who: name, kind, what, address: addressOf(c), detail })
}

/** The address at the other end of the connection; null where there is none (tests). */
export function addressOf(c: Context): string | null {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? null
}
