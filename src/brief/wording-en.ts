import { inSentence } from '../say/index.js'
import type { Wording } from './wording.js'

const all = (sides: string) => sides.split(', ').map(inSentence).join(', ')

/** English. */
export const english: Wording = {
  headings: {
    'on-record': 'On record',
    claimed: 'Claimed',
    differs: 'Differs',
    'running-out': 'Running out',
    scheduled: 'Announced or seen',
    'not-known': 'Not known',
  },
  disputed: 'disputed',
  deniedBy: (sides) => `denied by ${all(sides)}`,
  recorded: (title, status, sides) => `${title}: ${status}${sides ? ` (${sides})` : ''}.`,
  reported: (title, status, by, when) => `${title}: ${status}; first told by ${by}${when ? `, ${when}` : ''}.`,
  announced: (title, sides, when, tellers, state) =>
    `${title}: announced by ${all(sides)}${when ? ` on ${when}` : ''}; that it took place is told by ${tellers}${state ? `; ${state}` : ''}.`,
  announcer: (side, when) => `${inSentence(side)} on ${when}`,
  says: (by, when, quote) => `${by}${when ? `, ${when}` : ''}: “${quote}”`,
  first: (by, when, lead) => `First told by ${by}${when ? `, ${when}` : ''}; ${lead}.`,
  lead: (least, most) =>
    least === ''
      ? `up to ${most} before the first official text`
      : least === most
        ? `${least} before the first official text`
        : `${least} to ${most} before the first official text`,
  open: 'no official text confirms it so far',
  differs: (title, point, values) => `${title}: the ${point} differs: ${values}.`,
  quoted: (words) => `“${words}”`,
  value: (value, by) => `${value} (${by})`,
  onRecord: (what, total, sides, { announced, reported }) =>
    `${what}: ${total} on record${sides ? ` (${sides})` : ''}${announced > 0 ? `; ${announced} announced, told as held by others only` : ''}${reported > 0 ? `; ${reported} told by others only` : ''}.`,
  claimed: (by, range, what, when) => `${by}${when ? `, ${when}` : ''}: ${what}: ${range}.`,
  counts: (by, range, what, when) => `${by}${when ? `, ${when}` : ''}, counts ${range} ${what} on record.`,
  counted: (events, [a, b]) => `${events} between ${inSentence(a)} and ${inSentence(b)}`,
  commitment: (title, standing) => `${title}: ${standing}.`,
  agreedBy: (sides) => `agreed according to the texts of ${all(sides)}`,
  ends: (when, basis, left) => `${when}, ${basis}: ${left}`,
  statedBy: (by) => `by ${by}`,
  left: (span) => `${span} left`,
  gone: (span) => `ran out ${span} ago`,
  over: 'has run out',
  dayOfPublication: 'day of publication',
  noEnd: 'no text says when it ends',
  notExtended: 'not known whether extended',
  scheduled: (title, outcome, at) => `${title}: ${outcome}${at ? `, ${at}` : ''}.`,
  silent: (title, side) => `${title}: nothing of it was found in the captured official texts of ${inSentence(side)}.`,
  uncovered: (title, side) => `${title}: official texts of ${inSentence(side)} are not captured for that time.`,
  uncoveredSince: (title, side) =>
    `${title}: official texts of ${inSentence(side)} are not captured throughout since it was first told of.`,
  unconfirmed: (title) => `${title}: no official text confirms it so far.`,
  uncited: 'it cites no words of a text',
  textMissing: (text) => `the text that it cites (${text}) is not in the dossier`,
  wordsMissing: (words, text) => `the words that it cites, “${words}”, do not stand at their place in ${text}`,
  notVerbatim: (text) => `it is not word for word what ${text} says`,
  outcomeUnknown: (title) => `${title}: announced; whether it was held is not known.`,
}
