import type { Lexicon } from '../lexicon/types.js'
import { prepositionOf, subjectOf } from '../participants/control.js'
import { subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { contentSpans } from './content-spans.js'
import { cueStart } from './cue.js'
import type { Report } from './report.js'
import { sourceSpan } from './source-span.js'

/** "The president's claim that …", "concern about …", "made the argument that …": a noun of speech or attitude with its owner and content. */
export function nounReport(tree: Tree, noun: number, lexicon: Lexicon): Report | null {
  const token = tree.tokens[noun]!
  if (token.upos !== 'NOUN') return null
  if (!isListed(lexicon, 'report-noun', tree, noun)) return null
  const content = contentOfNoun(tree, noun)
  if (!content) return null
  const owner = ownerOf(tree, noun, content.at)
  const light = owner === null ? lightVerb(tree, noun, lexicon) : null
  const source = owner ?? (light === null ? null : subjectOf(tree, light))
  if (source === null && !content.clause) return null
  const without = new Set(source === null ? [] : subtree(tree, source))
  const tokens = content.tokens.filter((at) => !without.has(at))
  const spans = contentSpans(tree, tokens, without)
  if (spans.length === 0) return null
  const first = light === null ? modified(tree, noun, owner) : cueStart(tree, light, lexicon)
  return {
    head: noun,
    source,
    sourceSpan: source === null ? null : sourceSpan(tree, source),
    cue: [tree.tokens[first]!.start, tree.tokens[content.cueEnd]!.end],
    content: spans,
    tokens,
    spoken: false,
  }
}

type NounContent = {
  readonly at: number
  readonly tokens: readonly number[]
  readonly cueEnd: number
  readonly clause: boolean
}

function contentOfNoun(tree: Tree, noun: number): NounContent | null {
  const kids = tree.kids[noun]!.filter((kid) => kid > noun)
  const clause = kids.find(
    (kid) =>
      (tree.rel[kid] === 'acl' || tree.rel[kid] === 'ccomp') &&
      tree.kids[kid]!.some(
        (mark) =>
          ['that', 'to', 'whether', 'что', 'о'].includes(tree.low[mark]!) && ['mark', 'aux'].includes(tree.rel[mark]!),
      ),
  )
  if (clause !== undefined)
    return {
      at: clause,
      tokens: subtree(tree, clause),
      cueEnd: noun,
      clause: tree.low[subtree(tree, clause)[0]!] !== 'to',
    }
  const phrase = kids.find(
    (kid) => ['nmod', 'acl', 'obl'].includes(tree.rel[kid]!) && ABOUT.has(caseOf(tree, kid)?.low ?? ''),
  )
  const mark = phrase === undefined ? null : caseOf(tree, phrase)
  if (phrase === undefined || !mark) return null
  return { at: phrase, tokens: subtree(tree, phrase).filter((at) => at > mark.at), cueEnd: mark.at, clause: false }
}

function caseOf(tree: Tree, at: number): { readonly at: number; readonly low: string } | null {
  const mark = tree.kids[at]!.find((kid) => kid < at && ['case', 'mark'].includes(tree.rel[kid]!))
  return mark === undefined ? null : { at: mark, low: tree.low[mark]! }
}

const ABOUT = new Set([
  'about',
  'of',
  'for',
  'on',
  'over',
  'at',
  'against',
  'toward',
  'towards',
  'with',
  'regarding',
  'in',
  'to',
  'о',
  'об',
  'к',
  'на',
  'против',
])

/** "Trump's", "his", "by the agency", «заявление Трампа». */
function ownerOf(tree: Tree, noun: number, content: number): number | null {
  const kids = tree.kids[noun]!.filter((kid) => kid !== content)
  return (
    kids.find((kid) => tree.tokens[kid]!.deprel === 'nmod:poss') ??
    kids.find(
      (kid) => tree.rel[kid] === 'nmod' && ['by', 'from', 'among', 'от', 'со'].includes(prepositionOf(tree, kid) ?? ''),
    ) ??
    kids.find((kid) => tree.lang !== 'en' && tree.rel[kid] === 'nmod' && prepositionOf(tree, kid) === null) ??
    null
  )
}

/** "Expressed concern", "has doubts", "issued a statement": the verb of which the noun is the object. */
function lightVerb(tree: Tree, noun: number, lexicon: Lexicon): number | null {
  const { head } = tree.tokens[noun]!
  if (head < 0 || head > noun || noun - head > 6 || tree.rel[noun] !== 'obj') return null
  const token = tree.tokens[head]!
  return token.upos === 'VERB' && isListed(lexicon, 'report-light', tree, head) ? head : null
}

/** The cue begins at the noun's own adjectives, behind its owner. */
function modified(tree: Tree, noun: number, owner: number | null): number {
  let first = noun
  while (
    first > 0 &&
    first - 1 !== owner &&
    tree.tokens[first - 1]!.head === noun &&
    ['amod', 'compound'].includes(tree.rel[first - 1]!)
  )
    first--
  return first
}
