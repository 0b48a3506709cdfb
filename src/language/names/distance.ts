/** Letters that transliterations exchange, with the cost of the exchange. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['aeiouyw', 0.4],
  ['bpfv', 0.4],
  ['uv', 0.4],
  ['dt', 0.5],
  ['kgqc', 0.4],
  ['hgk', 0.4],
  ['vfw', 0.2],
  ['szc', 0.3],
  ['jyi', 0.3],
  ['lr', 0.6],
]

const COST = new Map<string, number>()
for (const [letters, cost] of GROUPS)
  for (const a of letters) for (const b of letters) if (a !== b) COST.set(a + b, Math.min(cost, COST.get(a + b) ?? 1))

const VOWEL = /[aeiouyhw]/

/** Edit distance with transposition (OSA) in which letters that transliterations exchange cost less; vowels are cheap to drop. */
export function weightedDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = [0]
  for (let j = 1; j <= b.length; j++) previous[j] = previous[j - 1]! + drop(b[j - 1]!)
  for (let i = 1; i <= a.length; i++) {
    const row = [previous[0]! + drop(a[i - 1]!)]
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1]!
      const y = b[j - 1]!
      let best = Math.min(
        previous[j - 1]! + (x === y ? 0 : (COST.get(x + y) ?? 1)),
        previous[j]! + drop(x, a[i - 2]),
        row[j - 1]! + drop(y, b[j - 2]),
      )
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) best = Math.min(best, before[j - 2]! + 0.6)
      row[j] = best
    }
    before = previous
    previous = row
  }
  return previous[b.length]!
}

/** A doubled letter, a soft consonant's hiss (dz for d) and vowels are dropped cheaply. */
function drop(letter: string, before?: string): number {
  if (letter === before) return 0.2
  if ((letter === 'z' || letter === 's') && (before === 'd' || before === 't')) return 0.4
  return VOWEL.test(letter) ? 0.5 : 1
}
