import type { Analysis, Sentence, Token } from '../../src/model/index.js'
import { plainFeats, type Tree, type Word } from '../../training/treebank.js'

/** Right answers of one sentence, by measure; `words` is the number of gold words. */
export type Tally = {
  words: number
  found: number
  upos: number
  feats: number
  lemma: number
  uas: number
  las: number
}

/** Compares one sentence that was analysed from gold tokens. */
export function compare({ words }: Tree, { tokens }: Sentence): Tally {
  const tally = { words: words.length, found: tokens.length, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 }
  words.forEach((word, i) => {
    count(tally, word, tokens[i] as Token, word.head)
  })
  return tally
}

/** Compares an analysis of running text with gold trees whose words have offsets into the same text. */
export function compareText(
  trees: readonly Tree[],
  offsets: readonly (readonly [number, number])[],
  { sentences }: Analysis,
): Tally {
  const at = new Map<string, { readonly token: Token; readonly head: string }>()
  let found = 0
  for (const { tokens } of sentences) {
    found += tokens.length
    for (const token of tokens) {
      const head = tokens[token.head]
      at.set(`${token.start} ${token.end}`, { token, head: head ? `${head.start} ${head.end}` : 'root' })
    }
  }
  const tally = { words: offsets.length, found, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 }
  let first = 0
  for (const { words } of trees) {
    words.forEach((word, i) => {
      const hit = at.get(key(offsets[first + i]))
      if (!hit) return
      const head = word.head < 0 ? 'root' : key(offsets[first + word.head])
      count(tally, word, { ...hit.token, head: hit.head === head ? word.head : -2 }, word.head)
    })
    first += words.length
  }
  return tally
}

function key(span: readonly [number, number] | undefined): string {
  return span ? `${span[0]} ${span[1]}` : 'none'
}

function count(tally: Tally, word: Word, token: Token, head: number): void {
  if (word.upos === token.upos) tally.upos++
  if (word.upos === token.upos && plainFeats(word.feats || '_') === token.feats) tally.feats++
  if (sameLemma(word.lemma, token.lemma)) tally.lemma++
  if (token.head !== head) return
  tally.uas++
  if (token.deprel === word.deprel) tally.las++
}

function sameLemma(gold: string, lemma: string): boolean {
  return gold === '_' || plain(gold) === plain(lemma)
}

function plain(lemma: string): string {
  return lemma.toLowerCase().replaceAll('ё', 'е')
}

/** F1 in per cent of right answers among gold and found words. */
export function f1(tally: Tally, right: number): number {
  return (200 * right) / (tally.words + tally.found)
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = { words: 0, found: 0, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 }
  for (const tally of tallies) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
  return total
}
