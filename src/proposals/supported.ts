const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu
/** What is not in the words that a machine cites: its sentence is dropped. */
export type Unsupported = { readonly what: 'number' | 'name'; readonly text: string }

/**
 * The numbers and the capitalised words (names, months, weekdays) of a sentence that occur in none of the cited spans;
 * the first word of the sentence counts too unless it occurs in them in small letters or is one of the plain words given.
 */
export function unsupported(
  sentence: string,
  spans: readonly string[],
  plain: ReadonlySet<string>,
): readonly Unsupported[] {
  const cited = spans.join('\n')
  const numbers = new Set(cited.match(NUMBER) ?? [])
  const words = new Set((cited.match(WORD) ?? []).map((word) => word.toLowerCase()))
  const found: Unsupported[] = []
  for (const number of sentence.match(NUMBER) ?? [])
    if (!numbers.has(number)) found.push({ what: 'number', text: number })
  const capitalised = (sentence.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word))
  for (const word of capitalised) {
    const low = word.toLowerCase()
    if (!words.has(low) && !plain.has(low)) found.push({ what: 'name', text: word })
  }
  return found
}

/** Words that may open a sentence of a summary without standing in the text. */
export const PLAIN: ReadonlySet<string> = new Set(
  'the a an he she it they his her their this that these both in on at after before during according no one two в на по после до он она они это эти оба обе как'.split(
    ' ',
  ),
)
