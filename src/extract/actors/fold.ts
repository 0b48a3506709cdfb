const FOLDED: Readonly<Record<string, string>> = {
  ё: 'е',
  '\u2019': "'",
  '\u02bc': "'",
  '`': "'",
  '\n': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2011': '-',
}

const ODD = /[ё\u2019\u02bc`\n\t\u00a0\u202f\u2011\u00c0-\u024f]/g

/** Lower case with one spelling of ё, apostrophes, hyphens, accents and blanks; every offset stays what it was. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const kept = lower.length === text.length ? lower : [...text.split('')].map(sameLength).join('')
  return kept.replace(ODD, (unit) => FOLDED[unit] ?? plain(unit))
}

function sameLength(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** The base of an accented Latin letter: López and Lopez are one name. */
function plain(unit: string): string {
  const [base] = unit.normalize('NFD')
  return base && /[a-z]/.test(base) ? base : unit
}

/** Is there no letter or digit at this offset? */
export function isBoundary(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !/[\p{L}\p{N}]/u.test(text[at]!)
}
