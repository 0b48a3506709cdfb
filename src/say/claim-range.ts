import type { Message, Tally } from '../model/index.js'
import { message } from './speak.js'

/** "2", "3 to 5", "“several times” (counted as 3 or more)": the rule is ours, the words are theirs. */
export function rangeOfClaim({ min, max, words }: Pick<Tally['claims'][number], 'min' | 'max' | 'words'>): Message {
  return message('value.range', min, max ?? -1, words ?? '')
}
