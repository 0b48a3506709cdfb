import { romanise } from './romanise.js'

/** What the names tables of the installed languages say; all in romanised, lower-case words. */
export type NameRules = {
  /** Titles and honorifics to pass over. */
  readonly titles: ReadonlySet<string>
  /** Short and other forms of given names → one representative. */
  readonly short: ReadonlyMap<string, string>
  /** Pairs that look alike and are two persons: `walz waltz`. */
  readonly not: ReadonlySet<string>
}

/** Titles that stand before names in texts of any language, romanised; the tables add those of their language. */
const EVERYWHERE = new Set(
  (
    'mr mrs ms dr prof sir king queen pope minister ministr premier general gen senator ambassador president presidente presidenta ' +
    'prasident prezident presidentti presedintele presiden predsjednik predsednik prezydent elnok'
  ).split(' '),
)

/** Rules without any table. */
export const NO_RULES: NameRules = { titles: EVERYWHERE, short: new Map(), not: new Set() }

/** Compiles parsed `languages/<lang>/names.yaml` tables of any number of languages; unknown keys are passed over. */
export function nameRules(tables: readonly unknown[]): NameRules {
  const titles = new Set<string>(EVERYWHERE)
  const short = new Map<string, string>()
  const not = new Set<string>()
  for (const table of tables) {
    for (const title of lists(table, 'titles').flat()) titles.add(romanise(title))
    for (const [first, ...rest] of lists(table, 'same'))
      for (const name of rest) short.set(romanise(name), romanise(first!))
    for (const group of lists(table, 'not'))
      for (const a of group) for (const b of group) not.add(pairKey(romanise(a), romanise(b)))
  }
  return { titles, short, not }
}

/** The key of an unordered pair of romanised words. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\t${b}` : `${b}\t${a}`
}

function lists(table: unknown, key: string): string[][] {
  const value = (table as Record<string, unknown> | null)?.[key]
  if (!Array.isArray(value)) return []
  return value.map((item) => (Array.isArray(item) ? item.map(String) : [String(item)]))
}
