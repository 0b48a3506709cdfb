import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error for programs, as RFC 9457 describes: what failed and what to do, in words. */
export function problem(c: Context, status: ContentfulStatusCode, title: string, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail })
  return c.body(body, status, { 'content-type': 'application/problem+json' })
}
