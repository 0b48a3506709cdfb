import type { Part } from '../model/index.js'

/** What a key is called: an actor by its name in the reader's language, else the words of the text. */
export function calledBy(key: string): Part {
  return key.startsWith('"') ? key.slice(1) : { actor: key }
}
