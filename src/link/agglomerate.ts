/** Clusters closer than this on average are joined. */
const CLOSE = 0.08
/** Two clusters of this size or more must be nearly as alike between them as inside: two like stories stay two. */
const GROWN = 6
const ALIKE = 0.65

type State = {
  readonly matrix: readonly Float64Array[]
  readonly members: number[][]
  readonly inside: Float64Array
  readonly dead: Uint8Array
  readonly nearest: Int32Array
  readonly closeness: Float64Array
}

/** Average-link clustering of a similarity matrix (which it overwrites); indices of each cluster, in order. Quadratic in memory and time. */
export function agglomerate(matrix: readonly Float64Array[]): number[][] {
  const size = matrix.length
  const state: State = {
    matrix,
    members: matrix.map((_, at) => [at]),
    inside: new Float64Array(size).fill(1),
    dead: new Uint8Array(size),
    nearest: new Int32Array(size).fill(-1),
    closeness: new Float64Array(size),
  }
  for (let at = 0; at < size; at++) look(at, state)
  for (let at = closest(state); at >= 0; at = closest(state)) join(at, state.nearest[at] ?? 0, state)
  return state.members.filter((_, at) => !state.dead[at]).map((cluster) => cluster.sort((a, b) => a - b))
}

/** Row access of typed arrays is always in range here; `?? 0` satisfies the checker only. */
function between(i: number, j: number, { matrix }: State): number {
  return matrix[i]?.[j] ?? 0
}

function allowed(i: number, j: number, state: State): number {
  const value = between(i, j, state)
  const grown = Math.min(state.members[i]?.length ?? 0, state.members[j]?.length ?? 0) >= GROWN
  return grown && value < ALIKE * Math.sqrt((state.inside[i] ?? 0) * (state.inside[j] ?? 0)) ? 0 : value
}

function look(at: number, state: State): void {
  let best = -1
  let value = 0
  for (let other = 0; other < state.matrix.length; other++) {
    if (other === at || state.dead[other] || between(at, other, state) <= value) continue
    const close = allowed(at, other, state)
    if (close > value) [best, value] = [other, close]
  }
  state.nearest[at] = best
  state.closeness[at] = value
}

function closest({ dead, closeness }: State): number {
  let best = -1
  let value = CLOSE
  closeness.forEach((close, at) => {
    if (!dead[at] && close >= value && (best < 0 || close > value)) [best, value] = [at, close]
  })
  return best
}

function join(at: number, other: number, state: State): void {
  const { matrix, members, inside, dead, nearest } = state
  const [a, b] = [members[at]?.length ?? 0, members[other]?.length ?? 0]
  const [pairsA, pairsB] = [(a * (a - 1)) / 2, (b * (b - 1)) / 2]
  const sum = (inside[at] ?? 0) * pairsA + (inside[other] ?? 0) * pairsB + between(at, other, state) * a * b
  inside[at] = sum / (pairsA + pairsB + a * b)
  members[at]?.push(...(members[other] ?? []))
  dead[other] = 1
  for (let k = 0; k < matrix.length; k++) {
    if (dead[k] || k === at) continue
    const mean = (a * between(at, k, state) + b * between(other, k, state)) / (a + b)
    const [row, column] = [matrix[at], matrix[k]]
    if (row) row[k] = mean
    if (column) column[at] = mean
  }
  look(at, state)
  for (let k = 0; k < matrix.length; k++) {
    if (dead[k] || k === at) continue
    if (nearest[k] === other || nearest[k] === at) look(k, state)
    else renew(k, at, state)
  }
}

function renew(k: number, at: number, state: State): void {
  const close = allowed(k, at, state)
  if (close <= (state.closeness[k] ?? 0)) return
  state.nearest[k] = at
  state.closeness[k] = close
}
