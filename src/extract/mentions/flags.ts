import type { Actor, Span } from '../../model/index.js'
import type { ActorIndex } from '../actors/types.js'
import type { Passage } from '../passage.js'
import { ownSide } from '../speeches/other-side.js'

/** "🇷🇺 🇹🇷 📞 On 31 January, …": the two states whose flags open an official post of one of them. */
export type Flagged = {
  readonly own: Actor
  readonly other: Actor
  /** Where the flag of the other stands. */
  readonly span: Span
  /** The sign of a telephone behind or before the flags, if there is one. */
  readonly phone: Span | null
  /** Where the words begin. */
  readonly from: number
}

/** What the flags at the head of an official post say; null unless they are of two states, one of them whose text it is. Channels use flags for topics. */
export function flagsOf(passage: Passage): Flagged | null {
  const known = cache.get(passage)
  if (known !== undefined) return known
  const found = read(passage)
  cache.set(passage, found)
  return found
}

const cache = new WeakMap<Passage, Flagged | null>()

function read(passage: Passage): Flagged | null {
  const { document, text, actors } = passage
  const home = document.lane === 'official' ? ownSide(passage) : null
  const head = text.slice(0, MAX_HEAD).match(HEAD)![0]
  const flags = home === null ? [] : [...head.matchAll(FLAG)]
  const codes = new Set(flags.map(([flag]) => flag))
  if (home === null || codes.size !== 2) return null
  const states = [...codes].map((flag) => [flag, statesByFlag(actors).get(flag)] as const)
  const own = states.find(([, state]) => state?.id === home)?.[1]
  const [flag, other] = states.find(([, state]) => state !== own) ?? []
  if (!own || !flag || !other) return null
  const at = head.indexOf(flag)
  const phone = PHONE.exec(head)
  return {
    own,
    other,
    span: [at, at + flag.length],
    phone: phone ? [phone.index, phone.index + phone[0].length] : null,
    from: head.length,
  }
}

/** Signs, spaces and tags before the first word. */
const HEAD = /^(?:#[\p{L}\p{N}_]+|[^\p{L}\p{N}#])*/u

const MAX_HEAD = 160

const FLAG = /\p{Regional_Indicator}{2}/gu

const PHONE = /📞|☎|📱/u

const byIndex = new WeakMap<ActorIndex, ReadonlyMap<string, Actor>>()

function statesByFlag(index: ActorIndex): ReadonlyMap<string, Actor> {
  const known = byIndex.get(index)
  if (known) return known
  const states = new Map<string, Actor>()
  for (const actor of index.actors.values()) if (actor.iso) states.set(flagOf(actor.iso[0]), actor)
  byIndex.set(index, states)
  return states
}

/** The two letters of a state as the sign that is drawn as its flag. */
function flagOf(alpha2: string): string {
  return String.fromCodePoint(...[...alpha2].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
}
