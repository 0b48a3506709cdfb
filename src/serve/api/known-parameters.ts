import type { Context, MiddlewareHandler } from 'hono'
import { problem } from '../problem.js'
import { isOfOthers } from '../visit/of-others.js'

/** Refuses what an address asks and its route does not know, or asks twice with different values, rather than answer another question. */
export function onlyKnown(known: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const words = complaint(c, known)
    return words ? problem(c, 400, 'Not understood', words) : next()
  }
}

function complaint(c: Context, known: readonly string[]): string | null {
  const { searchParams } = new URL(c.req.url)
  for (const name of new Set(searchParams.keys())) {
    if (isOfOthers(name)) continue
    if (!known.includes(name))
      return `This route does not know “${name.slice(0, 40)}” in its address. It knows: ${known.join(', ') || 'none'}.`
    if (new Set(searchParams.getAll(name)).size > 1)
      return `“${name}” stands in the address twice, with different values. Give it once.`
  }
  return null
}
