import type { Affiliation } from '../model/index.js'
import { createAttachment, type Move } from './attachment.js'
import { isOutlook } from './choice.js'
import { daysAround, daysBeside, publicationDays } from './days-around.js'
import type { Changed, Exchange } from './difference.js'
import type { Draft } from './draft.js'
import { createFounding, type Founding } from './founding.js'
import { isPlain } from './kind.js'
import { createNeighbourhoods } from './neighbourhood.js'
import { isOfNobody } from './of-nobody.js'
import type { Sighting } from './sighting.js'
import { AGREED_TRUCE, HAPPENED, TRUCE } from './tells.js'

/** What an exchange of sightings changes: drafts gone and made, and sightings that joined or left one. */
export type Gathered = Changed & { readonly moves: readonly Move[] }

/** Drafts as they grow; any order of arrival and any division into lots leads to the same ones. */
export type Gathering = { change(sightings: Exchange): Gathered }

/**
 * Gathers sightings into drafts in three ranks. Dated ones with all that tells events apart found drafts. Undated ones
 * join those, or found drafts by publication. Those that miss a participant join either, or found drafts of their own.
 * A lower rank never changes what a higher one stands for, so it never bridges two events.
 */
export function createGathering(affiliation: Affiliation): Gathering {
  const neighbourhood = createNeighbourhoods()
  const byDay = (sighting: Sighting) => {
    sighting.byDay ??= neighbourhood.around(
      sighting,
      sighting.days,
      sighting.tells & TRUCE ? daysBeside(sighting.days) : sighting.days,
    )
    return sighting.byDay
  }
  const byPublication = (sighting: Sighting) => {
    if (sighting.byPublication) return sighting.byPublication
    const { own, before } = publicationDays(sighting)
    sighting.byPublication = neighbourhood.around(sighting, own, before)
    return sighting.byPublication
  }
  const mixed = (sighting: Sighting) => (sighting.days.length > 0 ? byDay(sighting) : byPublication(sighting))
  const looks = (sighting: Sighting) => {
    sighting.looks ??= [
      sighting.days.length > 0 ? byDay(sighting).looked : neighbourhood.looked(sighting, daysAround(sighting)),
    ]
    return sighting.looks
  }
  const widely = (sighting: Sighting) => {
    sighting.widely ??= [...looks(sighting), byPublication(sighting).looked]
    return sighting.widely
  }
  const dated = createFounding(byDay, affiliation)
  const undated = createFounding(byPublication, affiliation)
  const partial = createFounding(mixed, affiliation)
  const toDated = createAttachment(looks, mixed, affiliation)
  const told = createTold()
  const toEither = createAttachment(widely, mixed, affiliation, told.isTold)
  return {
    change(sightings) {
      const [ofFirst, ofSecond, ofThird] = ranked(sightings)
      const first = dated.change(ofFirst)
      const second = toDated.change(first, ofSecond)
      const third = remainder(undated, second)
      const complete = joined(first, third)
      const fourth = toEither.change(complete, ofThird, told.note(second))
      const fifth = remainder(partial, fourth)
      return { ...joined(complete, fifth), moves: [...second, ...fourth] }
    },
  }
}

/** Which drafts somebody says have happened; what only points back joins no mere plan. */
function createTold() {
  const counts = new Map<Draft, number>()
  const count = (draft: Draft | null, sighting: Sighting, by: number) => {
    if (draft && sighting.tells & HAPPENED) counts.set(draft, (counts.get(draft) ?? 0) + by)
  }
  return {
    isTold: (draft: Draft) =>
      // Of a truce that is agreed one speaks as known before anybody tells that it has begun.
      (draft.some & (AGREED_TRUCE | HAPPENED)) !== 0 || (counts.get(draft) ?? 0) > 0,
    /** Notes who joined and left, and returns the drafts that this concerns. */
    note(moves: readonly Move[]): readonly Draft[] {
      for (const { sighting, from, to } of moves) {
        count(from, sighting, -1)
        count(to, sighting, 1)
      }
      return [...new Set(moves.flatMap(({ from, to }) => [from, to]))].filter((draft) => draft !== null)
    },
  }
}

/** Sightings that found no draft gather among themselves; those that find one later leave again. */
function remainder(founding: Founding, moves: readonly Move[]): Changed {
  const alone = moves.filter(({ sighting }) => canFound(sighting))
  const stays = ({ to, out }: Move) => to === null && !out
  return founding.change({
    added: alone.filter(stays).map(({ sighting }) => sighting),
    removed: alone.filter((move) => !stays(move)).map(({ sighting }) => sighting),
  })
}

function joined(a: Changed, b: Changed): Changed {
  return { gone: [...a.gone, ...b.gone], made: [...a.made, ...b.made] }
}

/** "No call is planned", "they will stay in touch" and "after the call" found no event; a dated or outright denial does. */
function canFound(sighting: Sighting): boolean {
  const { type, kind, actors, statement, range, place, background, mode, beside } = sighting
  // "With the mediation of Oman" is of talks that somebody tells of.
  if (beside && kind === 'occurrence' && range === null) return false
  if (isOfNobody(sighting) || isOffer(sighting)) return false
  // "The talks went well, Lavrov said" does not tell who met whom, when or where, and "spoke of an invitation" not who is invited.
  const isTrip = mode === 'visit' && kind !== 'proposal'
  if (type === 'CONSULT' && !isTrip && actors.length < 2 && range === null && place === null) return false
  // "Both saw an upside" is no sighting: somebody is seen somewhere.
  if (mode === 'seen' && range === null && place === null) return false
  const vague =
    statement.actuality === 'planned' &&
    range === null &&
    statement.when === null &&
    (mode === 'phone' || (mode === null && type === 'CONSULT'))
  return actors.length > 0 && !isBareNo(sighting) && !vague && !background && !isAgreedOutlook(sighting)
}

/** What one side proposes, offers or weighs by itself is no agreement of anybody: it stands among the commitments, and is of an event only where others tell of one. */
function isOffer({ type, kind, resolved }: Sighting): boolean {
  return type === 'AGREE' && kind === 'proposal' && resolved.length < 2
}

/** "Has cancelled the trip on which they were to meet": a "no" without a day, and no denial, is of what others tell. */
function isBareNo({ statement, range }: Sighting): boolean {
  return statement.actuality === 'not' && statement.stance !== 'denies' && range === null
}

/** "The sides agreed to go on with their talks", in the official account of them, announces no certain one. */
function isAgreedOutlook(sighting: Sighting): boolean {
  const { actuality, stance, when } = sighting.statement
  return actuality === 'planned' && stance === 'agrees' && when === null && isOutlook(sighting)
}

function ranked({ added, removed }: Exchange): readonly [Exchange, Exchange, Exchange] {
  const [first, second, third] = [empty(), empty(), empty()]
  const of = (sighting: Sighting) => [first, second, third][rankOf(sighting) - 1] ?? third
  for (const sighting of added) of(sighting).added.push(sighting)
  for (const sighting of removed) of(sighting).removed.push(sighting)
  return [first, second, third]
}

function empty(): { readonly added: Sighting[]; readonly removed: Sighting[] } {
  return { added: [], removed: [] }
}

function rankOf(sighting: Sighting): 1 | 2 | 3 {
  if (!isComplete(sighting) || sighting.background || sighting.beside || isBareNo(sighting)) return 3
  if (isOfNobody(sighting)) return 3
  return sighting.days.length > 0 ? 1 : 2
}

function isComplete({ type, resolved, actors, mode, tells }: Sighting): boolean {
  // What one side says of a truce is of that of the two, if there is one.
  if (tells & TRUCE) return resolved.length >= 2
  if (type === 'MOVE') return actors.length > 0
  return isPlain(type) ? resolved.length >= 2 && mode !== null : actors.length >= 1
}
