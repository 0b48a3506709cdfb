import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { withoutYo } from '../tree.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/**
 * «В Белом доме резко прокомментировали удары»: those who speak in the plural from a body are nobody but the body; the thing
 * behind their verb is what they speak of, whichever of its like cases the tagger took it for.
 */
export function mendSeatObject(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  tokens.forEach((token, at) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'nsubj' || token.head > at || verb?.upos !== 'VERB' || !isPlural(verb)) return
    if (token.upos !== 'NOUN' || /Animacy=Anim/.test(token.feats) || hasChild(tokens, token.head, /^(?:obj|aux:pass)$/))
      return
    const speaks = isTokenListed(lexicon, 'report-say', verb) || isSpeech(lexicon, verb)
    if (!speaks || isTokenListed(lexicon, 'bodies', token)) return
    if (tokens.some((_, seat) => isSeat(tokens, seat, token.head, mentions, lexicon)))
      tokens[at] = { ...token, deprel: 'obj' }
  })
}

function isPlural({ feats }: Token): boolean {
  return /Number=Plur/.test(feats) && /VerbForm=Fin/.test(feats)
}

function isSpeech(lexicon: Lexicon, { text }: Token): boolean {
  return lexicon
    .candidates(withoutYo(lowerOf(text)))
    .some(({ frame, wordClass }) => frame.speaks && wordClass === 'verb')
}

const SEATED = new Set(['body', 'place', 'state'])

/** «В Кремле», «в МИД»: a body in the place of the verb, before it. */
function isSeat(
  tokens: readonly Token[],
  at: number,
  verb: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): boolean {
  const { deprel, head, start, end } = tokens[at]!
  if (deprel !== 'obl' || head !== verb || at > verb) return false
  if (!tokens.some((token) => token.head === at && token.deprel === 'case' && /^во?$/i.test(token.text))) return false
  return (
    isTokenListed(lexicon, 'bodies', tokens[at]!) ||
    mentions.some(({ actor, span }) => actor && SEATED.has(actor.kind) && span[0] <= start && end <= span[1])
  )
}
