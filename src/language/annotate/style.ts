/** How a sentence uses capitals: 0 as prose does, 1 in Every Word as headlines do, 2 EVERYWHERE. */
export function styleOf(tokens: readonly { readonly text: string }[]): number {
  let words = 0
  let capital = 0
  let shouted = 0
  for (const { text } of tokens) {
    if (text.length < 4 || text.length > 40) continue
    const first = text.charAt(0)
    if (first.toLowerCase() === first.toUpperCase()) continue
    words++
    if (first === first.toLowerCase()) continue
    capital++
    if (text === text.toUpperCase()) shouted++
  }
  if (words < 2) return 0
  if (shouted * 10 >= words * 8) return 2
  return words >= 3 && capital * 10 >= words * 8 ? 1 : 0
}
