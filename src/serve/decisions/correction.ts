import { type Actor, type Correction, isDay } from '../../model/index.js'
import { Unclear } from '../visit/visit.js'
import type { ACTUALITIES, MODES } from './decision.js'

/** What a correction needs to know of an actor. */
export type Named = Pick<Actor, 'id' | 'name'>

type Asked = {
  readonly when?: string | undefined
  readonly mode?: (typeof MODES)[number] | '' | undefined
  readonly actuality?: (typeof ACTUALITIES)[number] | '' | undefined
  readonly place?: string | undefined
  readonly participants?: readonly string[] | undefined
}

/** A correction with the names of the actors that it is about. Throws `Unclear` where a value is none or nothing is put right. */
export function correctionOf(
  { when, mode, actuality, place, participants = [] }: Asked,
  actors: readonly Named[],
): Correction {
  if (when && !isDateOrMoment(when))
    throw new Unclear(
      `“${when.slice(0, 40)}” is no ISO date or instant: write it as 2025-03-18 or 2025-03-18T17:00:00+03:00.`,
    )
  const set: Correction = {
    ...(when ? { when } : {}),
    ...(mode ? { mode } : {}),
    ...(actuality ? { actuality } : {}),
    ...(place ? { place: named(place, actors) } : {}),
    ...(participants.length > 0
      ? { participants: participants.map((id) => ({ ...named(id, actors), role: 'participant' as const })) }
      : {}),
  }
  if (Object.keys(set).length === 0)
    throw new Unclear('Nothing to correct: give a day, a mode, an actuality, a place or participants.')
  return set
}

function isDateOrMoment(text: string): boolean {
  return (
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?)?)?$/.test(text) &&
    isDay(`${text}-01-01`.slice(0, 10)) &&
    !(text.includes('T') && Number.isNaN(Date.parse(text)))
  )
}

function named(id: string, actors: readonly Named[]): { readonly name: string; readonly actor: string } {
  const actor = actors.find((one) => one.id === id)
  if (!actor) throw new Unclear(`“${id.slice(0, 80)}” is no actor of the gazetteer or of this dossier.`)
  return { name: actor.name, actor: id }
}
