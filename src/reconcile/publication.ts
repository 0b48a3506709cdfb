import { type Document, type Range, rangeOf } from '../model/index.js'

/** Earliest and latest moment of publication: a date whose zone nobody gave can be that day anywhere on Earth. */
export function publicationOf({ published, zone }: Document, sourceZone: string | null): Range | null {
  const range = rangeOf(published, zone ?? sourceZone)
  if (!range || published === null) return null
  const anchored = zone !== null || sourceZone !== null || /(?:Z|[+-]\d\d:?\d\d)$/.test(published.slice(10))
  return anchored ? range : [range[0] - 14 * HOUR, range[1] + 12 * HOUR]
}

const HOUR = 3_600_000
