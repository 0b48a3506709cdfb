import { allows, LEFT, type Parse, RIGHT, SHIFT } from '../src/language/annotate/transitions.js'

/**
 * How many gold arcs each action makes unreachable (dynamic oracle of the arc-hybrid system, Goldberg & Nivre 2013);
 * Infinity where the action is not allowed. `gold` holds heads, with the root as `length`.
 */
export function costs(state: Parse, gold: Int32Array, out: Float64Array): void {
  const { length, next, depth, stack } = state
  for (let action = SHIFT; action <= RIGHT; action++) out[action] = allows(state, action) ? 0 : Number.POSITIVE_INFINITY
  const s0 = stack[depth - 1] as number
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  if (out[SHIFT] === 0) out[SHIFT] = shiftCost(state, gold)
  if (s0 === length) return
  const head = gold[s0] as number
  let children = 0
  for (let i = next; i < length; i++) if (gold[i] === s0) children++
  const ahead = head >= next && head < length
  const behind = head === s1 && s1 >= 0
  if (out[LEFT] === 0) out[LEFT] = children + ((ahead && head !== next) || behind ? 1 : 0)
  if (out[RIGHT] === 0) out[RIGHT] = children + (ahead ? 1 : 0)
}

function shiftCost({ next, depth, stack }: Parse, gold: Int32Array): number {
  let cost = 0
  for (let d = 0; d < depth; d++) {
    const word = stack[d] as number
    if (gold[word] === next && d > 0) cost++
    if (gold[next] === word && d < depth - 1) cost++
  }
  return cost
}
