import { Temporal } from 'temporal-polyfill'
import type { PlaceMention, When } from '../../model/index.js'
import type { Scene } from '../scene.js'

/** "Local time" is the time of the place. */
export function inPlace(when: When, { passage }: Scene, place: PlaceMention | null): When {
  const zone = place?.actor ? (passage.actors.actors.get(place.actor)?.zone ?? null) : null
  if (
    zone === null ||
    when.zone !== null ||
    !when.start?.includes('T') ||
    /[+Z]|-\d\d:\d\d$/.test(when.start.slice(16))
  )
    return when
  const at = (clock: string | null) => {
    if (clock === null) return null
    try {
      return Temporal.PlainDateTime.from(clock).toZonedDateTime(zone).toString({ timeZoneName: 'never' })
    } catch {
      return clock
    }
  }
  return { ...when, start: at(when.start), end: at(when.end), zone }
}
