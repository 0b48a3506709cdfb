import type { Event } from '../model/index.js'

/** What has an event, and the moment at which it starts. */
export type Timed = { readonly start: number; readonly event: Event }

/** Events in order of time, then of id, as they come and go; each list stays as it was given. */
export type TimeOrder = {
  /** `moved` are those that come, and those that are there under another id. */
  exchange(gone: Iterable<Timed>, moved: Iterable<Timed>): readonly Event[]
}

/** A timed event with the id under which it was put in order. */
type Place = { readonly one: Timed; readonly id: string }
/** Takes out what stands at a place, or puts something in before it. */
type Edit = { readonly at: number; readonly put: Place | null }

/** No events yet. */
export function createTimeOrder(): TimeOrder {
  const placed = new Map<Timed, Place>()
  let places: readonly Place[] = []
  let events: readonly Event[] = []
  return {
    exchange(gone, moved) {
      const edits: Edit[] = []
      for (const one of new Set([...gone, ...moved])) {
        const place = placed.get(one)
        if (place && placed.delete(one)) edits.push({ at: positionOf(place, places), put: null })
      }
      for (const one of moved) {
        const put = { one, id: one.event.id }
        placed.set(one, put)
        edits.push({ at: positionOf(put, places), put })
      }
      if (edits.length === 0) return events
      const next: Place[] = []
      const now: Event[] = []
      let from = 0
      const copy = (to: number) => {
        for (; from < to; from++) {
          next.push(places[from] as Place)
          now.push(events[from] as Event)
        }
      }
      for (const { at, put } of edits.sort(byPlace)) {
        copy(at)
        if (put) {
          next.push(put)
          now.push(put.one.event)
        } else from = at + 1
      }
      copy(places.length)
      places = next
      events = now
      return events
    },
  }
}

/** The first place that does not come before it. */
function positionOf(place: Place, places: readonly Place[]): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byTime(places[middle] as Place, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function byTime(a: Place, b: Place): number {
  return a.one.start - b.one.start || (a.id < b.id ? -1 : Number(a.id > b.id))
}

/** What is put in comes before what is taken out at the same place. */
function byPlace(a: Edit, b: Edit): number {
  if (a.at !== b.at || !a.put || !b.put) return a.at - b.at || Number(a.put === null) - Number(b.put === null)
  return byTime(a.put, b.put)
}
