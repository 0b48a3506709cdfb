/** How one language cuts words; read from `languages/<lang>/tokens.yaml`. */
export type TokenTables = {
  /** Dotted words after which a sentence goes on: titles, "vs.", «им.». Lower case, with their dots. */
  readonly leading: ReadonlySet<string>
  /** Dotted words that can also end a sentence: "Inc.", "p.m.", «г.», «долл.». */
  readonly closing: ReadonlySet<string>
  /** Of those, the ones that end it before any capital: "etc.", «и т.п.», «км.». */
  readonly final: ReadonlySet<string>
  /** Words cut in two: "cannot" after three letters. */
  readonly cuts: ReadonlyMap<string, number>
  /** Endings cut off a word: "'s", "n't". Lower case, ASCII apostrophe. */
  readonly clitics: readonly string[]
  /** Whether "30-day" is three tokens. */
  readonly splitHyphens: boolean
  /** First parts that stay with what follows the hyphen: "pro-", "re-". */
  readonly prefixes: ReadonlySet<string>
  /** Words with an apostrophe inside that are one token in spite of their ending. */
  readonly whole: ReadonlySet<string>
  /** Words that begin a sentence after an abbreviation that may end one. */
  readonly starters: ReadonlySet<string>
  /** Months and days written with a dot only before a number or a name are no sentence ends. */
  readonly beforeNumber: ReadonlySet<string>
}

/** The tables of a language, each empty where the file says nothing or something else than words. */
export function tokenTables(table: unknown): TokenTables {
  const from = typeof table === 'object' && table !== null ? (table as Record<string, unknown>) : {}
  return {
    leading: new Set(words(from.leading)),
    closing: new Set([...words(from.closing), ...words(from.final)]),
    final: new Set(words(from.final)),
    cuts: new Map(
      words(from.cuts).flatMap((cut) => (cut.includes('|') ? [[cut.replace('|', ''), cut.indexOf('|')] as const] : [])),
    ),
    clitics: words(from.clitics).toSorted((a, b) => b.length - a.length),
    splitHyphens: from.splitHyphens === true,
    prefixes: new Set(words(from.prefixes)),
    whole: new Set(words(from.whole)),
    starters: new Set(words(from.starters)),
    beforeNumber: new Set(words(from.beforeNumber)),
  }
}

function words(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string').map((word) => word.toLowerCase()) : []
}
