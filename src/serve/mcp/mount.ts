import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { noteDone } from '../access/gate.js'
import { whoOf } from '../access/who.js'
import { problem } from '../problem.js'
import type { Site } from '../visit/visit.js'
import { type Client, READER } from './tool.js'

/** Longest question, in bytes, whether its length is told or not. */
const MAX_QUESTION = 1_000_000
const tooLong = (c: Context) => problem(c, 413, 'Not answered', 'The question is too long.')

/** MCP's streamable HTTP transport at `/mcp`, behind the same gate as the API; loaded when it is first asked. */
export function mountMcp(app: Hono, site: Site): void {
  app.all('/mcp', bodyLimit({ maxSize: MAX_QUESTION, onError: tooLong }), async (c) => {
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
