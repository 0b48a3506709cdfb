import type { Token } from '../../model/index.js'
import { isCapitalised } from '../words/capital.js'
import { hasChild } from './has-child.js'

/**
 * «Кремль разговор отрицает», «Париж встречу с Мерцем опровергает»: an object before its verb that the parser took for a
 * second subject, or hung from the subject; «поддержку и помощь обсудили в Минске»: one with an accusative beside it, or a
 * thing before a verb in the plural.
 */
export function mendFrontedObject(tokens: Token[]): void {
  tokens.forEach(({ upos }, verb) => {
    if (upos !== 'VERB') return
    const first = subjectBefore(tokens, verb, 0)
    if (first === undefined) return
    const second = subjectBefore(tokens, verb, first + 1)
    if (second === undefined && (isAccusative(tokens, first, verb) || isCountedObject(tokens, first, verb))) {
      tokens[first] = { ...tokens[first]!, deprel: 'obj' }
      return
    }
    if (!isCapitalised(tokens[first]!.text) || isCapitalised(tokens[second ?? verb]!.text)) return
    const object = second ?? accusativeUnder(tokens, first, verb)
    if (object === undefined || tokens[object]!.upos === 'PRON' || hasChild(tokens, verb, /^obj$/)) return
    tokens[object] = { ...tokens[object]!, head: verb, deprel: 'obj' }
  })
}

function subjectBefore(tokens: readonly Token[], verb: number, from: number): number | undefined {
  for (let at = from; at < verb; at++) if (tokens[at]!.head === verb && tokens[at]!.deprel === 'nsubj') return at
  return undefined
}

function isAccusative(tokens: readonly Token[], subject: number, verb: number): boolean {
  const { upos, feats } = tokens[subject]!
  if (upos !== 'NOUN' || hasChild(tokens, verb, /^(?:obj|cop|aux:pass)$/) || /Animacy=Anim/.test(feats)) return false
  const members = tokens.filter(({ head, deprel }) => head === subject && deprel === 'conj')
  if (members.some((token) => /Case=Acc/.test(token.feats))) return true
  return (
    members.length === 0 &&
    /Number=Sing/.test(feats) &&
    /Number=Plur.*VerbForm=Fin.*Voice=Act/.test(tokens[verb]!.feats)
  )
}

/** «Двух граждан Дании задержали»: a number in the genitive before people counts an object. */
function isCountedObject(tokens: readonly Token[], subject: number, verb: number): boolean {
  if (!/Number=Plur/.test(tokens[verb]!.feats) || hasChild(tokens, verb, /^(?:obj|cop|aux:pass)$/)) return false
  return tokens.some(({ head, text }) => head === subject && COUNTS.test(text))
}

const COUNTS = /^(?:двух|тр[её]х|четыр[её]х|двоих|троих|четверых|пятерых|обоих)$/iu

function accusativeUnder(tokens: readonly Token[], subject: number, verb: number): number | undefined {
  const found = tokens.findIndex(
    ({ head, deprel, feats, upos }, at) =>
      at > subject && at < verb && head === subject && deprel === 'nmod' && upos === 'NOUN' && /Case=Acc/.test(feats),
  )
  const marked = hasChild(tokens, found, /^case$/)
  return found < 0 || marked ? undefined : found
}
