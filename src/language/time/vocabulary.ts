import type { Bag } from './bag.js'
import { fold } from './fold.js'
import type { Entry, Vocabulary } from './items.js'
import { expandForms, type TimeTable } from './table.js'

/** Fields whose words are temporal by themselves: they make a run of words worth matching. */
const TEMPORAL = new Set('month weekday unit relday part season holiday quarter trigger zone'.split(' '))

/** The words of a table by number, open to the words that its patterns add. */
export function createVocabulary(table: TimeTable): { readonly vocabulary: Vocabulary; wordId(word: string): number } {
  const ids = new Map<string, number>()
  const entries: Entry[][] = []
  const trigger: (0 | 1 | 2)[] = []
  const wordId = (word: string): number => {
    const folded = fold(word)
    const known = ids.get(folded)
    if (known !== undefined) return known
    ids.set(folded, entries.length)
    trigger.push(0)
    return entries.push([]) - 1
  }
  const weak = new Set(expandForms(table.weak).map(fold))
  for (const [category, values] of Object.entries(table.words)) {
    const field = category.split('.')[0]!
    for (const [value, forms] of Object.entries(values))
      for (const form of expandForms(forms)) {
        const [first = 0, ...rest] = wordsOf(form).map(wordId)
        entries[first]!.push({
          rest,
          category,
          fields: { [field]: readValue(value) } as Bag,
          weak: weak.has(fold(form)),
        })
        if (TEMPORAL.has(field) && !/^.\.?$/.test(form)) trigger[first] = 1
        else if (field === 'half12') trigger[first] ||= 2
      }
  }
  for (const list of entries) list.sort((a, b) => b.rest.length - a.rest.length)
  const { numericOrder } = table
  return { vocabulary: { ids, entries, trigger, ordinalSuffix: suffix(table.ordinalSuffix), numericOrder }, wordId }
}

function wordsOf(form: string): string[] {
  return form.match(/[\p{L}\p{M}\p{N}_]+(?:'[\p{L}]+)*|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [form]
}

function readValue(text: string): string | number | boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text === 'true' ? true : text
}

function suffix(list: readonly string[]): RegExp | null {
  if (list.length === 0) return null
  const longest = [...list].sort((a, b) => b.length - a.length)
  return new RegExp(`(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'uy')
}
