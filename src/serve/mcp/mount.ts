import type { Hono } from 'hono'
import type { Site } from '../visit.js'

/** MCP's streamable HTTP transport at `/mcp`, behind the same gate as the API; loaded when it is first asked. */
export function mountMcp(app: Hono, site: Site): void {
  app.all('/mcp', async (c) => {
    const { answerMcp } = await import('./http.js')
    return answerMcp(c.req.raw, site)
  })
}
