import type { Context } from 'hono'

/** Whether an address is one that programs ask: what is wrong there is a problem for programs, never a page. */
export function isForPrograms(path: string): boolean {
  return path.startsWith('/api/') || path === '/openapi.json' || path === '/mcp'
}

/**
 * Whether a request cannot have been made by a page of another site: it bears a token, which no browser sends on its own, or it asks an
 * address for programs and says nothing of where it comes from, as every browser does (Origin, Sec-Fetch-Site).
 */
export function isFromProgram({ req }: Context): boolean {
  if (/^Bearer /i.test(req.header('authorization') ?? '')) return true
  return isForPrograms(req.path) && !req.header('origin') && !req.header('sec-fetch-site')
}
