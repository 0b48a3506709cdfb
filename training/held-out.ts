import type { Tree } from './treebank.js'

/** Sentences to train on, and news sentences that no model of ours sees: every third news document of UD_English-GUM. */
export function withoutNews(trees: readonly Tree[]): {
  readonly rest: readonly Tree[]
  readonly news: readonly Tree[]
} {
  const document = ({ id }: Tree) => id.replace(/-\d+$/, '')
  const names = [...new Set(trees.map(document))].filter((name) => name.startsWith('GUM_news_')).sort()
  const held = new Set(names.filter((_, i) => i % 3 === 1))
  return {
    rest: trees.filter((tree) => !held.has(document(tree))),
    news: trees.filter((tree) => held.has(document(tree))),
  }
}
