import type { Span } from '../model/index.js'
import type { Link } from './link.js'
import type { Passage } from './passage.js'
import { phraseSpan } from './phrases.js'
import { type Reference, referencesOf } from './references.js'
import { childrenBy, isUnder, pathUp, spanOf, subtree, type Tree } from './tree.js'

/** "according to X", «по словам X», «со ссылкой на X», «по данным X». */
export function citedPhrases(passage: Passage, tree: Tree): Link[] {
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
        rank: tree.low[at] === 'со' ? 1 : -tokens.length - 0.5,
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
  const unnamed = [at, ...tree.kids[at]!].some((part) =>
    passage.lexicon.is('unnamed-only', tree.low[part]!, tree.tokens[part]!.lemma.toLowerCase()),
  )
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
