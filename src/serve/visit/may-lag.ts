import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const COOKIE = 'acted'
const LASTS_S = 600

/** Marks browsers that have sent a form about a dossier: they wait for what it has changed, others do not. */
export function markActing(app: Hono): void {
  app.use('/d/:dossier/*', async (c, next) => {
    await next()
    if (c.req.method === 'POST' && c.res.status < 400)
      setCookie(c, COOKIE, '1', { path: '/', maxAge: LASTS_S, httpOnly: true, sameSite: 'Lax' })
  })
}

/** Does whoever asks only look, so that a page may be some seconds behind what others have changed? */
export function mayLag(c: Context): boolean {
  return c.req.method === 'GET' && !c.req.header('authorization') && getCookie(c, COOKIE) === undefined
}
