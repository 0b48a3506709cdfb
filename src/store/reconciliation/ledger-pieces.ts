import { type Reconciliation, sha256 } from '../../model/index.js'

/** What a reconciliation says of the whole dossier. */
export type Ledgers = Omit<Reconciliation, 'events' | 'asOf'>

/** What names a line of each ledger. */
const NAMES: { readonly [L in keyof Ledgers]: (line: Ledgers[L][number]) => string } = {
  tallies: ({ id }) => id,
  commitments: ({ id }) => id,
  schedule: ({ event }) => event,
  bursts: ({ start }) => start,
  sources: ({ source }) => source,
}
/** Longer names stand as their hash: an index takes keys of 2,700 bytes at most, and a feed may call itself anything. */
const LONGEST_NAME = 200
/** Lists longer than this are kept in stretches, of so many entries on average. */
const LONG = 32

/** A line of a ledger, its long lists empty (path: ledger, line), or a stretch of such a list (ledger, line, list, stretch). */
export type Piece = { readonly path: readonly string[]; readonly data: unknown }

export type Line = { readonly path: readonly [ledger: string, line: string]; readonly line: object }

/** The lines of each ledger in order, each with a path of its own. */
export function linesOf(ledgers: Ledgers): readonly (readonly Line[])[] {
  return (Object.keys(NAMES) as (keyof Ledgers)[]).map((ledger) => {
    const name = NAMES[ledger] as (line: object) => string
    const only = numbered()
    return ledgers[ledger].map((line) => ({ path: [ledger, only(shortened(name(line)))], line }))
  })
}

/** A line in pieces, first itself, then each long list in order: where an entry comes or goes, only the pieces about it are others. */
export function piecesOf({ path, line }: Line): readonly Piece[] {
  const long = Object.entries(line).filter(([, value]) => Array.isArray(value) && value.length > LONG)
  if (long.length === 0) return [{ path, data: line }]
  const short = { ...line, ...Object.fromEntries(long.map(([name]) => [name, []])) }
  return [{ path, data: short }, ...long.flatMap(([name, list]) => stretchesOf([...path, name], list))]
}

/** The ledgers of pieces that stand in order among their like. */
export function ledgersOf(pieces: Iterable<Piece>): Ledgers {
  const ledgers: Record<string, Map<string, Record<string, unknown>>> = {}
  for (const ledger of Object.keys(NAMES)) ledgers[ledger] = new Map()
  const stretches: Piece[] = []
  for (const { path, data } of pieces) {
    const [ledger = '', line = '', list] = path
    if (list === undefined) ledgers[ledger]?.set(line, { ...(data as object) })
    else stretches.push({ path, data })
  }
  for (const { path, data } of stretches) {
    const [ledger = '', name = '', list = ''] = path
    const line = ledgers[ledger]?.get(name)
    if (line) line[list] = (line[list] as unknown[]).concat(data)
  }
  return Object.fromEntries(
    Object.entries(ledgers).map(([ledger, lines]) => [ledger, [...lines.values()]]),
  ) as unknown as Ledgers
}

/** A stretch ends with an entry whose own words say so, and is named after it, so that those before and behind stay what they are. */
function stretchesOf(path: readonly string[], list: readonly unknown[]): Piece[] {
  const only = numbered()
  const pieces: Piece[] = []
  let start = 0
  list.forEach((entry, at) => {
    const hash = hashOf(typeof entry === 'string' ? entry : JSON.stringify(entry))
    const isEnd = hash % LONG === 0
    if (!isEnd && at < list.length - 1) return
    pieces.push({ path: [...path, only(isEnd ? hash.toString(36) : 'end')], data: list.slice(start, at + 1) })
    start = at + 1
  })
  return pieces
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? sha256(name) : name
}

/** Names that come again get a number. */
function numbered(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
