import { overlaps, type Span } from '../model/index.js'
import { SPOKEN_NUMBERS } from './spoken-numbers.js'

/** A length of hours or minutes found in words: "almost two and a half hours", «четыре с половиной часа». */
export type SpokenLength = { readonly minutes: number; readonly span: Span }

const WORD = Object.keys(SPOKEN_NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const NUMBER = `(\\d{1,3}(?:[.,]\\d)?|${WORD})`
const HALF = '((?:[ -]and[ -]a[ -]half)|(?:\\s+с\\s+половиной)|(?:\\s+з\\s+половиною)|(?:\\s?½))?'
const HOURS = 'hours?|hrs?|час(?:а|ов|у)?|годин(?:и|у|а)?'
const MINUTES = 'minutes?|mins?|минут(?:ы|а|у)?|хвилин(?:и|а|у)?'
const LENGTH = new RegExp(`(?<![\\p{L}\\p{N}.,])${NUMBER}${HALF}[\\s-]+(?:(${HOURS})|(${MINUTES}))(?![\\p{L}])`, 'giu')
const AND_A_HALF = /^\s+and a half(?![\p{L}])/iu
const ALONE = /(?<=(?:около|более|больше|почти|менее|часа|about|an)\s)(?:часа|hour and a half|hour)(?!\p{L})/giu
const UNCOUNTED = `(?<!(?:\\d|(?<!\\p{L})(?:${WORD}))[\\s-]and[\\s-](?:a[\\s-])?)`
const HALF_HOUR = `(?:a\\s)?half[\\s-]an?[\\s-]hour|${UNCOUNTED}(?:a\\s)?half[\\s-]hour|half\\sof\\san\\shour|получаса|полчаса|пів\\s?години`
const QUARTER = '(?<quarter>(?:(?:a|one)\\s)?quarter\\sof\\san\\shour|четверть\\sчаса|чверть\\sгодини)'
const THREE = '(?<three>three[\\s-]quarters\\sof\\san\\shour)'
/** Parts of an hour: "half an hour", «полчаса», "three quarters of an hour"; of "two-and-a-half-hour talks" the half is the number's. */
const PART = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HALF_HOUR}|${QUARTER}|${THREE})(?!\\p{L})`, 'giu')
/** "Two hours later" and "an hour before" tell when, not how long. */
const WHEN =
  /^\s*(?:later|earlier|after|before|ago|прежде|назад|спустя|позже|раньше|ранее|до\s|после|тому|пізніше|опівдні|дня|ночи|утра|вечера)/iu

/** Lengths in a text, up to a thousand characters of it, without those that only place something in time. */
export function spokenLengths(text: string): readonly SpokenLength[] {
  const head = text.slice(0, 1000)
  const found = partsOfHour(head)
  const isFound = (span: Span) => found.some((one) => overlaps(one.span, span))
  for (const match of head.matchAll(LENGTH)) {
    const [whole, number = '', half, hours] = match
    if (isFound([match.index, match.index + whole.length])) continue
    const rest = head.slice(match.index + whole.length)
    const trailing = hours && !half ? (AND_A_HALF.exec(rest)?.[0] ?? '') : ''
    if (WHEN.test(rest.slice(trailing.length)) || isClock(head, match.index)) continue
    const value = SPOKEN_NUMBERS[number.toLowerCase()] ?? Number(number.replace(',', '.'))
    const minutes = (value + (half || trailing ? 0.5 : 0)) * (hours ? 60 : 1)
    found.push({ minutes, span: [match.index, match.index + whole.length + trailing.length] })
  }
  for (const match of head.matchAll(ALONE)) {
    const span: Span = [match.index, match.index + match[0].length]
    if (WHEN.test(head.slice(span[1])) || isFound(span)) continue
    found.push({ minutes: /half/i.test(match[0]) ? 90 : 60, span })
  }
  return found.filter(({ minutes }) => minutes > 0)
}

/** Those that place something in time ("half an hour later") are kept with no minutes, so that no "an hour" is read in them. */
function partsOfHour(head: string): SpokenLength[] {
  return [...head.matchAll(PART)].map(({ 0: whole, index, groups }) => {
    const end = index + whole.length
    const minutes = groups?.quarter ? 15 : groups?.three ? 45 : 30
    return { minutes: WHEN.test(head.slice(end)) || isClock(head, index) ? 0 : minutes, span: [index, end] }
  })
}

/** «в 18 часов», "at 16 hours": a clock; «через два часа», "within two hours": a distance. */
function isClock(text: string, at: number): boolean {
  return /(?:\b(?:at|within|every|in|until|since|from)|(?<!\p{L})(?:в|к|до|через|о|каждые|за|с|от|з))\s+$/iu.test(
    text.slice(Math.max(0, at - 10), at),
  )
}
