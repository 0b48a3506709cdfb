import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpServer } from './index.js'
import type { ToolContext } from './tool.js'

/**
 * One request of MCP's streamable HTTP transport (revision 2025-06-18), without sessions: every question is answered by
 * a server of its own, as JSON. There is no stream to listen to, so GET is refused as the specification allows.
 */
export async function answerMcp(
  request: Request,
  context: ToolContext & { readonly version: string },
): Promise<Response> {
  if (request.method !== 'POST') return refusal(405, 'This server sends nothing unasked: use POST.', { allow: 'POST' })
  if (!isOwnOrigin(request)) return refusal(403, 'Pages of other sites may not ask here.')
  const server = createMcpServer(context)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(request)
  } finally {
    await server.close()
  }
}

/** Browsers name the page that asks; programs name none. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host') ?? new URL(request.url).host
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host)
}

function refusal(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', title: 'Not answered', status, detail })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
