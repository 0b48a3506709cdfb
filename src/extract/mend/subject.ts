import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/**
 * "After Special Envoy Richard Grenell meets with …": a name right before a finite verb that has no subject is its subject,
 * whatever phrase the parser has hung it on.
 */
export function mendSubject(tokens: Token[], mentions: readonly Mention[]): void {
  tokens.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !isFiniteVerb(tokens, at) || hasSubject(tokens, at)) return
    const last = nounBefore(tokens, at)
    if (last === null) return
    const name = mentions.find(({ span }) => span[0] <= tokens[last]!.start && tokens[last]!.end <= span[1])
    if (name?.via !== 'name' && !isFullName(tokens, last)) return
    const head = headOf(tokens, last)
    const { deprel, head: above } = tokens[head]!
    if (above < 0 || isUnder({ tokens }, at, head) || /^nsubj/.test(deprel) || isGoverned(tokens, head)) return
    tokens[head] = { ...tokens[head]!, head: at, deprel: isPassive(tokens, at) ? 'nsubj:pass' : 'nsubj' }
    asMark(tokens, head, at)
  })
}

function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.feats.includes('VerbForm=Fin')) return true
  return tokens.some(
    ({ head, deprel, feats }) => head === at && deprel.startsWith('aux') && feats.includes('VerbForm=Fin'),
  )
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  return hasChild(tokens, at, /^aux:pass$/)
}

function hasSubject(tokens: readonly Token[], at: number): boolean {
  return hasChild(tokens, at, /^[nc]subj|^expl/)
}

/** The last word of what stands before the verb, over adverbs and auxiliaries. */
function nounBefore(tokens: readonly Token[], verb: number): number | null {
  let at = verb - 1
  while (at >= 0 && (tokens[at]!.upos === 'ADV' || tokens[at]!.upos === 'AUX')) at--
  return at >= 0 && tokens[at]!.upos === 'PROPN' ? at : null
}

/** Two capitalised words, none of which is a title of a work or of a month: "Richard Grenell". */
function isFullName(tokens: readonly Token[], last: number): boolean {
  const before = tokens[last - 1]
  return before?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text) && /^\p{Lu}\p{Ll}/u.test(tokens[last]!.text)
}

function headOf(tokens: readonly Token[], last: number): number {
  let head = last
  for (let steps = 0; steps < 6; steps++) {
    const { deprel, head: above } = tokens[head]!
    if (above < 0 || above > last || last - above > 6 || !/^flat|^compound$/.test(deprel)) break
    if (tokens[above]!.upos !== 'PROPN') break
    head = above
  }
  return head
}

const CLAUSAL = /^(?:after|before|as|since|until|while|because|if|when|that|once)$/

/** Under a preposition that opens no clause ("in talks with Grenell said"). */
function isGoverned(tokens: readonly Token[], head: number): boolean {
  return tokens.some(({ head: of, deprel, text }) => of === head && deprel === 'case' && !CLAUSAL.test(lowerOf(text)))
}

/** "After" was the preposition of the name: now it opens the clause. */
function asMark(tokens: Token[], name: number, verb: number): void {
  tokens.forEach((token, at) => {
    if (token.head === name && token.deprel === 'case')
      tokens[at] = { ...token, head: verb, deprel: 'mark', upos: 'SCONJ' }
  })
}
