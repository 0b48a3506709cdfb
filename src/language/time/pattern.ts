/** One element of a compiled pattern. */
export type Element =
  | { readonly is: 'word'; readonly id: number }
  | { readonly is: 'slot'; readonly name: string; readonly into: string | null }
  | { readonly is: 'choice'; readonly options: readonly (readonly Element[])[] }

/** A pattern without choices: one way through it. */
export type Path = readonly Exclude<Element, { readonly is: 'choice' }>[]

/** More ways than this through one pattern means that it should be two. */
const MOST_PATHS = 4000

/**
 * Compiles a pattern such as `[the] <day> (of|-) <month> [[,] <year>]` into its ways: words and signs stand for themselves,
 * `[ ]` may be left out, `( | )` chooses, `<name>` is a word category, a number shape or another rule, `<name:field>` keeps
 * it apart under that field, `\` takes the next sign as it is. Throws on a pattern that is not closed.
 */
export function compilePattern(source: string, wordId: (word: string) => number): readonly Path[] {
  const pieces = source.match(/\\.|<[^>]+>|[[\]()|]|[\p{L}\p{M}\p{N}_']+|[^\s]/gu) ?? []
  let at = 0
  const options = (close: string | null): Element[][] => {
    const all: Element[][] = [[]]
    while (at < pieces.length) {
      const piece = pieces[at++]!
      if (piece === close) return all
      if (piece === '|') all.push([])
      else all.at(-1)!.push(element(piece))
    }
    if (close) throw new Error(`The time pattern "${source}" lacks a closing ${close}`)
    return all
  }
  const element = (piece: string): Element => {
    if (piece === '[') return { is: 'choice', options: [...options(']'), []] }
    if (piece === '(') return { is: 'choice', options: options(')') }
    if (piece.startsWith('<') && piece.length > 1) {
      const [name, into] = piece.slice(1, -1).split(':')
      return { is: 'slot', name: name!, into: into ?? null }
    }
    return { is: 'word', id: wordId(piece.replace('\\', '')) }
  }
  const paths = options(null).flatMap(expand)
  if (paths.length > MOST_PATHS) throw new Error(`The time pattern "${source}" can be read in ${paths.length} ways`)
  return paths
}

function expand(elements: readonly Element[]): Path[] {
  return elements.reduce<Path[]>(
    (paths, element) => {
      const ways = element.is === 'choice' ? element.options.flatMap(expand) : [[element]]
      return paths.flatMap((path) => ways.map((way) => [...path, ...way]))
    },
    [[]],
  )
}
