/** Text as XML character data or attribute value; control characters that XML forbids are dropped. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A number with at most one decimal, for coordinates. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}
