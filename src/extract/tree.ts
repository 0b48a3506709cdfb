import type { Sentence, Span, Token } from '../model/index.js'
import type { ListBits } from './lexicon/word-lists.js'
import { lowerOf } from './words/lower.js'

/** One analysed sentence with its children by head: what every rule walks over. Token numbers are indexes into `tokens`. */
export type Tree = {
  readonly text: string
  readonly lang: string
  /** Number of the sentence within the document. */
  readonly index: number
  readonly span: Span
  readonly tokens: readonly Token[]
  /** Lower-case surface forms, with е for ё as the lexicon has it. */
  readonly low: readonly string[]
  readonly kids: readonly (readonly number[])[]
  /** UD relations without subtype. */
  readonly rel: readonly string[]
  /** Lists of the lexicon by word; filled where they are asked for. */
  readonly listed: (ListBits | undefined)[]
  /** Words in the reach of each word, by `neighbourhood`; filled where they are asked for. */
  readonly near: (readonly number[] | undefined)[]
}

/** Makes a tree of a sentence; heads outside the sentence count as root. */
export function createTree(text: string, lang: string, index: number, { span, tokens }: Sentence): Tree {
  const kids: number[][] = tokens.map(() => [])
  tokens.forEach((token, at) => {
    if (token.head >= 0 && token.head < tokens.length && token.head !== at) kids[token.head]!.push(at)
  })
  return {
    text,
    lang,
    index,
    span,
    tokens,
    low: tokens.map((token) => oneSpelling(lowerOf(token.text))),
    kids,
    rel: tokens.map(({ deprel }) => withoutSubtype(deprel)),
    listed: [],
    near: [],
  }
}

function withoutSubtype(deprel: string): string {
  const end = deprel.indexOf(':')
  return end < 0 ? deprel : deprel.slice(0, end)
}

/** The American "cease-fire" is the British "ceasefire". */
function oneSpelling(word: string): string {
  return word.startsWith('cease-fire') ? word.replace('-', '') : withoutYo(word)
}

/** Most texts write е for ё. */
export function withoutYo(word: string): string {
  return word.includes('ё') ? word.replaceAll('ё', 'е') : word
}

/** Children of a token with one of these relations (without subtype). */
export function childrenBy(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  const found: number[] = []
  for (const kid of tree.kids[at]!) if (relations.includes(tree.rel[kid]!)) found.push(kid)
  return found
}

/** All tokens under a token, itself included, in text order; branches for which `cut` holds are left out. */
export function subtree(tree: Tree, at: number, cut: (kid: number) => boolean = () => false): number[] {
  const found: number[] = []
  const stack = [at]
  while (stack.length > 0) {
    const next = stack.pop()!
    found.push(next)
    const kids = tree.kids[next]!
    // From the right, so that the left ones are taken first.
    for (let kid = kids.length - 1; kid >= 0; kid--) if (!cut(kids[kid]!)) stack.push(kids[kid]!)
  }
  return inTextOrder(found)
}

/** Only heads stand before what they follow: insertion puts them in their place without a call for each comparison. */
function inTextOrder(tokens: number[]): number[] {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!
    let to = at
    for (; to > 0 && tokens[to - 1]! > token; to--) tokens[to] = tokens[to - 1]!
    tokens[to] = token
  }
  return tokens
}

/** From a token up to the root, the token itself first. */
export function pathUp(tree: Tree, at: number): number[] {
  const path: number[] = []
  const seen = new Set<number>()
  for (let next = at; next >= 0 && next < tree.tokens.length && !seen.has(next); next = tree.tokens[next]!.head) {
    path.push(next)
    seen.add(next)
  }
  return path
}

/** Does `inner` stand at or under `outer`? Asked of a tree, or of tokens of which none is made yet. */
export function isUnder({ tokens }: Pick<Tree, 'tokens'>, inner: number, outer: number): boolean {
  let next = inner
  for (let steps = 0; next >= 0 && next < tokens.length && steps <= tokens.length; steps++) {
    if (next === outer) return true
    next = tokens[next]!.head
  }
  return false
}

/** Does a token stand between two offsets? */
export function isWithin({ tokens }: Tree, at: number, [start, end]: Span): boolean {
  return start <= tokens[at]!.start && tokens[at]!.end <= end
}

/** The first token that starts at an offset or behind it; −1 where none does. */
export function firstFrom({ tokens }: Tree, offset: number): number {
  return tokens.findIndex(({ start }) => start >= offset)
}

/** The characters from the first to the last of these tokens, without punctuation at either end. */
export function spanOf(tree: Tree, tokens: readonly number[]): Span {
  let from = 0
  let to = tokens.length - 1
  while (from < to && tree.tokens[tokens[from]!]!.upos === 'PUNCT') from++
  while (to > from && tree.tokens[tokens[to]!]!.upos === 'PUNCT') to--
  return [tree.tokens[tokens[from]!]!.start, tree.tokens[tokens[to]!]!.end]
}

/** Value of one morphological feature, such as `Case`, or ''. */
export function feature(token: Token, name: string): string {
  const at = token.feats.indexOf(`${name}=`)
  if (at < 0 || (at > 0 && token.feats[at - 1] !== '|')) return ''
  const end = token.feats.indexOf('|', at)
  return token.feats.slice(at + name.length + 1, end < 0 ? undefined : end)
}

/** Members of a coordination that starts at `at`, the first one included. */
export function coordinated(tree: Tree, at: number): number[] {
  return [at, ...childrenBy(tree, at, 'conj').flatMap((kid) => coordinated(tree, kid))]
}
