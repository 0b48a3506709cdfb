import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'
import type { Naming } from './titled-names.js'

/** «Пишут, что 3 июня Пашинян и Алиев встречались»: a name behind a day is no part of the day; the verb that has nobody for its subject is his. Not English. */
export function mendNameBehindDay(tokens: Token[], { mentions }: Naming): void {
  tokens.forEach((token, at) => {
    const day = tokens[token.head]
    if (token.upos !== 'PROPN' || !/^(?:nmod|appos|flat)/.test(token.deprel) || !day || token.head >= at) return
    const verb = day.head
    if (tokens[verb]?.upos !== 'VERB' || verb < at || day.deprel !== 'obl' || !isDay(tokens, token.head, at)) return
    if (hasChild(tokens, verb, /^nsubj/) || hasChild(tokens, at, /^case$/)) return
    const named = mentions.find(({ span, via }) => via === 'name' && span[0] === token.start)
    if (named?.actor?.kind !== 'person' && named?.actor?.kind !== 'state') return
    tokens[at] = { ...token, head: verb, deprel: 'nsubj' }
    tokens.forEach((other, index) => {
      if (other.head === token.head && other.deprel === 'conj' && index > at && other.upos === 'PROPN')
        tokens[index] = { ...other, head: at }
    })
  })
}

/** «3 июня», «в среду»: a number or a weekday right before the name. */
function isDay(tokens: readonly Token[], day: number, name: number): boolean {
  const between = tokens.slice(day + 1, name)
  if (/^\d{1,2}$/.test(tokens[day]!.text)) return between.length === 1 && MONTHS.test(between[0]!.text)
  return between.length === 0 && WEEKDAYS.test(tokens[day]!.text)
}

const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/i
const WEEKDAYS = /^(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)$/i
