import type { Document } from '../../model/index.js'
import { isDateOnly, millis } from './format.js'

/** An edit that the publisher's clock admits: when, how long after publication, and whether the text itself says so. */
export type Edit = { readonly at: string; readonly afterMinutes: number | null; readonly isNoted: boolean }

const NOTE =
  /\b(?:correction|corrected|clarification|editor[’']s note|amended|updated?)\b|исправлен|уточнен|уточнён|обновл|дополнен|поправк|виправлен|оновлен/i
/** Notes stand at the head or the foot of a text. */
const HEAD = 240
const FOOT = 400
const MINUTE = 60_000

/** The edit of a document; null where none is known, or the clock of the edit is that of the publication. */
export function editOf({ published, updated, title, text }: Document): Edit | null {
  const [first, last] = [millis(published), millis(updated)]
  if (last === null || (first !== null && last - first < MINUTE)) return null
  const places = [title ?? '', text.slice(0, HEAD), text.slice(-FOOT)]
  return {
    at: updated!,
    afterMinutes: first === null || isDateOnly(published!) ? null : Math.round((last - first) / MINUTE),
    isNoted: places.some((place) => NOTE.test(place)),
  }
}
