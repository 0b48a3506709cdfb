import { random } from './random.js'
import type { Tree, Word } from './treebank.js'

/** Adds copies of some sentences as headlines and posts write them: capitals, no full stop. */
export function vary(trees: readonly Tree[], seed: number): Tree[] {
  const chance = random(seed)
  const added: Tree[] = []
  for (const tree of trees) {
    const draw = chance()
    if (draw < 0.03) added.push(recased(tree, (form) => form.toUpperCase()))
    else if (draw < 0.07) added.push(recased(tree, capitalised))
    else if (draw < 0.12) added.push(withoutStop(tree))
  }
  return [...trees, ...added]
}

function recased(tree: Tree, change: (form: string) => string): Tree {
  return { ...tree, text: null, words: tree.words.map((word) => ({ ...word, form: change(word.form) })) }
}

function capitalised(form: string): string {
  return form.length > 3 ? form.slice(0, 1).toUpperCase() + form.slice(1) : form
}

function withoutStop(tree: Tree): Tree {
  const last = tree.words.at(-1) as Word
  if (last.upos !== 'PUNCT' || tree.words.length < 4) return tree
  const index = tree.words.length - 1
  if (tree.words.some((word) => word.head === index)) return tree
  return { ...tree, text: null, words: tree.words.slice(0, -1) }
}
