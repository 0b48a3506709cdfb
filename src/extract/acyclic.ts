import type { Token } from '../model/index.js'

/** Mends tokens in place; where the mending would leave a circle instead of a tree, all stays as it was. */
export function acyclic(tokens: Token[], mend: (tokens: Token[]) => void): void {
  const before = [...tokens]
  mend(tokens)
  if (hasCircle(tokens)) tokens.splice(0, tokens.length, ...before)
}

/** Do some tokens hang from one another in a circle, so that no root is above them? */
function hasCircle(tokens: readonly Token[]): boolean {
  const seen = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    let next = at
    while (next >= 0 && next < tokens.length && seen[next] === 0) {
      seen[next] = at + 1
      next = tokens[next]!.head
    }
    if (next >= 0 && next < tokens.length && seen[next] === at + 1) return true
  }
  return false
}
