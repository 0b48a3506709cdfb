import { z } from 'zod'

const pair = z.tuple([z.string(), z.string()])

/** `languages/<lang>/reading.yaml`: through which language, and how its words are found. */
export const readingTable = z.strictObject({
  /** The language whose model and lexicon read it. */
  through: z.string(),
  /** Whole words. */
  words: z.record(z.string(), z.string()),
  /** Verbs in the past by the stem before its ending, with the word for "he did"; then those of themselves («-ся»). */
  past: z.record(z.string(), z.string()),
  pastSelf: z.record(z.string(), z.string()),
  /** Verbs in the present by the stem before «-є». */
  present: z.record(z.string(), z.string()),
  /** Beginnings of words; what follows is an ending. */
  stems: z.record(z.string(), z.string()),
  /** Beginnings of adjectives, and their ends. */
  adjectives: z.record(z.string(), z.string()),
  tails: z.record(z.string(), z.string()),
  /** Two words in a row. */
  pairs: z.record(z.string(), pair),
  /** Words that depend on the word before or after them. */
  kinds: z.record(
    z.string(),
    z.strictObject({ by: z.enum(['before', 'after']), if: z.string(), so: z.string(), or: z.string() }),
  ),
  /** Ends of words, the first that fits. */
  endings: z.array(pair),
  /** Letters and groups of letters, in order. */
  letters: z.array(pair),
})
