/**
 * A value in a message, before any language: words as they stand in a text, a number, a list, somebody's name, a date as
 * fine as it was said, a moment, its hour alone, a length, a word of a table, or the same thing as texts in several languages call it.
 */
export type Part =
  | string
  | number
  | readonly Part[]
  | { readonly actor: string }
  | { readonly day: string }
  | { readonly moment: string }
  | { readonly clock: string }
  | { readonly minutes: number }
  | { readonly term: string; readonly of: string }
  | { readonly texts: Readonly<Record<string, string>> }
  | Message

/**
 * A sentence before any language: its name in the tables of `src/say` and what it is said of. Where a record carries
 * none, because an earlier version made it, its words stay as they are.
 */
export type Message = { readonly say: string; readonly with: readonly Part[] }
