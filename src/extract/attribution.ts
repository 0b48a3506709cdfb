import type { Span } from '../model/index.js'
import { prepositionOf } from './arguments.js'
import type { Hit } from './hits.js'
import type { Passage } from './passage.js'
import { phraseSpan, type Reference, referencesOf } from './references.js'
import { sourceOf } from './sources.js'
import { childrenBy, isUnder, pathUp, spanOf, subtree, type Tree } from './tree.js'

/** One link of a chain of attribution and the tokens that it vouches for. */
export type Link = {
  readonly source: Reference | null
  readonly cue: Span
  readonly unnamed: boolean
  /** Does a token stand in what the source says? */
  covers(at: number): boolean
  /** What is said, as PARC 3.0 marks it: the clause with its conjunction, without the source and cue. */
  readonly content: Span
  /** The frame that the cue belongs to; null for "according to". */
  readonly hit: Hit | null
  readonly rank: number
}

/** Every attribution of a sentence, outermost first: reporting verbs, "according to", «по словам», headline colons and dashes. */
export function linksOf(passage: Passage, tree: Tree, hits: readonly Hit[]): readonly Link[] {
  const links = [
    ...hits.flatMap((hit) => reported(passage, tree, hit) ?? []),
    ...phrases(passage, tree),
    ...headlines(passage, tree),
  ]
  return links.sort((a, b) => a.rank - b.rank)
}

/** "X said (that) …", "…, X said", «сообщили в ведомстве». */
function reported(passage: Passage, tree: Tree, hit: Hit): Link | null {
  if (!hit.frame.speaks || hit.wordClass === 'noun') return null
  const clause = contentClause(tree, hit)
  if (clause === null) return null
  const source = sourceOf(passage, tree, hit)
  const inCue = clause.inverted ? null : clause.at
  const tokens = clause.inverted ? without(tree, hit.head) : contentTokens(tree, clause.at)
  if (tokens.length === 0) return null
  return {
    source: source.reference,
    unnamed: source.unnamed,
    cue: cueSpan(tree, hit),
    covers: (at) => (inCue !== null ? isUnder(tree, at, inCue) : !isUnder(tree, at, hit.head)),
    content: spanOf(tree, tokens),
    hit,
    rank: pathUp(tree, hit.head).length + (clause.inverted ? 0 : 1),
  }
}

type Clause = { readonly at: number; readonly inverted: boolean }

function contentClause(tree: Tree, hit: Hit): Clause | null {
  const kids = tree.kids[hit.head]!
  const clause =
    kids.find((kid) => tree.rel[kid] === 'ccomp') ??
    kids.find((kid) => tree.rel[kid] === 'parataxis' && tree.tokens[kid]!.upos !== 'PUNCT' && kid !== hit.head) ??
    hit.used
      .slice(1)
      .flatMap((at) => childrenBy(tree, at, 'acl', 'ccomp'))
      .at(0)
  if (clause !== undefined && !isCueLike(tree, clause)) return { at: clause, inverted: false }
  if (tree.rel[hit.head] === 'parataxis' || (tree.rel[hit.head] === 'advcl' && isAsClause(tree, hit.head)))
    return { at: hit.head, inverted: true }
  const open =
    kids.find((kid) => tree.rel[kid] === 'xcomp') ??
    kids.find((kid) => tree.rel[kid] === 'obj' && tree.tokens[kid]!.upos !== 'PRON')
  return open === undefined || hit.used.includes(open) ? aboutPhrase(tree, hit) : { at: open, inverted: false }
}

function aboutPhrase(tree: Tree, hit: Hit): Clause | null {
  const about = childrenBy(tree, hit.head, 'obl').find((kid) =>
    ['about', 'on', 'of', 'о', 'for', 'for'].includes(prepositionOf(tree, kid) ?? ''),
  )
  return about === undefined ? null : { at: about, inverted: false }
}

function isCueLike(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'parataxis' && tree.kids[at]!.length === 0
}

/** "As the agency reports", «как сообщает». */
function isAsClause(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'mark', 'advmod').some((kid) => tree.low[kid] === 'as' || tree.low[kid] === 'как')
}

function without(tree: Tree, head: number): number[] {
  const cue = new Set(subtree(tree, head))
  return tree.tokens.map((_, at) => at).filter((at) => !cue.has(at))
}

function contentTokens(tree: Tree, clause: number): number[] {
  return subtree(tree, clause)
}

/** The reporting words with their auxiliaries and particles: "has learned", «дал понять». */
function cueSpan(tree: Tree, hit: Hit): Span {
  const parts = [
    ...hit.used.filter((at) => Math.abs(at - hit.head) <= 3),
    ...childrenBy(tree, hit.head, 'aux').filter((kid) => kid < hit.head),
    ...tree.kids[hit.head]!.filter((kid) => tree.tokens[kid]!.deprel === 'compound:prt'),
  ]
  return spanOf(
    tree,
    [...new Set(parts)].sort((a, b) => a - b),
  )
}

/** "according to X", «по словам X», «со ссылкой на X», «по данным X». */
function phrases(passage: Passage, tree: Tree): Link[] {
  return tree.tokens.flatMap((token, at) => {
    const marker = markerAt(passage, tree, at)
    if (!marker) return []
    const source = refer(passage, tree, marker.source)
    const top = marker.top
    const governor = tree.tokens[top]!.head
    const scope = governor >= 0 ? clauseOf(tree, governor) : tree.tokens.findIndex(({ head }) => head < 0)
    const cut = new Set(subtree(tree, top))
    const tokens = subtree(tree, scope < 0 ? at : scope).filter((part) => !cut.has(part))
    if (tokens.length === 0) return []
    return [
      {
        source: source.reference,
        unnamed: source.unnamed,
        cue: [token.start, marker.cueEnd] as Span,
        covers: (part: number) => isUnder(tree, part, scope) && !cut.has(part),
        content: spanOf(tree, tokens),
        hit: null,
        rank: pathUp(tree, scope).length - 0.5,
      },
    ]
  })
}

type Marker = { readonly top: number; readonly source: number; readonly cueEnd: number }

function markerAt(passage: Passage, tree: Tree, at: number): Marker | null {
  const low = tree.low[at]!
  const { head } = tree.tokens[at]!
  if (low === 'according' && head >= 0) {
    const source = tree.rel[at] === 'case' ? head : (childrenBy(tree, at, 'obl', 'nmod')[0] ?? head)
    const to = at + 1 < tree.tokens.length && tree.low[at + 1] === 'to' ? at + 1 : at
    return { top: tree.rel[at] === 'case' ? head : at, source, cueEnd: tree.tokens[to]!.end }
  }
  if (low !== 'по' && low !== 'со' && low !== 'согласно') return null
  if (low === 'согласно') return head >= 0 ? { top: head, source: head, cueEnd: tree.tokens[at]!.end } : null
  const noun = at + 1
  if (noun >= tree.tokens.length) return null
  const lemma = tree.tokens[noun]!.lemma.toLowerCase()
  if (!passage.lexicon.is(low === 'по' ? 'according' : 'per', tree.low[noun]!, lemma)) {
    if (low === 'по' && ['его', 'ее', 'её', 'их'].includes(tree.low[noun]!) && tree.low[noun + 1]?.startsWith('слов'))
      return { top: noun + 1, source: noun, cueEnd: tree.tokens[noun + 1]!.end }
    return null
  }
  const source = childrenBy(tree, noun, 'nmod')[0]
  if (source === undefined) return null
  return {
    top: noun,
    source,
    cueEnd: tree.tokens[low === 'со' ? Math.min(noun + 1, tree.tokens.length - 1) : noun]!.end,
  }
}

function refer(passage: Passage, tree: Tree, at: number): { reference: Reference | null; unnamed: boolean } {
  const unnamed = passage.lexicon.is('unnamed-only', tree.low[at]!, tree.tokens[at]!.lemma.toLowerCase())
  const reference = referencesOf(passage, tree, at)[0] ?? {
    name: tree.text.slice(...phraseSpan(tree, at)),
    actor: null,
    span: phraseSpan(tree, at),
    at,
    via: 'words' as const,
  }
  return { reference, unnamed }
}

/** The clause that an oblique belongs to; from a verb of speech's own complement, that complement. */
function clauseOf(tree: Tree, at: number): number {
  for (const next of pathUp(tree, at))
    if (!['nmod', 'obl', 'obj', 'nsubj', 'appos', 'amod', 'case', 'conj', 'xcomp'].includes(tree.rel[next]!))
      return next
  return at
}

/** "Trump to visit Moscow – Kremlin", «NBC: …», "Kremlin: …". */
function headlines(passage: Passage, tree: Tree): Link[] {
  const text = tree.text.slice(...tree.span)
  if (text.length > 260) return []
  const tail = /\s[–—-]\s([^–—:]{2,60})$/u.exec(text.replace(/[\s.]+$/, ''))
  const lead = /^([^:–—,]{2,48}):\s/u.exec(text)
  const found: Link[] = []
  if (tail && tree.index === 0)
    found.push(...headlineLink(passage, tree, tail[0].length > 0 ? text.lastIndexOf(tail[1]!) : 0, tail[1]!, true))
  if (lead) found.push(...headlineLink(passage, tree, 0, lead[1]!, false))
  return found
}

function headlineLink(passage: Passage, tree: Tree, offset: number, name: string, last: boolean): Link[] {
  const start = tree.span[0] + offset
  const end = start + name.length
  const inside = tree.tokens
    .map((_, at) => at)
    .filter((at) => tree.tokens[at]!.start >= start && tree.tokens[at]!.end <= end)
  if (inside.length === 0) return []
  const head = inside.find((at) => !inside.includes(tree.tokens[at]!.head)) ?? inside[0]!
  const mention = passage.mentions.find(
    ({ span, actor }) => actor && span[0] >= start && span[1] <= end && (last || span[0] - start <= 30),
  )
  const unnamed = inside.some((at) =>
    passage.lexicon.is('unnamed-only', tree.low[at]!, tree.tokens[at]!.lemma.toLowerCase()),
  )
  const known = mention
    ? { name: mention.actor!.name, actor: mention.actor, span: [start, end] as Span, at: head, via: 'name' as const }
    : null
  const isName = /^(?:[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*\s?){1,5}$/u.test(name)
  if (!known && !unnamed && !isName) return []
  const outside = tree.tokens
    .map((_, at) => at)
    .filter((at) => !inside.includes(at) && tree.tokens[at]!.upos !== 'PUNCT')
  if (outside.length === 0) return []
  return [
    {
      source: known ?? { name, actor: null, span: [start, end], at: head, via: 'words' },
      unnamed: unnamed && !known,
      cue: [last ? start - 2 : end, last ? start - 1 : end + 1],
      covers: (at) => !inside.includes(at),
      content: spanOf(tree, outside),
      hit: null,
      rank: -1,
    },
  ]
}
