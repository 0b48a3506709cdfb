import type { Affiliation } from '../model/index.js'
import { createAttachment, type Move } from './attachment.js'
import { type Changed, createFounding, type Founding } from './founding.js'
import { isPlain } from './kind.js'
import { daysAround, type Neighbourhood, neighbourhood, publicationDays } from './neighbourhood.js'
import type { Sighting } from './sighting.js'

/** What one more lot of sightings changes: drafts gone and made, and sightings that joined or left one. */
export type Gathered = Changed & { readonly moves: readonly Move[] }

/** Drafts as they grow; any order of arrival and any division into lots leads to the same ones. */
export type Gathering = { add(sightings: readonly Sighting[]): Gathered }

/**
 * Gathers sightings into drafts in three ranks. Dated ones with all that tells events apart found drafts. Undated ones
 * join those, or found drafts by publication. Those that miss a participant join either, or found drafts of their own.
 * A lower rank never changes what a higher one stands for, so it never bridges two events.
 */
export function createGathering(affiliation: Affiliation): Gathering {
  const byDay = remembered((sighting) => neighbourhood(sighting, sighting.days))
  const byPublication = remembered((sighting) => {
    const { own, before } = publicationDays(sighting)
    return neighbourhood(sighting, own, before)
  })
  const mixed = (sighting: Sighting) => (sighting.days.length > 0 ? byDay(sighting) : byPublication(sighting))
  const looks = (sighting: Sighting) => {
    const days = sighting.days.length > 0 ? sighting.days : daysAround(sighting)
    return neighbourhood(sighting, [], days).looked
  }
  const widely = (sighting: Sighting) => [...new Set([...looks(sighting), ...byPublication(sighting).looked])]
  const dated = createFounding(byDay, affiliation)
  const undated = createFounding(byPublication, affiliation)
  const partial = createFounding(mixed, affiliation)
  const toDated = createAttachment(looks, mixed, affiliation)
  const toEither = createAttachment(widely, mixed, affiliation)
  return {
    add(sightings) {
      const of = (rank: number) => sightings.filter((sighting) => rankOf(sighting) === rank)
      const first = dated.change(of(1), [])
      const second = toDated.change(first, of(2))
      const third = remainder(undated, second)
      const complete = joined(first, third)
      const fourth = toEither.change(complete, of(3))
      const fifth = remainder(partial, fourth)
      return { ...joined(complete, fifth), moves: [...second, ...fourth] }
    },
  }
}

type Near = (sighting: Sighting) => Neighbourhood

function remembered(near: Near): Near {
  const known = new WeakMap<Sighting, Neighbourhood>()
  return (sighting) => {
    let keys = known.get(sighting)
    if (!keys) {
      keys = near(sighting)
      known.set(sighting, keys)
    }
    return keys
  }
}

/** Sightings that found no draft gather among themselves; those that find one later leave again. */
function remainder(founding: Founding, moves: readonly Move[]): Changed {
  const alone = moves.filter(({ sighting }) => sighting.actors.length > 0 && !isBareNegation(sighting))
  return founding.change(
    alone.filter(({ to }) => to === null).map(({ sighting }) => sighting),
    alone.filter(({ to }) => to !== null).map(({ sighting }) => sighting),
  )
}

function joined(a: Changed, b: Changed): Changed {
  return { gone: [...a.gone, ...b.gone], made: [...a.made, ...b.made] }
}

/** "No call is planned" tells of no event; a dated or outright denial does. */
function isBareNegation({ statement, range }: Sighting): boolean {
  return statement.actuality === 'not' && statement.stance !== 'denies' && range === null
}

function rankOf(sighting: Sighting): 1 | 2 | 3 {
  if (!isComplete(sighting)) return 3
  return sighting.days.length > 0 ? 1 : 2
}

function isComplete({ type, resolved, actors }: Sighting): boolean {
  if (type === 'MOVE') return actors.length > 0
  return isPlain(type) ? resolved.length >= 2 : actors.length >= 1
}
