import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { lowerOf } from '../words/lower.js'
import { isNoun } from './attachments.js'
import type { Naming } from './titled-names.js'

/**
 * "Abe on 13 June held talks", "A court on Friday convicted the editor": a verb in the past right behind its subject and a date, in a sentence
 * without any other finite verb before it, was taken for a participle. It is the root. English.
 */
export function mendDatedVerb(tokens: Token[], { times, lexicon }: Naming): void {
  const dates = times()
  let first = -1
  const verb = tokens.findIndex((_, at) => {
    const time = dates.find(([, end]) => end === tokens[at - 1]?.end)
    if (!time) return false
    first = tokens.findIndex(({ start }) => start === time[0])
    return first > 0 && isCutOff(tokens, at, first, lexicon)
  })
  if (verb < 0) return
  const last = tokens[first - 1]!.upos === 'ADP' ? first - 2 : first - 1
  if (last < 0 || !isNoun(tokens[last]!)) return
  const subject = topOf(tokens, last)
  const root = tokens.findIndex(({ head }) => head < 0)
  const object = tokens[verb]!.head
  tokens[verb] = {
    ...tokens[verb]!,
    upos: 'VERB',
    feats: 'Mood=Ind|Tense=Past|VerbForm=Fin',
    head: -1,
    deprel: 'root',
  }
  if (root !== verb && root !== subject)
    tokens[root] = {
      ...tokens[root]!,
      head: verb,
      deprel: root > verb && tokens[root]!.upos === 'VERB' ? 'conj' : 'obl',
    }
  tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' }
  if (object > verb && isNoun(tokens[object]!)) tokens[object] = { ...tokens[object]!, head: verb, deprel: 'obj' }
  tokens.forEach((token, at) => {
    const isDate = at < verb && at > last && (token.head <= last || token.head >= verb)
    const isBehind = at > verb && token.head >= 0 && token.head < verb
    if (isDate && token.upos !== 'ADP') tokens[at] = { ...token, head: verb, deprel: 'obl' }
    else if (isBehind) tokens[at] = { ...token, head: verb, deprel: behind(tokens, at) }
  })
}

/** A past form that hangs from a noun or modifies one, with its object behind it and no finite verb before. */
function isCutOff(tokens: readonly Token[], at: number, date: number, lexicon: Lexicon): boolean {
  const { deprel, head, feats } = tokens[at]!
  if (at < 2 || !isPast(tokens[at]!, lexicon)) return false
  // A root has lost no more than its subject.
  if (feats.includes('VerbForm=Fin') ? head >= 0 : !/^(?:root|amod|acl|conj|parataxis|obl|nmod|dep)$/.test(deprel))
    return false
  if (!OPENS.has(tokens[at + 1]?.upos ?? '')) return false
  return tokens.every(
    (token, other) =>
      (other >= at || !token.feats.includes('VerbForm=Fin')) &&
      // "Oslo last week announced": the date was taken for the subject.
      !(token.head === at && /^(?:aux|nsubj|mark|case)/.test(token.deprel) && other < date),
  )
}

function isPast({ upos, feats, text }: Token, lexicon: Lexicon): boolean {
  if (upos === 'VERB') return feats.includes('Tense=Past')
  if (upos !== 'ADJ' || !text.endsWith('ed')) return false
  return lexicon.candidates(lowerOf(text)).some(({ wordClass }) => wordClass === 'verb')
}

const OPENS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SCONJ'])

/** The noun that the words up to `last` belong to. */
function topOf(tokens: readonly Token[], last: number): number {
  let top = last
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel } = tokens[top]!
    if (head < 0 || head > last || !/^(?:flat|compound|nmod|appos|conj)/.test(deprel)) break
    // "Ahead of the feast, Abe on 6 March held": no list, but a setting before the subject.
    const between = tokens.slice(head, top)
    if (deprel === 'conj' && between.some(({ text }) => text === ',') && !between.some(({ upos }) => upos === 'CCONJ'))
      break
    top = head
  }
  return top
}

function behind(tokens: readonly Token[], at: number): string {
  const { deprel } = tokens[at]!
  if (!/^(?:nmod|appos|obl|dep)$/.test(deprel)) return deprel
  const governed = tokens.some(({ head, deprel: relation }) => head === at && relation === 'case')
  return governed || !isNoun(tokens[at]!) ? 'obl' : 'obj'
}
