import type { Tree } from '../../training/treebank.js'

/** Trees as running text: the text, where each word stands in it, and where each sentence ends. */
export type RunningText = {
  readonly trees: readonly Tree[]
  readonly text: string
  readonly words: readonly (readonly [number, number])[]
  readonly sentences: readonly (readonly [number, number])[]
}

/** Joins the sentences of a treebank with spaces, in groups of `size`, new documents on their own. */
export function runningTexts(trees: readonly Tree[], size: number): RunningText[] {
  const groups: Tree[][] = []
  for (const tree of trees) {
    const last = groups.at(-1)
    if (!last || last.length >= size || tree.opens === 'document') groups.push([tree])
    else last.push(tree)
  }
  return groups.map(join)
}

function join(trees: readonly Tree[]): RunningText {
  let text = ''
  const words: [number, number][] = []
  const sentences: [number, number][] = []
  for (const tree of trees) {
    if (text !== '') text += tree.opens ? '\n\n' : ' '
    const start = text.length
    const own = tree.text ?? detokenised(tree)
    text += own
    sentences.push([start, text.length])
    let at = start
    for (const { form } of tree.words) {
      const found = text.indexOf(form, at)
      const from = found < 0 ? at : found
      words.push([from, from + form.length])
      at = from + form.length
    }
  }
  return { trees, text, words, sentences }
}

/** Treebanks without raw text: words joined as print does it. */
function detokenised({ words }: Tree): string {
  let text = ''
  let open = false
  for (const { form } of words) {
    const quote = form === '"'
    const glued =
      text === '' ||
      /^[.,:;!?)»”…%]+$/.test(form) ||
      (quote && open) ||
      /[(«“]$/.test(text) ||
      (open && text.endsWith('"') && !quote)
    text += glued ? form : ` ${form}`
    if (quote) open = !open
    else if (open && text.endsWith(`" ${form}`)) text = `${text.slice(0, -form.length - 1)}${form}`
  }
  return text
}
