import type { Document } from '../model/index.js'
import { copyOf, printOf } from './copies.js'

/** Texts seen so far, by their words and by the bands of their signatures (locality-sensitive hashing): not every pair is compared. */
export type TextIndex = {
  /** The first text that this one repeats, word for word or nearly; null where it is the first itself, which it then is for others. */
  originOf(document: Document): { readonly document: Document; readonly kind: 'exact' | 'near' } | null
}

/** Documents of one band that are kept: more differ from each other, and a copy of any of them shares other bands. */
const MOST = 8

export function createTextIndex(): TextIndex {
  const byWords = new Map<string, Document>()
  const byBand = new Map<number, Document[]>()
  return {
    originOf: (document) => {
      const print = printOf(document)
      const same = print.exact === '' ? undefined : byWords.get(print.exact)
      if (same) return { document: same, kind: 'exact' }
      for (const band of print.bands)
        for (const other of byBand.get(band) ?? [])
          if (copyOf(print, printOf(other))) {
            // Its own copies are found at once the next time, and belong to the same origin.
            byWords.set(print.exact, other)
            return { document: other, kind: 'near' }
          }
      if (print.exact !== '') byWords.set(print.exact, document)
      for (const band of print.bands) {
        const list = byBand.get(band)
        if (!list) byBand.set(band, [document])
        else if (list.length < MOST) list.push(document)
      }
      return null
    },
  }
}
