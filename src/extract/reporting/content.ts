import type { Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { prepositionOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import { childrenBy, subtree, type Tree } from '../tree.js'
import { quotesTouching } from '../words/quotes.js'

/** The tokens of what a reporting word reports: before it ("…, X said"), in its clause, after "that", a colon or a quotation mark. */
export function contentOf(tree: Tree, hit: Hit): readonly number[] {
  return before(tree, hit) ?? clauseOf(tree, hit) ?? after(tree, hit) ?? loose(tree, hit) ?? []
}

const LONGEST_TAIL = 12

/** "…, another source said", "…”, сказал он": everything up to the comma before the subject and its verb. */
function before(tree: Tree, hit: Hit): readonly number[] | null {
  const { head } = hit
  const rest = tree.kids[head]!.filter((kid) => kid > head)
  if (rest.some((kid) => ['ccomp', 'xcomp'].includes(tree.rel[kid]!) && subtree(tree, kid).length > 3)) return null
  const start = cueStart(tree, head)
  let comma = start - 1
  while (comma > 0 && isQuote(tree, comma)) comma--
  if (
    comma < 3 ||
    (!/^[,—–-]$/.test(tree.tokens[comma]!.text) &&
      !(isQuote(tree, start - 1) && /^[?!.,]$/.test(tree.tokens[comma]!.text)))
  )
    return null
  if (tree.tokens.length - head > LONGEST_TAIL && !isQuote(tree, start - 1) && !isQuote(tree, comma - 1)) return null
  const left = tree.tokens.map((_, at) => at).slice(0, start)
  const subordinate = tree.kids[head]!.some(
    (kid) => kid < comma && tree.rel[kid] === 'advcl' && childrenBy(tree, kid, 'mark').length > 0,
  )
  const finite = left.some((at) => ['VERB', 'AUX'].includes(tree.tokens[at]!.upos))
  return finite && (!subordinate || isQuote(tree, start - 1)) ? left : null
}

/** The first token of a reporting clause: the verb with its auxiliaries and the subject that stands right before it. */
function cueStart(tree: Tree, head: number): number {
  const own = new Set(
    tree.kids[head]!.flatMap((kid) => {
      if (kid > head) return []
      if (tree.rel[kid] === 'nsubj') return subtree(tree, kid)
      return tree.rel[kid] === 'aux' || tree.rel[kid] === 'advmod' ? [kid] : []
    }),
  )
  let start = head
  while (own.has(start - 1)) start--
  return start
}

function isQuote(tree: Tree, at: number): boolean {
  return /^["'“”«»„‘’`]+$/.test(tree.tokens[at]?.text ?? '')
}

function clauseOf(tree: Tree, hit: Hit): readonly number[] | null {
  const kids = tree.kids[hit.head]!
  const clause =
    kids.find((kid) => tree.rel[kid] === 'ccomp') ??
    kids.find((kid) => tree.rel[kid] === 'parataxis' && tree.kids[kid]!.length > 0) ??
    hit.used
      .slice(1)
      .flatMap((at) => childrenBy(tree, at, 'acl', 'ccomp'))
      .at(0)
  if (clause !== undefined) return subtree(tree, clause)
  if (tree.rel[hit.head] === 'parataxis' || isAfterthought(tree, hit) || isAsClause(tree, hit.head))
    return without(tree, hit.head)
  return null
}

/** "Said Friday that …", "said: …", "said, “…": what follows, where the tree has lost it. */
function after(tree: Tree, hit: Hit): readonly number[] | null {
  for (let at = hit.head + 1; at < tree.tokens.length && at <= hit.head + 9; at++) {
    const opens = ['that', 'что'].includes(tree.low[at]!) && tree.tokens[at]!.upos !== 'DET'
    const quoted =
      tree.low[at] === ':' ||
      (isQuote(tree, at) && at + 3 < tree.tokens.length && /[\s(]/.test(tree.text[tree.tokens[at]!.start - 1] ?? ' '))
    if (!opens && !quoted) continue
    const from = tree.low[at] === ':' ? at + 1 : at
    return from < tree.tokens.length - 1 ? tree.tokens.map((_, index) => index).slice(from) : null
  }
  return null
}

/** An object, infinitive or "about" phrase; plain verbs of saying take only "about". */
function loose(tree: Tree, hit: Hit): readonly number[] | null {
  const kids = tree.kids[hit.head]!
  const open = hit.frame.clause
    ? undefined
    : (kids.find((kid) => tree.rel[kid] === 'xcomp') ??
      kids.find((kid) => tree.rel[kid] === 'obj' && tree.tokens[kid]!.upos !== 'PRON'))
  if (open !== undefined && !hit.used.includes(open)) {
    const after = kids.filter((kid) => kid > open && ['obl', 'nmod', 'advcl'].includes(tree.rel[kid]!))
    return [open, ...after].flatMap((kid) => subtree(tree, kid)).sort((a, b) => a - b)
  }
  const about = childrenBy(tree, hit.head, 'obl').find((kid) => ABOUT.has(prepositionOf(tree, kid) ?? ''))
  return about === undefined ? null : subtree(tree, about)
}

const ABOUT = new Set(['about', 'on', 'of', 'о', 'for'])

/** "…, said the envoy" that the parser took for a second predicate: a comma before it, no conjunction, no content after it. */
function isAfterthought(tree: Tree, { head: at, used }: Hit): boolean {
  if (tree.rel[at] !== 'conj' || tree.low[at - 1] !== ',') return false
  return !tree.kids[at]!.some((kid) => !used.includes(kid) && ['cc', 'ccomp', 'xcomp'].includes(tree.rel[kid]!))
}

/** "As the agency reports", «как сообщает». */
function isAsClause(tree: Tree, at: number): boolean {
  if (tree.rel[at] !== 'advcl') return false
  return childrenBy(tree, at, 'mark', 'advmod').some((kid) => tree.low[kid] === 'as' || tree.low[kid] === 'как')
}

function without(tree: Tree, head: number): number[] {
  const cue = new Set(subtree(tree, head))
  return tree.tokens.map((_, at) => at).filter((at) => !cue.has(at))
}

/** The characters of a content: no comma or dash at its ends, its quotation marks kept, and the whole of a quotation that runs on. */
export function contentSpan(passage: Passage, tree: Tree, tokens: readonly number[]): Span {
  let from = 0
  let to = tokens.length - 1
  const drops = (at: number) => /^[,:;—–-]$/.test(tree.tokens[tokens[at]!]!.text)
  while (from < to && drops(from)) from++
  while (to > from && (drops(to) || /^[.]$/.test(tree.tokens[tokens[to]!]!.text))) to--
  let [start, end]: [number, number] = [tree.tokens[tokens[from]!]!.start, tree.tokens[tokens[to]!]!.end]
  for (const { outer, depth } of quotesTouching(passage.quotes, [start, end])) {
    const touches = depth === 0 && outer[0] < end && start < outer[1]
    const runsOn = outer[0] < tree.span[0] || outer[1] > tree.span[1]
    if (touches && runsOn) [start, end] = [Math.min(start, outer[0]), Math.max(end, outer[1])]
  }
  return [start, end]
}

/** "Caddell continued:" and then a quotation of its own paragraph; or a quotation and then "Trump said." as its own sentence. */
export function quotedBeside(passage: Passage, tree: Tree, hit: Hit): Span | null {
  const last = tree.tokens.at(-1)!
  const first = tree.tokens[0]!
  if (hit.head <= 6)
    for (const { outer } of quotesTouching(passage.quotes, [first.start - 4, first.start]))
      if (outer[1] <= first.start + 1 && outer[1] >= first.start - 3) return outer
  if (last.text !== ':' || tree.tokens.length - hit.head > 6) return null
  const behind = quotesTouching(passage.quotes, [last.end, last.end + 7])
  return behind.find(({ outer }) => outer[0] >= last.end)?.outer ?? null
}
