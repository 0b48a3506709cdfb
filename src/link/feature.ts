import type { Affiliation, Message } from '../model/index.js'
import { message } from '../say/index.js'
import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'

/** What a feature saw of a sighting beside a draft; asked for only where the one is a mention of the other. */
export type Saw = (sighting: Sighting, draft: Draft, affiliation: Affiliation) => Message

/**
 * What one feature makes of a sighting beside a draft: 0–1, or −1 where they cannot be the same event. `saw` is told of both again, so
 * that the many comparisons that come to nothing make nothing.
 */
export type Compared = { readonly score: number; readonly saw: Saw }

/** A small comparator; null where it has nothing to go by, which counts neither for nor against. */
export type Feature = {
  readonly name: string
  readonly compare: (sighting: Sighting, draft: Draft, affiliation: Affiliation) => Compared | null
}

/** So many messages of one form are kept at a time. */
const MOST = 5000

/** What a feature saw, made once for each key: thousands of mentions are there for the same few reasons. */
export function sayings<K extends string | number>(make: (key: K) => Message): (key: K) => Message {
  const known = new Map<K, Message>()
  return (key) => {
    let said = known.get(key)
    if (!said) {
      if (known.size >= MOST) known.clear()
      said = make(key)
      known.set(key, said)
    }
    return said
  }
}

const NO: Compared = { score: -1, saw: () => message('same.not') }

/** These cannot be one event. */
export function cannot(): Compared {
  return NO
}
