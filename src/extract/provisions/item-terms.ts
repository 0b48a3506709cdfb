import { isoIn, minutesOf, type Span, type Term, type Terms, type TimeExpression } from '../../model/index.js'
import { isLength } from '../details/length.js'

/** What one point says of its length, start and end. `from` is the day on which all was agreed; `before` the start of the point above ("from the same date"). */
export function itemTerms(
  text: string,
  item: Span,
  times: readonly TimeExpression[],
  { from, before }: { readonly from: string | null; readonly before: Term | null },
): Terms | null {
  const found: { length: Term | null; start: Term | null; end: Term | null } = { length: null, start: null, end: null }
  for (const time of times) {
    const behind = text.slice(Math.max(item[0], time.span[0] - 40), time.span[0])
    if (time.type === 'DURATION') readDuration(time, behind)
    else if (time.start !== null && !time.vague && !PER.test(behind)) readDay(time, behind)
    // "80 cubic metres per second until 15 August" is read as from the second to the fifteenth.
    else if (time.end && PER.test(behind)) found.end ??= { value: time.end.slice(0, 10), span: time.span }
  }
  const same = SAME_DAY.exec(text.slice(...item))
  if (same && before)
    found.start ??= { value: before.value, span: [item[0] + same.index, item[0] + same.index + same[0].length] }
  const { length, start, end } = found
  return length || start || end ? { length, start, end, scope: null, condition: null } : null

  function readDuration(time: TimeExpression, behind: string): void {
    if (time.vague || (minutesOf(time.value) ?? 0) < SHORTEST) return
    const ahead = text.slice(time.span[1], Math.min(item[1], time.span[1] + 40))
    const isDue = WITHIN.test(behind) || DUE.test(text.slice(...time.span))
    if (!isDue) {
      if (isLength(text, time)) found.length ??= { value: time.value, span: time.span }
      if (OF_SIGNING.test(ahead) && from) found.start ??= { value: from, span: time.span }
    } else if (from && (!OF_OTHER.test(ahead) || OF_SIGNING.test(ahead)))
      found.end ??= { value: later(from, minutesOf(time.value) ?? 0), span: time.span }
  }

  function readDay(time: TimeExpression, behind: string): void {
    const { span } = time
    const words = text.slice(...span)
    const said = [time.start!, time.end ?? time.start!].map((day) => day.slice(0, 10))
    // What is promised lies ahead: a day without its year is the next of that name.
    const isLastYears = from !== null && said[1]! < from && !/\d{4}/.test(words) && !OF_THING.test(behind)
    const [first, last] = isLastYears ? (said.map(aYearOn) as [string, string]) : (said as [string, string])
    if (from && last < from) return
    // "For thirty days from 1 May" is read as the day on which they are over.
    const isOver = FOR.test(behind) && LENGTH_FROM.test(words)
    if (isOver || LIMIT.test(behind) || LIMIT_OWN.test(words)) found.end ??= { value: last, span }
    else if (START.test(behind) || START_OWN.test(words)) {
      found.start ??= { value: isLastYears ? first : time.start!, span }
      if (first !== last && RANGE.test(words)) found.end ??= { value: last, span }
    } else if (!OF_THING.test(behind)) {
      if (found.start || (from && first < from)) return
      found.start = { value: isLastYears ? first : time.start!, span }
      if (first !== last) found.end ??= { value: last, span }
    }
  }
}

const FOR = /(?<!\p{L})(?:for|for a period of|на|сроком на|в течение)\s(?:the )?$/iu
const LENGTH_FROM = /^\S+ (?:\S+ )?(?:from|after|following|с|со|после) \S/iu
const PER = /\bper\s$/iu
const SHORTEST = 6 * 60

function later(day: string, minutes: number): string {
  return isoIn(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000, null).slice(0, 10)
}

function aYearOn(day: string): string {
  const year = Number(day.slice(0, 4)) + 1
  return year > 9999 ? day : `${year}${day.slice(4).replace('-02-29', '-02-28')}`
}

const SAME_DAY =
  /\bfrom (?:the|that) (?:same )?(?:date|day|moment|time)\b|с (?:той же|этой же|указанной) даты|с того же дня/iu
const WITHIN =
  /(?:within|not later than|no later than|not more than|in under)\s(?:(?:the (?:next|following|space of)|a (?:period|maximum) of|a|at most|no more than) )?$|(?:не позднее(?: чем)?(?: через)?|через|в срок(?: до)?|не более(?: чем)?)\s(?:за )?$/iu
const DUE = /дневный срок|недельный срок|месячный срок|^within /iu
const OF_SIGNING =
  /^ (?:of|from|after|following|as (?:of|from)) (?:the |its |this |such )?(?:date of )?(?:the )?(?:signature|signing|today|now|adoption|publication|entry into force|present|conclusion|agreement|this)|^ (?:с|со|после|от) (?:момента |дня |даты )?(?:подписани|сегодня|принятия|вступлени|опубликован)/iu
const OF_OTHER = /^ (?:of|from|after|following|as (?:of|from)|с|со|после|от|до)(?!\p{L})/iu
const LIMIT =
  /(?:until|till|untill|through|to|by|before|not later than|no later than|prior to|up to|ahead of|ending(?: on)?|within|before or on)\s(?:(?:and including|midnight(?: on)?|noon(?: on)?|\d\d?[:.]\d\d(?: on)?|the) )?(?:the )?(?:(?:end|close|start|beginning) of (?:the )?)?$|(?<!\p{L})(?:до|по|к|не позднее|вплоть до|в срок до|не позже)\s(?:(?:конца|исхода|полуночи|начала|\d\d?[:.]\d\d) )?$/iu
const LIMIT_OWN = /^(?:until|till|by|before|no later|not later|до|по|к|не позднее) /iu
const START =
  /(?:from|as of|as from|as at|beginning(?: on| in| from)?|starting(?: on| in| from| with)?|since|effective(?: from| as of)?|commencing(?: on)?)\s(?:(?:midnight(?: on| of)?|noon(?: on)?|\d\d?[:.]\d\d(?: on)?|the) )?$|(?<!\p{L})(?:с|со|начиная с|начиная со)\s(?:(?:полуночи|\d\d?[:.]\d\d) )?$/iu
const START_OWN = /^(?:from|as of|since|starting|beginning|с|со) /iu
const RANGE = /(?:^|\s)(?:to|until|till|through|and|по|до)\s|[–—-]/iu
/** "The shooting of 11 March", «протокол от 22 апреля»: the day of a thing, not of what is promised. */
const OF_THING = /(?:\p{L}+ (?:of|от)|signed on|dated|since|agreed on)\s(?:the )?$/iu
