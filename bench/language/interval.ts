import { random } from '../../training/random.js'
import { sum, type Tally } from './scores.js'

/** A score over all sentences with its 95 % bootstrap interval (1,000 resamples, seeded). */
export function interval(tallies: readonly Tally[], score: (sums: Tally) => number): readonly [number, number, number] {
  const chance = random(1)
  const resampled: number[] = []
  for (let round = 0; round < 1000; round++) {
    const total = { words: 0, found: 0, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 }
    for (let i = 0; i < tallies.length; i++) {
      const { words, found, upos, feats, lemma, uas, las } = tallies[Math.floor(chance() * tallies.length)] as Tally
      total.words += words
      total.found += found
      total.upos += upos
      total.feats += feats
      total.lemma += lemma
      total.uas += uas
      total.las += las
    }
    resampled.push(score(total))
  }
  resampled.sort((a, b) => a - b)
  return [score(sum(tallies)), resampled[25] as number, resampled[974] as number]
}
