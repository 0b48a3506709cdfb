import type { Token } from '../../model/index.js'
import { isNoun } from './attachments.js'
import { takePlace } from './take-place.js'

/**
 * "Russia's foreign minister A B and Türkiye's foreign minister C D hold talks", "X and Y commence talks": behind names the verb was taken for a part of the noun.
 * It is the root, the noun its object, and all names before it are its subject. English.
 */
export function mendHeldContact(tokens: Token[]): void {
  const verb = tokens.findIndex(
    ({ text, upos, deprel, head }, at) =>
      at > 0 && HOLD.test(text) && upos === 'NOUN' && deprel === 'compound' && isHeld(tokens, at, head),
  )
  if (verb < 0 || tokens.some(({ feats }) => feats.includes('VerbForm=Fin'))) return
  const object = tokens[verb]!.head
  const above = tokens[object]!.head
  const top = (at: number) => at < verb && (tokens[at]!.head === verb || tokens[at]!.head === object)
  const first = above < 0 ? tokens.findIndex((token, at) => top(at) && isNoun(token)) : above
  if (first < 0 || first >= verb || (above >= 0 && tokens[above]!.head >= 0)) return
  if (above >= 0) tokens[object] = { ...tokens[object]!, head: -1, deprel: 'root' }
  takePlace(tokens, [verb, object], 'obj', (token, at) => at > object && token.deprel !== 'compound')
  tokens[verb] = {
    ...tokens[verb]!,
    upos: 'VERB',
    lemma: tokens[verb]!.text.replace(/s$/, ''),
    feats: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
  }
  tokens.forEach((token, at) => {
    if (at === first || at === verb) return
    if (top(at)) tokens[at] = { ...token, head: first, deprel: isNoun(token) ? 'conj' : token.deprel }
    else if (at > object && token.head === first) tokens[at] = { ...token, head: verb }
  })
  tokens[first] = { ...tokens[first]!, head: verb, deprel: 'nsubj' }
}

const HOLD = /^(?:hold|commence|begin|start|open|resume|continue|conclude|finish)s?$/

const CONTACTS = /^(?:talks?|meetings?|calls?|consultations|negotiations|discussions|summit|conversation|session)$/

/** "To resume talks", "the start talks": what ends no name. */
const NO_NAME = new Set(['DET', 'PART', 'ADP', 'SCONJ', 'CCONJ', 'AUX', 'VERB', 'PRON', 'PUNCT'])

/** The noun of a contact with no more than two words between. */
function isHeld(tokens: readonly Token[], at: number, head: number): boolean {
  return head > at && head - at <= 3 && CONTACTS.test(tokens[head]!.text) && !NO_NAME.has(tokens[at - 1]!.upos)
}
