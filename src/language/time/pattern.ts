/** One element of a compiled pattern. */
export type Element =
  | { readonly is: 'word'; readonly id: number; readonly glued: boolean }
  | { readonly is: 'slot'; readonly name: string; readonly into: string | null; readonly glued: boolean }
  | { readonly is: 'choice'; readonly options: readonly (readonly Element[])[] }

/**
 * Compiles a pattern such as `[the] <day> (of|-) <month> [[,] <year>]`: words and signs stand for themselves, `[ ]` may be
 * left out, `( | )` chooses, `<name>` is a word category, a number shape or another rule, `<name:field>` keeps it apart under
 * that field, `~` before an element means "no white space before", `\\` takes the next sign as it is.
 */
export function compilePattern(source: string, wordId: (word: string) => number): readonly Element[] {
  const pieces = source.match(/\\.|<[^>]+>|[[\]()|~]|[\p{L}\p{M}\p{N}_']+|[^\s]/gu) ?? []
  let at = 0
  const options = (close: string | null): Element[][] => {
    const all: Element[][] = [[]]
    let glued = false
    while (at < pieces.length) {
      const piece = pieces[at++]!
      if (piece === close) return all
      if (piece === '|') all.push([])
      else if (piece === '~') glued = true
      else {
        all.at(-1)!.push(element(piece, glued))
        glued = false
      }
    }
    if (close) throw new Error(`The time pattern "${source}" lacks a closing ${close}`)
    return all
  }
  const element = (piece: string, glued: boolean): Element => {
    if (piece === '[') return { is: 'choice', options: [...options(']'), []] }
    if (piece === '(') return { is: 'choice', options: options(')') }
    if (piece.startsWith('<') && piece.length > 1) {
      const [name, into] = piece.slice(1, -1).split(':')
      return { is: 'slot', name: name!, into: into ?? null, glued }
    }
    return { is: 'word', id: wordId(piece.replace('\\', '')), glued }
  }
  const all = options(null)
  return all.length === 1 ? all[0]! : [{ is: 'choice', options: all }]
}

/** Keys of what a pattern can begin with: `w12` for a word, `<month>` for a slot. */
export function firstOf(elements: readonly Element[]): { readonly keys: readonly string[]; readonly empty: boolean } {
  const keys: string[] = []
  for (const element of elements) {
    if (element.is === 'word') return { keys: [...keys, `w${element.id}`], empty: false }
    if (element.is === 'slot') return { keys: [...keys, `<${element.name}>`], empty: false }
    let empty = false
    for (const option of element.options) {
      const first = firstOf(option)
      keys.push(...first.keys)
      empty ||= first.empty
    }
    if (!empty) return { keys, empty: false }
  }
  return { keys, empty: true }
}
