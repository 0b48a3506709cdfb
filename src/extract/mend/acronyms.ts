import type { Token } from '../../model/index.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'

/** «В СИЗО бывшего министра»: capitals right behind a preposition are its noun. */
export function joinAcronym(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const marker = tokens[at - 1]
  if (marker?.upos !== 'ADP' || marker.head === at || isNoun(token) || token.upos === 'ADJ') return
  if (!/^\p{Lu}{2,6}$/u.test(token.text)) return
  const beyond = tokens[marker.head]
  if (!beyond || marker.head < at) return
  const above = token.head === marker.head ? beyond.head : token.head
  if (above < 0 || above === at) return
  tokens[at] = { ...token, upos: 'NOUN', head: above, deprel: isNoun(tokens[above]!) ? 'nmod' : 'obl' }
  tokens[at - 1] = { ...marker, head: at }
  if (beyond.deprel === 'obl' && tokens[beyond.head]?.upos === 'VERB')
    tokens[marker.head] = { ...beyond, deprel: /Case=(?:Gen|Acc)/.test(beyond.feats) ? 'obj' : beyond.deprel }
}

/** «ЕС не будет снимать санкции», «ВС РФ нанесли удары»: capitals that do not decline are the subject of the verb behind them. */
export function raiseAcronym(tokens: Token[], at: number): void {
  freeFromTime(tokens, at)
  const token = tokens[at]!
  if (token.head < at || !/^(?:obj|iobj|obl)$/.test(token.deprel) || !/^\p{Lu}{2,6}$/u.test(token.text)) return
  if (tokens[token.head]?.upos !== 'VERB' || tokens[at - 1]?.upos === 'ADP') return
  if (hasChild(tokens, at, /^case$/)) return
  const subject = tokens.findIndex(({ head, deprel }) => head === token.head && /^nsubj/.test(deprel))
  const counted = subject > token.head && hasChild(tokens, subject, /^nummod/)
  const isObject = counted || (subject > token.head && tokens[subject]!.feats.includes('Case=Acc'))
  if (subject >= 0 && !isObject) return
  if (isObject) tokens[subject] = { ...tokens[subject]!, deprel: 'obj' }
  tokens[at] = { ...token, deprel: 'nsubj', feats: token.feats.replace(/Case=\w+/, 'Case=Nom') }
}

/** «За два дня ВСУ нанесли удары»: right before a verb, capitals belong to it, not to the time before them. */
function freeFromTime(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const [time, verb] = [tokens[at - 1], tokens[at + 1]]
  if (token.deprel !== 'nmod' || token.head !== at - 1 || verb?.upos !== 'VERB' || !/^\p{Lu}{2,6}$/u.test(token.text))
    return
  if (TIMES.test(time?.lemma ?? '') && verb.feats.includes('VerbForm=Fin'))
    tokens[at] = { ...token, head: at + 1, deprel: 'obl' }
}

const TIMES = /^(?:день|сутки|неделя|месяц|час|год|ночь|утро|вечер|минута)$/
