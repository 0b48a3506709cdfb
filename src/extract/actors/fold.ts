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

/** Lower case with one spelling of ё, apostrophes, hyphens and blanks; every offset stays what it was. */
export function fold(text: string): string {
  let folded = ''
  for (const unit of text.split('')) {
    const lower = unit.toLowerCase()
    const same = lower.length === 1 ? lower : unit
    folded += FOLDED[same] ?? plain(same)
  }
  return folded
}

/** The base of an accented Latin letter: López and Lopez are one name. */
function plain(unit: string): string {
  if (unit < '\u00c0' || unit > '\u024f') return unit
  const [base] = unit.normalize('NFD')
  return base && /[a-z]/.test(base) ? base : unit
}

/** Is there no letter or digit at this offset? */
export function isBoundary(text: string, at: number): boolean {
  return at < 0 || at >= text.length || !/[\p{L}\p{N}]/u.test(text[at]!)
}
