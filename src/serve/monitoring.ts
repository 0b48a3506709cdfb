import type { Hono } from 'hono'
import { remadeFrom } from './visit/remade.js'
import type { Site } from './visit/visit.js'

/** The database has to answer within this time for the server to count as ready. */
const PATIENCE_MS = 5000

/** Tells of every request, refused ones too, without its query. */
export function tellRequests(app: Hono, { onRequest }: Site): void {
  if (!onRequest) return
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    if (remadeFrom(c)) return
    const { method, path } = c.req
    onRequest({ method, path: path.slice(0, 200), status: c.res.status, ms: Math.round(performance.now() - started) })
  })
}

/**
 * What monitors ask: `/healthz` (the process lives), `/readyz` (its database answers and its logs are whole; 503 with the reason
 * where not) and `/metrics` (Prometheus text format, for whoever may read).
 */
export function mountMonitoring(app: Hono, { store, metrics }: Site): void {
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    const reason = await trouble(store)
    return reason === null ? c.text('ready\n') : c.text(`not ready: ${reason}\n`, 503)
  })
  app.get('/metrics', async (c) => {
    if (!metrics) return c.notFound()
    return c.body(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
}

async function trouble(store: Site['store']): Promise<string | null> {
  const [warning] = store.warnings
  if (warning) return warning
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`the database has not answered for ${PATIENCE_MS / 1000} s`), PATIENCE_MS)
  })
  const asked = store.dossiers.list().then(
    () => null,
    (error: Error) => error.message,
  )
  return await Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
