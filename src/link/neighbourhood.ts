import type { Keys } from './keys.js'
import type { Cast } from './partakers.js'
import type { Neighbourhood, Sighting } from './sighting.js'
import { createSlots } from './slots.js'
import { TRUCE } from './tells.js'

/** Makes keys of type, kind, name and day, as numbers: a sighting meets only what shares one. */
export type Neighbourhoods = {
  around(sighting: Sighting, filedDays: readonly number[], lookedDays?: readonly number[]): Neighbourhood
  /** Only where it looks. */
  looked(sighting: Sighting, days: readonly number[]): Keys
}

type Numbered = { readonly filed: readonly number[]; readonly looked: readonly number[] }

/** Numbers names as they come, so that millions of keys need no text of their own; names of one cast and days in a row share their lists. */
export function createNeighbourhoods(): Neighbourhoods {
  const ids = new Map<string, Map<string, number>>()
  let size = 0
  // Thousands of reports name the same few people.
  const known = new WeakMap<Cast, Map<string, Numbered>>()
  const slots = createSlots()
  const numbered = (table: string, names: readonly string[], numbers: number[]) => {
    if (names.length === 0) return
    let known = ids.get(table)
    if (!known) {
      known = new Map()
      ids.set(table, known)
    }
    for (const name of names) {
      let id = known.get(name)
      if (id === undefined) {
        id = size++
        known.set(name, id)
      }
      numbers.push(id)
    }
  }
  const namesOf = (sighting: Sighting): Numbered => {
    const base = baseOf(sighting)
    let ofCast = known.get(sighting.cast)
    if (!ofCast) {
      ofCast = new Map()
      known.set(sighting.cast, ofCast)
    }
    let names = ofCast.get(base)
    if (!names) {
      const [filed, looked]: [number[], number[]] = [[], []]
      for (const [table, list] of filedUnder(sighting.cast)) numbered(base + table, list, filed)
      for (const [table, list] of lookedUnder(sighting.cast)) numbered(base + table, list, looked)
      names = { filed, looked }
      ofCast.set(base, names)
    }
    if (sighting.spoken.length === 0) return names
    const looked = [...names.looked]
    numbered(`${base}any`, sighting.spoken, looked)
    return { filed: names.filed, looked }
  }
  return {
    around(sighting, filedDays, lookedDays = filedDays) {
      const { filed, looked } = namesOf(sighting)
      // What only points back looks through months, so contacts and truces are filed there, too.
      const isKnown = sighting.type === 'CONSULT' || (sighting.tells & TRUCE) !== 0
      return {
        filed: { names: filed, slots: slots(filedDays, isKnown) },
        looked: { names: looked, slots: slots(lookedDays, false) },
      }
    },
    looked: (sighting, days) => ({ names: namesOf(sighting).looked, slots: slots(days, false) }),
  }
}

const bases = new Map<string, Map<string, string>>()

/** Types and kinds are few. */
function baseOf({ type, kind }: Sighting): string {
  let ofType = bases.get(type)
  if (!ofType) {
    ofType = new Map()
    bases.set(type, ofType)
  }
  let base = ofType.get(kind)
  if (base === undefined) {
    base = `${type}|${kind}`
    ofType.set(kind, base)
  }
  return base
}

type Names = readonly (readonly [table: string, names: readonly string[]])[]
const NONE: readonly string[] = []

/** It is filed under its pairs, each participant, and its sides; apart where it names a side itself. */
function filedUnder({ pairs, resolved, actors, sidePairs, general }: Cast): Names {
  const single = (resolved.length > 0 ? resolved : actors).slice(0, 8)
  return [
    ['pair', pairs],
    ['alone', single],
    ['any', sidePairs],
    ['general', general ? sidePairs : NONE],
  ]
}

/** One that names people meets those with the same people, and those that name their sides; one that names sides meets all of them. */
function lookedUnder({ pairs, resolved, actors, sidePairs, general }: Cast): Names {
  const names = resolved.length > 0 ? resolved : actors
  return [
    ['pair', pairs],
    ['alone', names.length === 1 ? names : NONE],
    [general ? 'any' : 'general', sidePairs],
  ]
}
