import { existsSync, readFileSync } from 'node:fs'
import { plainWord } from '../src/language/annotate/word-features.js'
import type { Form } from './lemma-table.js'
import type { Tree } from './treebank.js'

/** What a morphological dictionary says about words, in bundles of the treebank. */
export type Dictionary = {
  /** Bundles that the dictionary allows for a plain word; empty where it does not know the word. */
  options(plain: string): readonly number[]
  words(): Iterable<string>
  /** Its forms with their lemmas, in the treebank's bundles. */
  forms(): Form[]
}

/** Grammemes of OpenCorpora that have no counterpart in the treebank. */
const IDLE = new Set([
  'tran',
  'intr',
  'Dist',
  'Infr',
  'Slng',
  'Arch',
  'Litr',
  'Erro',
  'Fimp',
  'Coun',
  'Coll',
  'Ms-f',
  'ms-f',
  'GNdr',
  'incl',
  'excl',
  'V-be',
  'V-en',
  'V-ie',
  'V-bi',
  'V-ey',
  'V-oy',
  'V-ej',
  'Vpre',
  'Cmp2',
  'Inmx',
  'Multi',
  'Prdx',
  'Af-p',
  'Impe',
  'Impx',
  'Abbr',
  'Sgtm',
  'Pltm',
  'Qual',
  'Fixd',
  'Hypo',
  'Prnt',
  'Adjx',
  'inan?',
])
const NAMES = new Set(['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad', 'Init'])

type Reading = { readonly tag: number; readonly lemma: string }
type Entries = { readonly readings: Map<string, Reading[]>; readonly tags: string[] }

/**
 * A dictionary from a file of `form TAB tag TAB lemma` lines (OpenCorpora tags), its tags translated into bundles by
 * counting which bundles they meet in the treebank (expectation maximisation over ambiguous words). Empty without file.
 */
export function dictionary(
  path: string,
  trees: readonly Tree[],
  bundleOf: (upos: string, feats: string) => number,
  bundles: readonly string[],
): Dictionary {
  if (!existsSync(path)) return { options: () => [], words: () => [], forms: () => [] }
  const { readings, tags } = readEntries(path)
  const shares = translate(trees, readings, tags.length, bundleOf)
  const kept = shares.map((share) =>
    [...share]
      .filter(([, part]) => part >= 0.02)
      .sort((a, b) => b[1] - a[1])
      .map(([bundle]) => bundle),
  )
  return {
    options: (plain) => [...new Set((readings.get(plain) ?? []).flatMap(({ tag }) => kept[tag] as number[]))],
    words: () => readings.keys(),
    forms: () =>
      [...readings].flatMap(([form, list]) =>
        list.flatMap(({ tag, lemma }) =>
          (kept[tag] as number[]).slice(0, 6).map((bundle) => asForm(form, lemma, bundles[bundle] as string)),
        ),
      ),
  }
}

function asForm(form: string, lemma: string, bundle: string): Form {
  const proper = bundle.startsWith('PROPN')
  return { form: proper ? capital(form) : form, bundle, lemma: proper ? capital(lemma) : lemma, count: 0.4 }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function readEntries(path: string): Entries {
  const readings = new Map<string, Reading[]>()
  const numbers = new Map<string, number>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form, tag, lemma] = line.split('\t')
    if (!form || !tag || !lemma) continue
    const plain = plainWord(form)
    const short = tag
      .split(',')
      .map((part) => (NAMES.has(part) ? 'Prop' : part))
      .filter((part) => !IDLE.has(part))
    const name = [...new Set(short)].join(',')
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    const reading = { tag: numbers.get(name) as number, lemma: lemma.replaceAll('ё', 'е') }
    const list = readings.get(plain)
    if (!list) readings.set(plain, [reading])
    else if (!list.some((known) => known.tag === reading.tag)) list.push(reading)
  }
  return { readings, tags: [...numbers.keys()] }
}

function translate(
  trees: readonly Tree[],
  readings: Map<string, Reading[]>,
  tags: number,
  bundleOf: (upos: string, feats: string) => number,
) {
  const met = new Map<string, [number[], number, number]>()
  for (const { words } of trees) {
    for (const { form, upos, feats } of words) {
      const found = readings.get(plainWord(form))
      if (!found) continue
      const list = found.map(({ tag }) => tag)
      const bundle = bundleOf(upos, feats)
      const key = `${list.join(' ')} ${bundle}`
      const known = met.get(key)
      if (known) known[2]++
      else met.set(key, [list, bundle, 1])
    }
  }
  let shares = Array.from({ length: tags }, () => new Map<number, number>())
  for (let round = 0; round < 5; round++) {
    const counts = Array.from({ length: tags }, () => new Map<number, number>())
    for (const [list, bundle, count] of met.values()) {
      const weights = list.map((tag) => (round === 0 ? 1 : (shares[tag]?.get(bundle) ?? 0) + 1e-6))
      const total = weights.reduce((a, b) => a + b, 0)
      list.forEach((tag, i) => {
        const part = (count * (weights[i] as number)) / total
        counts[tag]?.set(bundle, (counts[tag]?.get(bundle) ?? 0) + part)
      })
    }
    shares = counts.map((map) => {
      const total = [...map.values()].reduce((a, b) => a + b, 0)
      return new Map([...map].map(([bundle, count]) => [bundle, count / (total + 0.5)]))
    })
  }
  return shares
}
