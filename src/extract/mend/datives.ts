import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** Whoever is told to do something is in the dative: the second of a pair, and one that looks like a genitive. Russian, Ukrainian. */
export function mendDatives(tokens: Token[], at: number): void {
  joinInfinitive(tokens, at)
  lowerDative(tokens, at)
}

/** «Предложил одному и другому встретиться»: the second of a pair in the dative was taken for what another verb begins with. */
function joinInfinitive(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const verb = tokens[token.head]
  if (token.deprel !== 'conj' || !/VerbForm=Inf/.test(token.feats) || verb?.upos !== 'VERB' || token.head > at) return
  const first = tokens.findIndex(({ head }, next) => head === token.head && isDative(tokens, next) && next > token.head)
  const second = tokens.findIndex(({ head }, next) => head === at && isDative(tokens, next) && next < at)
  const and = first < 0 ? -1 : tokens.findIndex(({ upos }, next) => next > first && next < second && upos === 'CCONJ')
  if (first < 0 || second < first || and < 0 || /VerbForm=Inf/.test(verb.feats)) return
  tokens[at] = { ...token, deprel: 'xcomp' }
  tokens[second] = { ...tokens[second]!, head: first, deprel: 'conj' }
  tokens[and] = { ...tokens[and]!, head: second, deprel: 'cc' }
}

function isDative(tokens: readonly Token[], at: number): boolean {
  const { deprel, feats } = tokens[at]!
  return /^(?:iobj|obl|obj)$/.test(deprel) && /Case=Dat/.test(feats) && !hasChild(tokens, at, /^case$/)
}

/** «Предлагает Гренландии войти», «запретил Армении ввозить»: whoever is to do it is in the dative, which is also a genitive. */
function lowerDative(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const verb = tokens[token.head]
  if (token.deprel !== 'obj' || !/Case=Gen/.test(token.feats) || !/[иеы]$/.test(token.text) || token.head > at) return
  if (!verb || !TELLS.test(verb.lemma) || hasChild(tokens, at, /^case$/)) return
  const infinitive = tokens.some(
    ({ head, feats, deprel }, next) =>
      next > at && head === token.head && deprel === 'xcomp' && /VerbForm=Inf/.test(feats),
  )
  if (infinitive) tokens[at] = { ...token, deprel: 'iobj', feats: token.feats.replace('Case=Gen', 'Case=Dat') }
}

const TELLS =
  /^(?:предл(?:ожить|агать)|(?:за|раз)реш(?:ить|ать)|запре(?:тить|щать)|позвол(?:ить|ять)|прика(?:зать|зывать)|поруч(?:ить|ать)|(?:по)?советовать|рекомендовать|помо(?:чь|гать)|(?:по)?мешать)$/
