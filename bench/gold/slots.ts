import { sameName } from '../../src/language/index.js'
import type { Actor, Statement } from '../../src/model/index.js'

/** A statement as the annotators wrote it (GUIDE.md beside the data). */
export type GoldStatement = {
  readonly type: string
  readonly mode: string | null
  readonly participants: readonly string[]
  readonly day: string | null
  readonly actuality: string
  readonly stance: string
  readonly speaker: string | null
}

export const SLOTS = ['type', 'mode', 'participants', 'day', 'actuality', 'stance', 'speaker'] as const

export type Pair = { readonly gold: GoldStatement | null; readonly mine: Statement | null }
type Actors = ReadonlyMap<string, Actor>

/** Aligns found statements with true ones: same type first, then by how many slots agree; the rest stays single. */
export function pairUp(gold: readonly GoldStatement[], found: readonly Statement[], actors: Actors): Pair[] {
  const candidates = gold.flatMap((truth) =>
    found.map((mine) => ({ truth, mine, score: scoreOf(truth, mine, actors) })),
  )
  candidates.sort((a, b) => b.score - a.score)
  const pairs: Pair[] = []
  const used = new Set<unknown>()
  for (const { truth, mine, score } of candidates) {
    if (score < 10 || used.has(truth) || used.has(mine)) continue
    used.add(truth).add(mine)
    pairs.push({ gold: truth, mine })
  }
  for (const truth of gold) if (!used.has(truth)) pairs.push({ gold: truth, mine: null })
  for (const mine of found) if (!used.has(mine)) pairs.push({ gold: null, mine })
  return pairs
}

function scoreOf(truth: GoldStatement, mine: Statement, actors: Actors): number {
  return (truth.type === mine.type ? 10 : 0) + SLOTS.length - wrongSlots(truth, mine, actors).length
}

/** Slots of a pair that differ. */
export function wrongSlots(truth: GoldStatement, mine: Statement, actors: Actors): string[] {
  const day = mine.when?.start?.slice(0, 10) ?? null
  return [
    truth.type === mine.type ? null : 'type',
    (truth.mode ?? null) === mine.mode ? null : 'mode',
    sameParties(truth.participants, mine, actors) ? null : 'participants',
    sameDay(truth.day, day, mine) ? null : 'day',
    truth.actuality === mine.actuality ? null : 'actuality',
    truth.stance === mine.stance ? null : 'stance',
    sameSpeaker(truth.speaker, mine, actors) ? null : 'speaker',
  ].filter((slot) => slot !== null)
}

function sameDay(truth: string | null, day: string | null, { when }: Statement): boolean {
  if (truth === null || day === null) return truth === day
  const [from, to = from] = truth.split('/')
  return day.startsWith(from!) && (when?.end?.slice(0, 10).startsWith(to!) ?? true)
}

function sameParties(truth: readonly string[], { participants }: Statement, actors: Actors): boolean {
  if (truth.length !== participants.length) return false
  return truth.every((name) => participants.some((each) => isCalled(name, each, actors)))
}

function sameSpeaker(truth: string | null, { attribution }: Statement, actors: Actors): boolean {
  const last = attribution.at(-1)
  if (truth === null || !last) return truth === null && !last
  if (truth === 'unnamed') return last.unnamed || last.actor === null
  return isCalled(truth, last, actors)
}

/** Is a canonical short name the name of this actor? */
export function isCalled(
  short: string,
  { name, actor }: { name: string; actor: string | null },
  actors: Actors,
): boolean {
  const names = [
    name,
    ...(actor ? [actor.replaceAll('-', ' '), ...Object.values(actors.get(actor)?.names ?? {}).flat()] : []),
  ]
  const wanted = plain(short)
  return names.some(
    (each) => ` ${plain(each)} `.includes(` ${wanted} `) || (actor === null && sameName(each, short).same),
  )
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Types found and true, as multisets: right, too many, too few. */
export function typeCounts(
  gold: readonly GoldStatement[],
  found: readonly Statement[],
): readonly [number, number, number] {
  const left = found.map(({ type }) => type as string)
  let right = 0
  for (const { type } of gold) {
    const at = left.indexOf(type)
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return [right, left.length, gold.length - right]
}
