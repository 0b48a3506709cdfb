import type { Message, Part } from '../model/index.js'
import { message } from './speak.js'

/** Some names in one; of more than `most` the first `shown` (one fewer) stand there and the others are counted. */
export function together(names: readonly Part[], most: number, shown = most - 1): Message {
  const named = names.length > most ? names.slice(0, shown) : names
  return message('who.together', named, names.length - named.length)
}
