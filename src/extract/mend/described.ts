import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { isTitle } from './is-title.js'

/** How many words an office may take before the comma. */
const REACH = 12

/**
 * "The head of Egypt's General Intelligence, Major General Hassan Rashad, met": a full name between commas is of whoever the
 * office before it describes, and stands beside the office, not beside its body. English.
 */
export function mendDescribed(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  tokens.forEach((office, at) => {
    if (!isTokenListed(lexicon, 'roles', office) || office.feats.includes('Number=Plur')) return
    const comma = commaAfter(tokens, at)
    if (comma === null || lowerOf(tokens[at + 1]!.text) !== 'of') return
    const name = nameBehind(tokens, comma, mentions, lexicon)
    if (name === null || (name.from === comma + 1 && !isBody(tokens[comma - 1]!, mentions, lexicon))) return
    for (let part = comma + 1; part <= name.to; part++) {
      const deprel = part === name.from ? 'appos' : part < name.from ? 'nmod:desc' : 'flat'
      const upos = part < name.from ? tokens[part]!.upos : 'PROPN'
      tokens[part] = { ...tokens[part]!, upos, head: part === name.from ? at : name.from, deprel }
    }
  })
}

/** The comma that closes an office, where no verb and no further comma stands before it. */
function commaAfter(tokens: readonly Token[], office: number): number | null {
  for (let at = office + 1; at < tokens.length && at - office <= REACH; at++) {
    if (tokens[at]!.text === ',') return at
    if (!/^(?:ADP|DET|PROPN|NOUN|ADJ|PART|CCONJ|X)$/.test(tokens[at]!.upos)) return null
  }
  return null
}

/** A body or a known state: behind "the mayor of Springfield," may stand where that is. */
function isBody(token: Token, mentions: readonly Mention[], lexicon: Lexicon): boolean {
  if (token.upos === 'NOUN' || isTokenListed(lexicon, 'bodies', token)) return true
  return mentions.some(({ actor, span }) => actor?.kind === 'state' && span[1] === token.end)
}

/** Titles and then two to four capitalised words up to a comma, which name no state, place or body. */
function nameBehind(
  tokens: readonly Token[],
  comma: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): { readonly from: number; readonly to: number } | null {
  let from = comma + 1
  while (from < tokens.length && isTitle(tokens[from]!, lexicon)) from++
  let to = from
  while (to < tokens.length && /^\p{Lu}[\p{L}.'’-]*$/u.test(tokens[to]!.text)) to++
  if (tokens[to]?.text !== ',' || to - from < 2 || to - from > 4) return null
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  const other = mentions.some(
    ({ actor, via, span }) => span[0] < end && start < span[1] && !(via === 'name' && actor?.kind === 'person'),
  )
  return other ? null : { from, to: to - 1 }
}
