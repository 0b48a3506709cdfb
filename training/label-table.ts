import type { Inventory } from './prepare.js'
import type { Tree } from './treebank.js'

/** Relations seen between two parts of speech, the dependent left or right of its head: one list per cell. */
export function labelTable(trees: readonly Tree[], { bundles, labels, bundleOf }: Inventory): number[][] {
  const tags = [...new Set(bundles.map((bundle) => bundle.split('|', 1)[0] as string))].sort()
  const part = (upos: string, feats: string) =>
    tags.indexOf((bundles[bundleOf(upos, feats)] as string).split('|', 1)[0] as string)
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const cells = Array.from({ length: 2 * tags.length * tags.length }, () => new Map<number, number>())
  for (const { words } of trees) {
    words.forEach((word, i) => {
      const head = words[word.head]
      if (!head) return
      const side = i < word.head ? 0 : tags.length
      const cell = cells[(side + part(head.upos, head.feats)) * tags.length + part(word.upos, word.feats)] as Map<
        number,
        number
      >
      const label = numbers.get(word.deprel) as number
      cell.set(label, (cell.get(label) ?? 0) + 1)
    })
  }
  const any = labels.map((_, i) => i).filter((label) => label > 0)
  return cells.map((cell) => {
    const all = [...cell.values()].reduce((a, b) => a + b, 0)
    const kept = [...cell]
      .filter(([, count]) => count > 1 && count * 1000 > all)
      .sort((a, b) => b[1] - a[1])
      .map(([label]) => label)
    return kept.length > 0 && all >= 10 ? kept : any
  })
}
