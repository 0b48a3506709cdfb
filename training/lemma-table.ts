import { applyEdit, LONGEST_LEMMA_ENDING, lemmaKey } from '../src/language/annotate/lemmatiser.js'
import type { Tree } from './treebank.js'

export type LemmaTable = { readonly keys: number[]; readonly numbers: number[]; readonly edits: string[] }

/** One inflected form with its bundle and lemma, and how often it was seen. */
export type Form = { readonly form: string; readonly bundle: string; readonly lemma: string; readonly count: number }

/** Every form of the treebanks once, with counts. */
export function formsOf(trees: readonly Tree[]): Form[] {
  const forms = new Map<string, Form>()
  for (const { words } of trees) {
    for (const { form, upos, feats, lemma } of words) {
      if (lemma === '_' && form !== '_') continue
      const key = `${form}\t${upos}|${feats}\t${lemma}`
      forms.set(key, { form, bundle: `${upos}|${feats}`, lemma, count: (forms.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...forms.values()]
}

/** Lemma edits by ending, from short endings to long: a longer key is kept only where it changes the answer. */
export function lemmaTable(forms: readonly Form[]): LemmaTable {
  const numbers = new Map<string, number>()
  const votes = forms.map(({ form, bundle, lemma, count }): Vote => {
    const plain = form.replace(/[’‘`´ʼ]/g, "'")
    const edit = editOf(plain, lemma)
    if (!numbers.has(edit)) numbers.set(edit, numbers.size)
    const weight = count < 1 ? 1 : Math.min(7, Math.round(count) * 2 + 1)
    return { lower: plain.toLowerCase(), bundle, edit: numbers.get(edit) as number, weight }
  })
  const kept = new Map<number, number>()
  for (let n = 0; n <= LONGEST_LEMMA_ENDING + 1; n++) keep(votes, kept, n)
  const keys = [...kept.keys()].sort((a, b) => a - b)
  const used = [...new Set(keys.map((key) => kept.get(key) as number))].sort((a, b) => a - b)
  const names = [...numbers.keys()]
  const place = new Map(used.map((edit, i) => [edit, i]))
  return {
    keys,
    numbers: keys.map((key) => place.get(kept.get(key) as number) as number),
    edits: used.map((edit) => names[edit] as string),
  }
}

type Vote = { readonly lower: string; readonly bundle: string; readonly edit: number; readonly weight: number }

/** One pass over endings of `n` letters (one more than the longest is the whole word). */
function keep(votes: readonly Vote[], kept: Map<number, number>, n: number): void {
  const whole = n > LONGEST_LEMMA_ENDING
  const cast = new Float64Array(votes.length)
  const firsts = new Map<number, Vote>()
  let count = 0
  for (const vote of votes) {
    if (!whole && vote.lower.length - 1 < n) continue
    const key = lemmaKey(vote.lower, whole ? 'whole' : n, vote.bundle)
    cast[count++] = (key * 65536 + vote.edit) * 8 + vote.weight
    if (!firsts.has(key)) firsts.set(key, vote)
  }
  const winners = elect(cast.subarray(0, count).sort())
  const found: [number, number][] = []
  for (const [key, { edit, votes: most }] of winners) {
    const { lower, bundle } = firsts.get(key) as Vote
    if (n > 0 && shorter(kept, lower, Math.min(n - 1, lower.length - 1), bundle) === edit) continue
    if (n > 0 && !whole && most < 2) continue
    found.push([key, edit])
  }
  for (const [key, edit] of found) kept.set(key, edit)
}

/** The edit with most votes for each key; the votes are sorted by key, then by edit. */
function elect(cast: Float64Array): Map<number, { readonly edit: number; readonly votes: number }> {
  const winners = new Map<number, { readonly edit: number; readonly votes: number }>()
  let current = -1
  let sum = 0
  const close = () => {
    const key = Math.floor(current / 65536)
    if (current >= 0 && sum > (winners.get(key)?.votes ?? 0)) winners.set(key, { edit: current % 65536, votes: sum })
  }
  for (const vote of cast) {
    const ballot = Math.floor(vote / 8)
    if (ballot !== current) {
      close()
      current = ballot
      sum = 0
    }
    sum += vote % 8
  }
  close()
  return winners
}

function shorter(kept: Map<number, number>, lower: string, from: number, bundle: string): number | undefined {
  for (let n = Math.min(from, LONGEST_LEMMA_ENDING); n >= 0; n--) {
    const edit = kept.get(lemmaKey(lower, n, bundle))
    if (edit !== undefined) return edit
  }
  return undefined
}

/** The cheapest edit that makes `lemma` of `form`. */
function editOf(form: string, lemma: string): string {
  const options = ['l', 'k', 'c'].map((mode) => {
    const cased = applyEdit(`${mode}0/`, form)
    let same = 0
    while (same < cased.length && same < lemma.length && cased[same] === lemma[same]) same++
    return `${mode}${cased.length - same}/${lemma.slice(same)}`
  })
  const best = options.reduce((a, b) => (size(b) < size(a) ? b : a))
  return size(best) > Math.max(4, form.length) ? `=${lemma}` : best
}

function size(edit: string): number {
  const slash = edit.indexOf('/')
  return Number(edit.slice(1, slash)) + edit.length - slash - 1
}
