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
  const edits = new Map<string, number>()
  const kept = new Map<number, string>()
  const votes = forms
    .map((form) => ({ ...form, plain: form.form.replace(/[’‘`´ʼ]/g, "'"), edit: '' }))
    .map((form) => ({ ...form, edit: editOf(form.plain, form.lemma) }))
  for (let n = 0; n <= LONGEST_LEMMA_ENDING + 1; n++) {
    const tally = new Map<number, Map<string, number>>()
    for (const { plain, bundle, edit, count } of votes) {
      const lower = plain.toLowerCase()
      if (n <= LONGEST_LEMMA_ENDING && lower.length - 1 < n) continue
      const key = lemmaKey(lower, n > LONGEST_LEMMA_ENDING ? 'whole' : n, bundle)
      const counts = tally.get(key) ?? new Map<string, number>()
      counts.set(edit, (counts.get(edit) ?? 0) + (n > LONGEST_LEMMA_ENDING ? count : Math.min(count, 3)))
      tally.set(key, counts)
    }
    keep(votes, tally, kept, n)
  }
  const keys = [...kept.keys()].sort((a, b) => a - b)
  const numbers = keys.map((key) => {
    const edit = kept.get(key) as string
    if (!edits.has(edit)) edits.set(edit, edits.size)
    return edits.get(edit) as number
  })
  return { keys, numbers, edits: [...edits.keys()] }
}

type Vote = { readonly plain: string; readonly bundle: string }

function keep(
  votes: readonly Vote[],
  tally: Map<number, Map<string, number>>,
  kept: Map<number, string>,
  n: number,
): void {
  const seen = new Set<number>()
  const found: [number, string][] = []
  for (const { plain, bundle } of votes) {
    const lower = plain.toLowerCase()
    if (n <= LONGEST_LEMMA_ENDING && lower.length - 1 < n) continue
    const key = lemmaKey(lower, n > LONGEST_LEMMA_ENDING ? 'whole' : n, bundle)
    if (seen.has(key)) continue
    seen.add(key)
    const counts = tally.get(key) as Map<string, number>
    const [edit, most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number]
    if (n > 0 && shorter(kept, lower, Math.min(n - 1, lower.length - 1), bundle) === edit) continue
    if (n > 0 && n <= LONGEST_LEMMA_ENDING && most < 2) continue
    found.push([key, edit])
  }
  for (const [key, edit] of found) kept.set(key, edit)
}

function shorter(kept: Map<number, string>, lower: string, from: number, bundle: string): string | undefined {
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
