import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isUnder } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/** "Offers to host a summit", "calls to renew talks": a verb in its base form behind "to" that was taken for a modifier of what it governs. English. */
export function mendInfinitive(tokens: Token[], { lexicon }: Naming): void {
  raisePurpose(tokens, lexicon)
  lowerContent(tokens)
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (lowerOf(tokens[at]!.text) !== 'to' || tokens[at - 1]!.upos !== 'VERB') continue
    const verb = tokens[at + 1]!
    if (!TAKES.has(lowerOf(tokens[at - 1]!.lemma)) || !isHidden(verb, lexicon)) continue
    const object = headAfter(tokens, at + 1)
    if (object === null) continue
    tokens[at] = { ...tokens[at]!, upos: 'PART', head: at + 1, deprel: 'mark' }
    tokens[at + 1] = {
      ...verb,
      upos: 'VERB',
      feats: 'VerbForm=Inf',
      lemma: lowerOf(verb.text),
      head: at - 1,
      deprel: 'xcomp',
    }
    tokens[object] = { ...tokens[object]!, head: at + 1, deprel: 'obj' }
  }
}

/** "Summons the ambassador to demand": whoever summons demands, the infinitive is the purpose of the verb. */
function raisePurpose(tokens: Token[], lexicon: Lexicon): void {
  tokens.forEach((token, at) => {
    const envoy = tokens[token.head]
    if (token.upos !== 'VERB' || !/^(?:acl|xcomp)$/.test(token.deprel) || envoy === undefined) return
    const verb = token.deprel === 'acl' && envoy.deprel === 'obj' ? envoy.head : token.head
    if (lowerOf(tokens[at - 1]?.text ?? '') !== 'to' || verb < 0 || verb > at) return
    const summons = lexicon.candidates(lowerOf(tokens[verb]!.text)).some(({ frame }) => frame.id === 'accuse/summon')
    const speaks = lexicon
      .candidates(lowerOf(token.text))
      .some(({ frame, wordClass }) => wordClass === 'verb' && frame.speaks && SAID.has(frame.type ?? ''))
    if (summons && speaks) tokens[at] = { ...token, head: verb, deprel: 'advcl' }
  })
}

/** "Welcomes the agreement of X and Y to cease fire": what they agree on, not what the welcome is for. */
function lowerContent(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'VERB' || !/^(?:advcl|xcomp)$/.test(token.deprel) || token.head < 0) return
    if (lowerOf(tokens[at - 1]?.text ?? '') !== 'to') return
    const noun = tokens.findIndex(
      ({ head, deprel, lemma }, before) =>
        before < at && head === token.head && deprel === 'obj' && PACTS.has(lowerOf(lemma)),
    )
    // Its names stand between, and nothing else does.
    if (noun < token.head || !isUnder({ tokens }, at - 2, noun) || at - 2 === noun) return
    tokens[at] = { ...token, head: noun, deprel: 'acl' }
  })
}

const PACTS = new Set('agreement decision commitment pledge promise readiness willingness intention consent'.split(' '))

const SAID = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'STATE'])

const TAKES = new Set(
  'offer agree plan vow pledge refuse want call seek threaten promise decide intend hope expect propose try attempt continue begin start prepare move fail ask urge aim'.split(
    ' ',
  ),
)

/** Written like a base form, known to the lexicon as a verb, and tagged as something else or hung from what follows. */
function isHidden({ text, upos, deprel }: Token, lexicon: Lexicon): boolean {
  if (!/^\p{Ll}+$/u.test(text) || (upos === 'VERB' && /^(?:xcomp|advcl|ccomp|acl)/.test(deprel))) return false
  if (!['ADJ', 'NOUN', 'ADV', 'VERB'].includes(upos)) return false
  return lexicon
    .candidates(lowerOf(text))
    .some(({ wordClass, pattern }) => wordClass === 'verb' && pattern.head.lemma === text)
}

/** The noun that ends the phrase right behind the verb. */
function headAfter(tokens: readonly Token[], verb: number): number | null {
  let last: number | null = null
  for (let at = verb + 1; at < tokens.length; at++) {
    const { upos, text } = tokens[at]!
    if (upos === 'NOUN' || upos === 'PROPN') last = at
    else if (!['ADJ', 'DET', 'NUM'].includes(upos) && text !== '-') break
  }
  return last
}
