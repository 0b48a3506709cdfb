import type { Scope } from '../serve/access/index.js'
import { UsageError } from './usage-error.js'

/** Scopes as they are typed, with commas between. */
export function scopesIn<S extends Scope>(text: string, offered: readonly S[]): S[] {
  const asked = text.split(',').map((scope) => scope.trim())
  const odd = asked.find((scope) => !offered.some((one) => one === scope))
  if (odd !== undefined) throw new UsageError(`“${odd}” is no scope. Use ${offered.join(', ')}, with commas between.`)
  return offered.filter((scope) => asked.includes(scope))
}
