import type { Token } from '../../model/index.js'

/** Mends tokens in place by one mend after another; where one would leave a circle instead of a tree, all stays as it was before it. */
export function acyclic(tokens: Token[], mends: readonly ((tokens: Token[]) => void)[]): void {
  let before = tokens.slice()
  for (const mend of mends) {
    mend(tokens)
    // Most mends leave most sentences as they are.
    if (isSame(before, tokens)) continue
    if (isRehung(before, tokens) && hasCircle(tokens)) tokens.splice(0, tokens.length, ...before)
    else before = tokens.slice()
  }
}

function isSame(before: readonly Token[], after: readonly Token[]): boolean {
  if (before.length !== after.length) return false
  for (let at = 0; at < after.length; at++) if (before[at] !== after[at]) return false
  return true
}

/** A tree that no word was moved in stays one. */
function isRehung(before: readonly Token[], after: readonly Token[]): boolean {
  if (before.length !== after.length) return true
  for (let at = 0; at < after.length; at++)
    if (before[at] !== after[at] && before[at]!.head !== after[at]!.head) return true
  return false
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
