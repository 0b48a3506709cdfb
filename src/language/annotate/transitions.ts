/** Actions of the arc-hybrid system (Kuhlmann et al. 2011). */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Words that a decision looks at, by place; see `look`. */
export const PLACES = 16
/** Places whose relation to their head is known and looked at. */
export const LABELLED = 7
export const FIRST_LABELLED = 7
/** Pairs of small counts that a decision looks at, each pair in 0 … 63. */
export const COUNTS = 4
export const COUNT_VALUES = 64

const NONE = -1

/** A parse under way: words are 0 … length - 1, the root is `length` and lies under the stack. Buffers are reused. */
export type Parse = {
  length: number
  /** First word that is not yet on the stack. */
  next: number
  depth: number
  stack: Int32Array
  /** Head of each word, -1 while it has none. */
  heads: Int32Array
  labels: Int32Array
  /** Per word: last two children on the left, last two on the right, how many on either side. */
  links: Int32Array
}

export function newParse(): Parse {
  const none = () => new Int32Array(0)
  return { length: 0, next: 0, depth: 0, stack: none(), heads: none(), labels: none(), links: none() }
}

/** Puts the state at the beginning of a sentence. */
export function startParse(parse: Parse, length: number): void {
  if (parse.stack.length < length + 1) {
    const room = length * 2 + 2
    parse.stack = new Int32Array(room)
    parse.heads = new Int32Array(room)
    parse.labels = new Int32Array(room)
    parse.links = new Int32Array(room * 6)
  }
  parse.length = length
  parse.next = 0
  parse.depth = 1
  parse.stack[0] = length
  parse.heads.fill(NONE, 0, length + 1)
  parse.labels.fill(NONE, 0, length + 1)
  for (let i = 0; i <= length; i++) {
    parse.links.fill(NONE, i * 6, i * 6 + 4)
    parse.links.fill(0, i * 6 + 4, i * 6 + 6)
  }
}

export function isDone(parse: Parse): boolean {
  return parse.next === parse.length && parse.depth === 1
}

/** The root takes its one child last, so that there is exactly one. */
export function allows({ next, length, depth }: Parse, action: number): boolean {
  if (action === SHIFT) return next < length
  if (depth < 2) return false
  if (action === LEFT) return next < length
  return depth > 2 || next === length
}

/** The word on top of the stack, which an arc would give a head. */
export function dependentOf(parse: Parse): number {
  return parse.stack[parse.depth - 1] as number
}

/** The head that an arc action would give it. */
export function headFor(parse: Parse, action: number): number {
  return action === LEFT ? parse.next : (parse.stack[parse.depth - 2] as number)
}

export function applyAction(parse: Parse, action: number, label: number): void {
  if (action === SHIFT) {
    parse.stack[parse.depth++] = parse.next++
    return
  }
  const { links } = parse
  const dependent = dependentOf(parse)
  const head = headFor(parse, action)
  parse.heads[dependent] = head
  parse.labels[dependent] = label
  parse.depth--
  const side = head * 6 + (action === LEFT ? 0 : 2)
  links[side + 1] = links[side] as number
  links[side] = dependent
  const count = head * 6 + (action === LEFT ? 4 : 5)
  links[count] = (links[count] as number) + 1
}

/** What a decision sees: words by place, relations of the labelled places, small counts. -1 is nothing. */
export function look(parse: Parse, places: Int32Array, labels: Int32Array, counts: Int32Array): void {
  const { stack, depth, next, length, links } = parse
  const s0 = depth > 0 ? (stack[depth - 1] as number) : NONE
  const s1 = depth > 1 ? (stack[depth - 2] as number) : NONE
  const b0 = next < length ? next : NONE
  places[0] = s0
  places[1] = s1
  places[2] = depth > 2 ? (stack[depth - 3] as number) : NONE
  places[3] = depth > 3 ? (stack[depth - 4] as number) : NONE
  places[4] = b0
  places[5] = next + 1 < length ? next + 1 : NONE
  places[6] = next + 2 < length ? next + 2 : NONE
  places[7] = s0 < 0 ? NONE : (links[s0 * 6] as number)
  places[8] = s0 < 0 ? NONE : (links[s0 * 6 + 1] as number)
  places[9] = s0 < 0 ? NONE : (links[s0 * 6 + 2] as number)
  places[10] = s1 < 0 ? NONE : (links[s1 * 6] as number)
  places[11] = s1 < 0 ? NONE : (links[s1 * 6 + 2] as number)
  places[12] = b0 < 0 ? NONE : (links[b0 * 6] as number)
  places[13] = b0 < 0 ? NONE : (links[b0 * 6 + 1] as number)
  places[14] = s0 >= 0 && s0 + 1 < length ? s0 + 1 : NONE
  places[15] = next > 0 ? next - 1 : NONE
  for (let i = 0; i < LABELLED; i++) {
    const word = places[FIRST_LABELLED + i] as number
    labels[i] = word < 0 ? NONE : (parse.labels[word] as number)
  }
  const ahead = b0 < 0 || s0 < 0 || s0 === length ? 0 : distance(b0 - s0)
  const behind = s1 < 0 || s1 === length ? 0 : distance(s0 - s1)
  counts[0] = ahead * 8 + behind
  counts[1] = s0 < 0 ? 0 : few(links[s0 * 6 + 4] as number) * 8 + few(links[s0 * 6 + 5] as number)
  counts[2] = (s1 < 0 ? 0 : few(links[s1 * 6 + 5] as number) * 8) + (b0 < 0 ? 0 : few(links[b0 * 6 + 4] as number))
  counts[3] = few(length - next) * 8 + few(depth)
}

function few(count: number): number {
  return Math.min(count, 5)
}

function distance(words: number): number {
  if (words < 5) return Math.max(words, 1)
  return words < 7 ? 5 : words < 11 ? 6 : 7
}
