import { countedModes, type Statement, type Tally } from '../../model/index.js'
import type { Judged } from '../check.js'
import type { Evidence } from '../evidence.js'
import { type Contacts, SPOKE } from './contacts.js'

export type Pair = readonly [string, string]

/** Two who are counted together, with their contacts of one kind and what was said of them while neither changes. */
export type Counted<Said> = {
  readonly pair: Pair
  /** Counted beside what is asked for: told of only where there are some, or where their number is claimed. */
  readonly implied: boolean
  readonly of: string
  contacts: Judged[]
  said: Said | null
}

/** The pairs that a dossier lists, and any other pair of which a number is claimed. */
export type Pairs<Said> = {
  /** A claim of a number comes or goes; with its first claim a pair comes, with its last it goes. */
  claim(statement: Statement, by: 1 | -1): void
  /** The pairs of which both are among these. */
  among(ids: ReadonlySet<string>): readonly Counted<Said>[]
  /** Those that are told of: listed ones first, then by name. */
  all(): readonly Counted<Said>[]
}

const KINDS = ['phone', 'meet', 'visit', 'multilateral', 'third-party', SPOKE]

/** The listed pairs, of which no contact is known yet. */
export function createPairs<Said>({ dossier, roster, affiliation }: Evidence, contacts: Contacts): Pairs<Said> {
  const known = new Map<string, Counted<Said>>()
  const byFirst = new Map<string, Set<Counted<Said>>>()
  const claims = new Map<string, number>()
  const enter = (pair: Pair, of: string, implied = false) => {
    const key = keyOf(pair, of)
    if (known.has(key)) return
    const counted = { pair, of, implied, contacts: contacts.between(pair, of), said: null }
    known.set(key, counted)
    const own = byFirst.get(pair[0])
    if (own) own.add(counted)
    else byFirst.set(pair[0], new Set([counted]))
  }
  const asked = new Set(dossier.tallies.flatMap(({ pair, of }) => of.map((mode) => keyOf(pair, mode))))
  for (const { pair, of } of dossier.tallies)
    for (const mode of countedModes(of)) enter(pair, mode, !asked.has(keyOf(pair, mode)))
  const listed = new Set(known.keys())
  const areCallsListed = ([a, b]: Pair) => listed.has(keyOf([a, b], 'phone'))
  // "The first visit" orders, "70 initiatives" are no contacts, and a state has none with its own president.
  const isOfContacts = ({ count }: Statement, a: string, b: string) =>
    count !== null && count.kind !== 'ordinal' && KINDS.includes(count.of) && roster.side(a) !== roster.side(b)
  const isOurs = (actor: string) => affiliation(actor).some((id) => dossier.parties.includes(id))
  const isTold = ({ pair, of, implied, contacts: own }: Counted<Said>) =>
    !implied || own.length > 0 || (claims.get(keyOf(pair, of)) ?? 0) > 0
  let order: readonly Counted<Said>[] | null = null
  return {
    claim(statement, by) {
      const [a, b, ...others] = [...new Set(statement.participants.flatMap(({ actor }) => actor ?? []))].sort()
      const of = statement.count?.of
      if (!a || !b || others.length > 0 || of === undefined || (of === SPOKE && areCallsListed([a, b]))) return
      const key = keyOf([a, b], of)
      const isWorth = isOfContacts(statement, a, b) && (dossier.parties.length === 0 || isOurs(a) || isOurs(b))
      if (!isWorth) return
      const left = (claims.get(key) ?? 0) + by
      claims.set(key, left)
      if (listed.has(key) || (by === 1 ? left > 1 : left > 0)) return
      order = null
      const counted = known.get(key)
      if (by === 1) enter([a, b], of)
      else if (counted) {
        known.delete(key)
        byFirst.get(a)?.delete(counted)
      }
    },
    among: (ids) =>
      [...ids].flatMap((id) => [...(byFirst.get(id) ?? [])].filter(({ pair: [, other] }) => ids.has(other))),
    all() {
      const claimed = () => [...known.keys()].filter((key) => !listed.has(key)).sort()
      order ??= [...listed, ...claimed()].flatMap((key) => known.get(key) ?? [])
      return order.filter(isTold)
    },
  }
}

function keyOf(pair: Pair, of: Tally['of']): string {
  return `${[...pair].sort().join('|')}|${of}`
}
