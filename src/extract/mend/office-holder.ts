import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isTokenListed } from '../words/listed.js'
import { isTitle } from './is-title.js'

/**
 * "The Senior Advisor for Africa, Mr. Joe Lee", "the envoy of the Secretary-General for Sudan, Ann Roe": whoever stands behind a comma
 * holds the office before it, and does not belong to the last name in it. "Member of the Bureau of the Committee and Minister Wang": so
 * does a titled name behind a membership.
 */
export function mendOfficeHolder(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'PROPN' || !/^(?:nmod|appos|flat|conj|vocative)$/.test(token.deprel) || token.head >= at) return
    if (!isPerson(tokens, at, mentions)) return
    const first = firstOfTitle(tokens, at, lexicon)
    const role = officeBefore(tokens, at, first, { mentions, lexicon })
    if (role === null || (role === token.head && tokens[first - 1]!.text === ',')) return
    const office = tokens[role]!
    if (tokens[first - 1]!.text === ',') {
      tokens[at] = { ...token, head: role, deprel: 'appos' }
      tokens[role] = { ...office, upos: 'NOUN' }
      const next = tokens[at + 1]
      if (next?.head === at && next.deprel === 'flat') tokens[at + 1] = { ...next, upos: 'PROPN' }
    } else {
      tokens.forEach((kid, index) => {
        if (kid.head === role && /^(?:case|det|amod|cc)$/.test(kid.deprel)) tokens[index] = { ...kid, head: at }
      })
      tokens[at] = { ...token, head: office.head, deprel: office.deprel }
      tokens[role] = { ...office, head: at, deprel: 'nmod:desc' }
    }
  })
}

/** Known, or a name of two words; no state, body or place. */
function isPerson(tokens: readonly Token[], at: number, mentions: readonly Mention[]): boolean {
  const { start } = tokens[at]!
  const mention = mentions.find(({ span }) => span[0] <= start && start < span[1])
  if (mention) return mention.actor?.kind === 'person' && mention.span[0] === start
  const next = tokens[at + 1]
  return next?.deprel === 'flat' && next.head === at && /^\p{Lu}\p{Ll}/u.test(next.text)
}

/** The first token of the titles right before a name. */
function firstOfTitle(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let first = at
  while (first > 0 && isTitle(tokens[first - 1]!, lexicon)) first--
  return first
}

/** The office or membership whose words reach up to the comma or "and" before the name, which hangs from one of them. */
function officeBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  { mentions, lexicon }: { readonly mentions: readonly Mention[]; readonly lexicon: Lexicon },
): number | null {
  const mark = tokens[first - 1]?.text
  const isMember = mark !== ',' && tokens.slice(Math.max(0, at - TITLE), at).some(({ text }) => text === 'and')
  if (mark !== ',' && !isMember) return null
  if (tokens[at]!.deprel === 'vocative') {
    const role = tokens.findLastIndex(({ head }, index) => index < first && head === tokens[at]!.head)
    return mark === ',' && role >= 0 && isOffice(tokens, role, lexicon) ? role : null
  }
  if (tokens[at]!.deprel === 'conj' && isDeputy(tokens, tokens[at]!.head)) return tokens[at]!.head
  for (let up = tokens[at]!.head, steps = 0; up >= 0 && steps < STEPS; up = tokens[up]!.head, steps++) {
    const { text, upos, deprel } = tokens[up]!
    if (up >= first || upos === 'VERB') return null
    if (
      mark === ','
        ? isOffice(tokens, up, lexicon) && !isOfOther(tokens, up, at, mentions)
        : text === 'Member' && deprel.startsWith('nsubj')
    )
      return up
  }
  return null
}

/** "Deputy Prime Minister and Foreign Minister Ann Lee": one who is a deputy, too. */
function isDeputy(tokens: readonly Token[], role: number): boolean {
  return (
    tokens[role]!.text === 'Minister' &&
    tokens[role + 1]?.text === 'and' &&
    /^(?:Deputy|Vice)$/.test(tokens[role - 2]?.text ?? '')
  )
}

/** "The UN Secretary-General": an office whose holder is known, and is not the one named. */
function isOfOther(tokens: readonly Token[], role: number, at: number, mentions: readonly Mention[]): boolean {
  const over = (index: number) =>
    mentions.find(({ span }) => span[0] <= tokens[index]!.start && tokens[index]!.end <= span[1])
  const holder = over(role)
  return holder?.via === 'role' && holder.actor !== over(at)?.actor
}

/** One holder, who is not named by then. */
function isOffice(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { text, feats } = tokens[at]!
  return isTokenListed(lexicon, 'roles', tokens[at]!) && !/Number=Plur/.test(feats) && !/s$/u.test(text)
}

const STEPS = 5
const TITLE = 6
