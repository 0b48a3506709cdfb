import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/**
 * "Will welcome President A of Armenia and Prime Minister B of Azerbaijan", "the presidents of Armenia and Azerbaijan and
 * Xi": a person whom "and" joins stands beside the person or office before, not beside the state of that one. English.
 */
export function mendGuests(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  const named = mentions.filter(({ via, actor }) => via === 'name' && actor !== null)
  named.forEach((guest, index) => {
    const [first, state] = [named[index - 2], named[index - 1]]
    if (guest.actor!.kind !== 'person' || !state || state.actor!.kind === 'person') return
    if (first?.actor?.kind === 'person' && isBetween(tokens, first, state, OF) && isBetween(tokens, state, guest, AND))
      joinGuests(tokens, [headOf(tokens, first), headOf(tokens, state), headOf(tokens, guest)])
  })
  const kindAt = ({ start, end }: Token) => named.find(({ span }) => span[0] <= start && end <= span[1])?.actor?.kind
  tokens.forEach((token, at) => {
    if (kindAt(token) !== 'person' || token.head < 0 || token.head > at) return
    if (token.deprel === 'flat' && tokens[at - 1]!.text === ',' && kindAt(tokens[token.head]!) === 'person')
      tokens[at] = { ...token, upos: 'PROPN', deprel: 'conj' }
    else if (token.deprel === 'conj' && kindAt(tokens[token.head]!) !== 'person') lift(tokens, at, lexicon)
  })
}

const OF = /^of(?: the)?$/

/** Titles and what a title is of may stand before the second name. */
const AND = /^(?:,|,? ?and)(?: (?:\p{Lu}[\p{L}.]*|of|for|the))*$/u

function isBetween(tokens: readonly Token[], before: Mention, after: Mention, pattern: RegExp): boolean {
  const words = tokens.filter(({ start, end }) => start >= before.span[1] && end <= after.span[0])
  return pattern.test(words.map(({ text }) => text).join(' '))
}

/** The token of a name that hangs on none of its others. */
function headOf(tokens: readonly Token[], { span: [start, end] }: Mention): number {
  const isInside = (token: Token | undefined) => token !== undefined && start <= token.start && token.end <= end
  return tokens.findIndex((token) => isInside(token) && !isInside(tokens[token.head]))
}

/** The first person takes the place of the whole list, the second one hangs on the first, the state on whose it is. */
function joinGuests(tokens: Token[], [first, state, guest]: readonly [number, number, number]): void {
  if (first < 0 || state < first || guest < state) return
  const top = topOf(tokens, first, guest)
  const { head, deprel } = tokens[top]!
  if (top !== first && !/^(?:flat|nmod:desc|conj)/.test(deprel))
    tokens[first] = {
      ...tokens[first]!,
      head,
      deprel: hasChild(tokens, top, /^case$/) || deprel !== 'obl' ? deprel : 'obj',
    }
  tokens[guest] = { ...tokens[guest]!, head: first, deprel: 'conj' }
  tokens[state] = { ...tokens[state]!, head: first, deprel: 'nmod' }
  tokens.forEach((token, at) => {
    if (token.deprel === 'cc' && at > state && at < guest) tokens[at] = { ...token, head: guest }
    // "B of Azerbaijan": what "of" hangs on the first state is the second person's.
    if (token.head === state && at > guest && token.deprel.startsWith('nmod')) tokens[at] = { ...token, head: guest }
  })
}

/** The highest of the words of the list. */
function topOf(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  for (let steps = 0; steps < 8; steps++) {
    const { head } = tokens[at]!
    if (head < from || head > to) break
    at = head
  }
  return at
}

/** "The presidents of Armenia and Azerbaijan and Xi": a person among states is joined to the office before them. */
function lift(tokens: Token[], at: number, lexicon: Lexicon): void {
  let state = tokens[at]!.head
  while (tokens[state]!.deprel === 'conj' && tokens[state]!.head >= 0 && tokens[state]!.head < state)
    state = tokens[state]!.head
  const office = tokens[state]!.head
  const isOf = tokens.some(({ head, deprel, text }) => head === state && deprel === 'case' && lowerOf(text) === 'of')
  if (!isOf || office < 0 || office > state || !isTokenListed(lexicon, 'roles', tokens[office]!)) return
  tokens[at] = { ...tokens[at]!, head: office }
}
