import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'
import type { Naming } from './titled-names.js'

/**
 * "The attack on Macron angered diplomats", "Ads released by Trump mock Biden": behind a phrase that ends in a name the verb was taken for a part of what
 * follows. It is the root, what was taken for the root or for its subject is its subject, and the name stays in its phrase. English.
 */
export function mendHiddenRoot(tokens: Token[], { mentions, lexicon }: Naming): void {
  const root = tokens.findIndex(({ head }) => head < 0)
  const verb = tokens.findIndex(
    ({ text }, at) => at > root && at > 1 && /^\p{Ll}+$/u.test(text) && isNamed(at - 1) && isHidden(at),
  )
  if (root < 0 || verb < 0) return
  if (isNoun(tokens[root]!)) raise(tokens, root, verb)
  else raiseOverParticiple(tokens, root, verb)

  function isNamed(at: number): boolean {
    return mentions.some(({ via, span }) => via === 'name' && span[1] === tokens[at]!.end)
  }

  function isHidden(at: number): boolean {
    const { upos, text, deprel, head } = tokens[at]!
    if (isNoun(tokens[root]!)) {
      const isPast = (upos === 'ADJ' || upos === 'VERB') && text.endsWith('ed') && /^amod/.test(deprel)
      return isPast && head > at && isVerbless(tokens) && tokens[head]!.head === root
    }
    const isVerb = lexicon.candidates(lowerOf(text)).some(({ wordClass }) => wordClass === 'verb')
    return isVerb && upos === 'NOUN' && deprel === 'obl:agent' && head === root && isFollowed(tokens, at)
  }
}

function isVerbless(tokens: readonly Token[]): boolean {
  return !tokens.some(({ upos, feats }) => upos === 'AUX' || (upos === 'VERB' && feats.includes('VerbForm=Fin')))
}

/** A name that was joined to the noun is the object of the verb. */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.upos === 'PROPN' && tokens[at + 1]!.head === at
}

function raise(tokens: Token[], root: number, verb: number): void {
  const object = tokens[verb]!.head
  const name = topBefore(tokens, verb, object)
  const { deprel } = tokens[object]!
  if (name === null || !/^(?:nmod|obl|conj|appos)/.test(deprel)) return
  tokens.forEach((token, at) => {
    if (at !== name && at < verb && at > root && token.head === object) tokens[at] = { ...token, head: name }
    if (at > verb && token.head === root && at !== object) tokens[at] = { ...token, head: verb }
  })
  tokens[name] = { ...tokens[name]!, head: root, deprel: 'nmod' }
  tokens[object] = { ...tokens[object]!, head: verb, deprel: 'obj' }
  toRoot(tokens, verb, root)
}

function raiseOverParticiple(tokens: Token[], participle: number, verb: number): void {
  const subject = tokens.findIndex(({ head, deprel }) => head === participle && deprel.startsWith('nsubj'))
  const name = topBefore(tokens, verb, verb)
  if (subject < 0 || name === null || hasChild(tokens, participle, /^aux/)) return
  tokens.forEach((token, at) => {
    if (at > verb && token.head === participle) tokens[at] = { ...token, head: verb }
    if (at < verb && at > participle && at !== name && token.head === verb) tokens[at] = { ...token, head: name }
  })
  tokens[verb + 1] = { ...tokens[verb + 1]!, deprel: 'obj' }
  tokens[name] = { ...tokens[name]!, head: participle, deprel: 'obl:agent' }
  tokens[participle] = { ...tokens[participle]!, head: subject, deprel: 'acl', feats: 'Tense=Past|VerbForm=Part' }
  toRoot(tokens, verb, subject)
}

/** The name right before the verb, where it hangs from what was taken for its head. */
function topBefore(tokens: readonly Token[], verb: number, head: number): number | null {
  let at = verb - 1
  while (tokens[at]!.head !== head && tokens[at]!.head < at && tokens[at]!.deprel === 'flat') at = tokens[at]!.head
  return tokens[at]!.head === head && tokens[at]!.upos === 'PROPN' ? at : null
}

function toRoot(tokens: Token[], verb: number, subject: number): void {
  const past = tokens[verb]!.text.endsWith('ed')
  const feats = past ? 'Mood=Ind|Tense=Past|VerbForm=Fin' : 'Mood=Ind|Tense=Pres|VerbForm=Fin'
  tokens[verb] = { ...tokens[verb]!, upos: 'VERB', feats, head: -1, deprel: 'root' }
  tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' }
}
