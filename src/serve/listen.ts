import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = { readonly url: string; readonly close: () => Promise<void> }

/** Whoever is slow to say what is asked is let go: headers within 15 s, a whole request (uploads are large) within 10 minutes. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 600_000, connectionsCheckingInterval: 5000 }
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** Thrown when the workbench cannot be served; the message says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/**
 * Serves the workbench on loopback, port 7340 unless told otherwise. Any other address is refused until there are users,
 * since whoever reaches a server without them is its editor.
 */
export function listen(
  app: Hono,
  options: { host?: string; port?: number; hasUsers?: boolean } = {},
): Promise<Listening> {
  const { host = '127.0.0.1', port = 7340, hasUsers = false } = options
  if (!LOOPBACK.has(host) && !hasUsers)
    return Promise.reject(
      new ListenError(
        `Readout has no users yet, so it does not serve on ${host}, where others could reach it. Add one with “readout users add NAME --role editor”, or serve on 127.0.0.1.`,
      ),
    )
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host, serverOptions: PATIENCE })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(inWords(error, host, port), { cause: error })),
    )
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${taken}`, close: () => closed(server) })
    })
  })
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken, perhaps by another Readout. Stop that one, or choose another port with --port.`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`
  return `The workbench could not be served on ${host}:${port}: ${error.message}`
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
