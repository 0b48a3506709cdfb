import type { Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { isForPrograms, isFromProgram } from './for-programs.js'
import { problem } from './problem.js'
import { STANDALONE_POLICY } from './timeline/standalone.js'

const METHODS = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what a browser could be tricked into: foreign host names (DNS rebinding), forms from other sites, framing, inline code.
 * Every answer carries a policy under which only our own files run.
 */
export function guard(app: Hono, hosts: readonly string[]): void {
  const allowed = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())])
  app.use(async (c, next) => {
    const host = hostName(c.req.header('host') ?? new URL(c.req.url).host)
    if (!allowed.has(host))
      return problem(
        c,
        421,
        'Unknown host name',
        `This server answers to ${[...allowed].join(', ')}, not to “${host.slice(0, 80)}”.`,
      )
    return next()
  })
  app.use(async (c, next) => {
    // The API says itself what each of its routes answers to.
    if (METHODS.includes(c.req.method) || isForPrograms(c.req.path)) return next()
    c.header('allow', METHODS.join(', '))
    return problem(c, 405, 'Method not allowed', `Nothing here answers to ${c.req.method.slice(0, 20)}.`)
  })
  // The rest of what was too long is not read: whoever asks next over the same connection would meet its closing (RFC 9110, 15.5.14).
  app.use(async (c, next) => {
    await next()
    if (c.res.status === 413) c.header('connection', 'close')
  })
  // An exported drawing carries its own style; nothing else may.
  app.use(async (c, next) => {
    await next()
    if (c.res.headers.get('content-type')?.startsWith('image/svg+xml'))
      c.header('content-security-policy', STANDALONE_POLICY)
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    }),
  )
  const fromOurPages = csrf()
  app.use((c, next) => {
    if (isFromProgram(c)) return next()
    // The library looks at forms only, since browsers ask before they send JSON elsewhere; we do not rest on their asking.
    if (isFromElsewhere(c) && !/^(?:GET|HEAD|OPTIONS)$/.test(c.req.method)) throw new HTTPException(403)
    return fromOurPages(c, next)
  })
}

/** Does a request name another site as the one that it comes from? */
function isFromElsewhere({ req }: Context): boolean {
  const [origin, site] = [req.header('origin'), req.header('sec-fetch-site')]
  if (site === 'same-origin' || (origin === undefined && site === undefined)) return false
  return origin !== new URL(req.url).origin
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
