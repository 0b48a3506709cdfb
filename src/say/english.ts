import { inSentence } from './article.js'
import { capital } from './capital.js'
import { ENGLISH_TERMS } from './english-terms.js'
import type { Sentences, Tables } from './words.js'

const and = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const sidesOf = (names: readonly string[]) => and(names.map(inSentence))
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const after = (comma: string, words: string) => (words === '' ? '' : `${comma}${words}`)

const SENTENCES: Sentences = {
  'title.event': (kind, open, who, place, day) =>
    `${open ? `Proposed: ${lower(kind)}` : kind}${after(': ', who)}${after(', ', place)}${after(', ', day)}`,
  'day.week': (day) => `week of ${day}`,
  'title.entry': (words, day) => `${words}${after(', ', day)}`,
  'title.commitment': (length, what, act = '') =>
    [[act, length].filter((part) => part !== '').join(', '), what].filter((part) => part !== '').join(': '),
  'who.together': (names, others) => and(others > 0 ? [...names, `${others} others`] : names),
  'who.directed': (doers, others) => `${doers} – ${others}`,
  'value.bound': (bound, length) => `${bound} ${length}`,
  'value.range': (min, max, words) => {
    const range = max < 0 ? `${min} or more` : max === min ? String(min) : `${min} to ${max}`
    return words === '' || max === min ? range : `“${words}” (counted as ${range})`
  },
  'value.by': (value, by) => `${value} (${by.join(', ')})`,
  'value.of': (by, value) => `${by}: ${value}`,
  'corroboration.outcome-one': (tells, announced) =>
    `The official text of ${sidesOf(tells)} alone tells that it took place; ${sidesOf(announced)} had announced it.`,
  'corroboration.outcome-none': (sides, tellers) =>
    `Official texts of ${sidesOf(sides)} announced it; that it took place is told by ${tellers}.`,
  'corroboration.both-sides': (sides) => `Official texts of ${sidesOf(sides)} tell of it.`,
  'corroboration.on-record': (side) => `The official text of ${inSentence(side)}, whose event it is, tells of it.`,
  'corroboration.one-side': (side) => `The official text of ${inSentence(side)} alone tells of it.`,
  'corroboration.attributed': (sides) => `Words of ${sidesOf(sides)} tell of it, in texts of others or in passing.`,
  'corroboration.third': (tells) => `Official texts tell of it only of ${sidesOf(tells)}, no side of it.`,
  'corroboration.reported': () => 'No official text tells of it.',
  'lifecycle.told': () => 'Told as having happened; nobody announced it beforehand.',
  'lifecycle.occurred': (announced, told) => `Announced by ${announced}; told as having happened by ${told}.`,
  'lifecycle.cancelled': () => 'Called off before its time.',
  'lifecycle.cancelled-by': (by) => `Told to be called off by ${by}; nobody tells that it was held.`,
  'lifecycle.unannounced': () => 'No announcement is known.',
  'lifecycle.not-held': () => 'Said not to have been held.',
  'lifecycle.agreed': () => 'Agreed or declared; silence about it afterwards does not tell that it lapsed.',
  'lifecycle.announced': () => 'Announced; its time has not passed.',
  'lifecycle.not-covered': () => 'Its time has passed, but no official record of it is captured for that time.',
  'lifecycle.lapsed': (sides) =>
    `Its time has passed and nothing of it was found in the captured record of ${sidesOf(sides)}.`,
  'disputed.contradicted': () => 'Official texts contradict each other.',
  'disputed.denied': (by) => `Denied by ${sidesOf(by)}.`,
  'difference.length': (values) => `Its length is given as ${values.join('; ')}.`,
  'agreement.length': (value) => `All give its length as ${value}.`,
  'agreement.lengths': (values) => `All give about the same length: ${values.join('; ')}.`,
  'difference.announced-time': (values) => `Its announced time is given as ${values.join('; ')}.`,
  'difference.time': (values) => `Its time is given as ${values.join('; ')}.`,
  'difference.place': (values) => `Its place is given as ${values.join('; ')}.`,
  'difference.people': (values) => `How many people is given as ${values.join('; ')}.`,
  'difference.began': (values) => `Who attacked is told differently: ${values.join('; ')}.`,
  'difference.scope': (values) => `What it covers is given as ${values.join('; ')}.`,
  'difference.number': (recorded, claimed, by) => `${recorded} on record by then; ${claimed} by the words of ${by}.`,
  'difference.participants': (values) => `Who took part is told differently: ${values.join('; ')}.`,
  'gap.silent': (side) => `Nothing of it was found in the captured official texts of ${inSentence(side)}.`,
  'gap.not-covered': (side) => `Official texts of ${inSentence(side)} are not captured for that time.`,
  'gap.not-covered-since': (side) =>
    `Official texts of ${inSentence(side)} are not captured throughout since it was first told of.`,
  'gap.outcome': () => 'Official texts only announce it; that it took place is told by others.',
  'comparison.only': (side) => `Only ${inSentence(side)} tells of it.`,
  'comparison.equal': () => 'Both say the same.',
  'comparison.differs': (values) => values.join('; '),
  'origin.document': () => 'the same document',
  'origin.forward': (from) => `forwarded from ${from}`,
  'origin.credit': (outlet) => `credits ${outlet}`,
  'origin.publisher': (publisher) => `the same publisher, ${publisher}`,
  'origin.exact': () => 'the same text, word for word',
  'origin.near': () => 'nearly the same text',
  'same.not': () => 'not the same event',
  'same.kind': (kind) => `the same kind of event: ${lower(kind)}`,
  'same.kind-open': (kind) => `${lower(kind)}, of which one does not say how it was held`,
  'same.kind-near': (kind, other) => `${lower(kind)} beside ${lower(other)}`,
  'same.talks': () => 'talks may be a call',
  'same.times': (time, other) => (time === other ? time : `${time} and ${other}`),
  'same.published': (published, event) => `published ${published}, event ${event}`,
  'same.apart': (hours) => `published ${hours} h apart`,
  'same.names': (names) => `both name ${and(names)}`,
  'same.mediated': (names) => `its sentence tells that ${and(names)} mediated`,
  'same.sides': (names, others) => `${and(names)} beside ${and(others)}: the same sides`,
  'same.ordinal': (number) => `both number ${number}`,
  'same.place': (place) => `both at ${place}`,
  'same.place-near': (place, other) => `${place} and ${other} belong together`,
  'same.length': (length) => `both ${length}`,
  'same.words': (percent) => `${percent} % of the words in common`,
  'same.remark': () => 'names the event',
  'tally.record': (total, sides) => `${total} on record${sides.length > 0 ? ` (${sides.join(', ')})` : ''}`,
  'tally.claim': (range, by, day) => `${range} claimed by ${by}${day === '' ? '' : ` (${day})`}`,
  'tally.side': (side, count) => `${side} ${count}`,
  'tally.more': (announced, reported, lapsed) =>
    [
      announced > 0 ? `${announced} announced, told as held by others only` : '',
      reported > 0 ? `${reported} only reported` : '',
      lapsed > 0 ? `${lapsed} announced, not known to have been held` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  'tally.words': (parts) => parts.filter((part) => part !== '').join('; '),
  'commitment.words': (accounts, end) => `${accounts.length > 0 ? `${capital(accounts.join('; '))}. ` : ''}${end}`,
  'commitment.account': (state, side) => `${state} according to the texts of ${inSentence(side)}`,
  'commitment.account-told': (state, side) => `${state} (${side}), in the words of others`,
  'commitment.due': (days) => `To be done by ${days.join(' or ')}.`,
  'commitment.no-end': () => 'No text says when it ends.',
  'commitment.end': (day, basis, left) => `${day} (${basis}): ${left}`,
  'commitment.ends': (readings, open, now) =>
    `${readings.length > 1 ? `${readings.length} readings of its end: ` : 'Ends '}${readings.join('; ')}${after('; ', open)}. As of ${now}.`,
  'commitment.left': (length) => `${length} left`,
  'commitment.gone': (length) => `expired ${length} ago`,
  'commitment.extended': () => 'extended since',
  'commitment.not-known': () => 'not known whether extended',
  'basis.stated': () => 'stated',
  'basis.counted': (length, start) => `${length} counted from ${start}, the stated start`,
  'basis.counted-agreed': (length, start) =>
    `${length} counted from ${start}, the day it was agreed; no text names its start`,
  'schedule.unannounced': (sides) => `Seen; no announcement of it is among the captured texts of ${sidesOf(sides)}.`,
  'schedule.uncovered': (sides) =>
    `Seen; whether it was announced is not known: the official texts of ${sidesOf(sides)} are not captured for that time.`,
  'schedule.denied': (line, by) => `${line} Denied by ${sidesOf(by)}.`,
  'schedule.cancelled': () => 'Announced, then called off.',
  'schedule.no-time': () => 'Announced; no time is given.',
  'schedule.upcoming': (moment) => `Announced for ${moment}.`,
  'schedule.not-seen': (why) => `Announced. ${why}`,
  'schedule.as-announced': () => 'Announced, and told as having happened.',
  'schedule.later': (length) => `Held ${length} later than announced.`,
  'schedule.earlier': (length) => `Held ${length} earlier than announced.`,
  'source.none': () => 'No report before an official text.',
  'source.early': (early, onRecord, contradicted, open) =>
    `${onRecord} of ${early} early reports later on record, ${contradicted} contradicted, ${open} open.`,
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** English. */
export const english: Tables = {
  lang: 'en',
  terms: ENGLISH_TERMS,
  time: {
    months: MONTHS,
    monthsAlone: MONTHS,
    year: '',
    years: (count) => (count === 1 ? 'year' : 'years'),
    days: (count) => (count === 1 ? 'day' : 'days'),
    hours: 'h',
    minutes: 'min',
  },
  sentences: SENTENCES,
}
