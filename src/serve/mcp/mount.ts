import type { Context, Hono } from 'hono'
import { noteDone } from '../access/gate.js'
import { whoOf } from '../access/who.js'
import type { Site } from '../visit.js'
import { type Client, READER } from './tool.js'

/** MCP's streamable HTTP transport at `/mcp`, behind the same gate as the API; loaded when it is first asked. */
export function mountMcp(app: Hono, site: Site): void {
  app.all('/mcp', async (c) => {
    const { answerMcp } = await import('./http.js')
    return answerMcp(c.req.raw, { ...site, client: clientOf(c, site) })
  })
}

/** A token may what its scopes say; on a machine without users, what `readout mcp --allow` says; everyone else only reads. */
function clientOf(c: Context, site: Site): Client {
  const { kind, name, scopes } = whoOf(c)
  const note: Client['note'] = (what, detail) => noteDone(c, site, what, `over MCP: ${detail}`)
  if (kind === 'token') return { allowed: scopes, by: name, note }
  if (kind === 'local' && site.mcp) return { ...site.mcp, note }
  return READER
}
