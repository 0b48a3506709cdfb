import { UNNAMED_SOURCE } from '../model/index.js'
import type { Tables } from './words.js'

/** Who is cited as the text calls them; whom no word names, in the reader's language, with the outlet in brackets where it has one. */
export function sourceWords(name: string, { terms }: Tables): string {
  const unnamed = name === UNNAMED_SOURCE || name.startsWith(`${UNNAMED_SOURCE} (`)
  return unnamed ? `${terms.source.unnamed}${name.slice(UNNAMED_SOURCE.length)}` : name
}
