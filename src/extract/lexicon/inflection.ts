import type { Word } from './types.js'

/** How the forms of one part of speech are made: endings taken off the lemma, endings put on, letters that alternate. */
export type InflectionClass = {
  readonly strip: readonly string[]
  readonly add: readonly string[]
  /** The last letter of the stem may be doubled: stop, stopped. */
  readonly double: boolean
  /** Any ending up to this length is taken where `add` is empty. */
  readonly tail: number
  readonly mutate: Readonly<Record<string, readonly string[]>>
}

export type Inflection = {
  readonly classes: Readonly<Record<string, InflectionClass>>
  readonly irregular: Readonly<Record<string, readonly string[]>>
}

/** A word with every form, or the stems by which its forms begin. */
export function inflect(lemma: string, wordClass: Word['wordClass'], { classes, irregular }: Inflection): Word {
  const forms = new Set([lemma, ...(irregular[lemma] ?? [])])
  const stems: string[] = []
  for (const name of wordClass === 'any' ? ['verb', 'noun', 'word'] : [wordClass]) {
    const rule = classes[name]
    if (!rule) continue
    const stem = stemOf(lemma, rule.strip)
    for (const ending of rule.add) {
      forms.add(stem + ending)
      if (rule.double && ending !== '') forms.add(stem + stem.slice(-1) + ending)
    }
    if (rule.tail > 0) stems.push(stem, ...mutations(stem, rule.mutate))
  }
  return { lemma, wordClass, stems: [...new Set(stems)].filter((stem) => stem.length >= 3), forms }
}

/** Could a lower-case surface form belong to the word? The same test serves the scan of raw text and the match on tokens. */
export function mayBe(word: Word, form: string, maxTail: number): boolean {
  if (word.forms.has(form)) return true
  return word.stems.some((stem) => form.startsWith(stem) && form.length - stem.length <= maxTail)
}

function stemOf(lemma: string, strip: readonly string[]): string {
  const ending = strip.find((end) => lemma.endsWith(end) && lemma.length - end.length >= 2)
  return ending ? lemma.slice(0, lemma.length - ending.length) : lemma
}

function mutations(stem: string, table: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(table).flatMap(([end, others]) =>
    stem.endsWith(end) ? others.map((other) => stem.slice(0, stem.length - end.length) + other) : [],
  )
}
