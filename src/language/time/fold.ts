/** Lower-case text of the same length in UTF-16 units; ё is е, typographic apostrophes and dashes are plain. */
export function fold(text: string): string {
  let lower = text.toLowerCase()
  if (lower.length !== text.length) lower = unitByUnit(text)
  return lower.replace(/[ё’ʼ`‘–—−‑‐]/g, plain)
}

function plain(char: string): string {
  if (char === 'ё') return 'е'
  return char === '’' || char === 'ʼ' || char === '`' || char === '‘' ? "'" : '-'
}

/** A few letters (İ) grow when lowered; they stay as they are so that offsets hold. */
function unitByUnit(text: string): string {
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const low = unit.toLowerCase()
    out += low.length === 1 ? low : unit
  }
  return out
}
