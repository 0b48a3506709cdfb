import { isoIn, type Part, type Range, textOf } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Draft } from '../draft.js'
import { type Compared, cannot, type Feature, type Saw, sayings } from '../feature.js'
import { isPointingBack, isShort, type Sighting } from '../sighting.js'
import { AHEAD, HAPPENED, HELD, NOUN, TRUCE } from '../tells.js'
import { truceTime } from '../truce.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How long before a contact it is spoken of by its name. */
const SOON = 2 * DAY
/** How long after the first report of an undated contact its name alone still means it. */
const ECHO = 5 * DAY

const sameHours = sayings((hours: number) => message('same.apart', hours))

/** The same time: clocks within hours, days that mostly overlap, or a publication soon after (before, for a plan). */
export const time: Feature = {
  name: 'time',
  compare(sighting, draft) {
    // A mediation has the time of the contact told in its sentence.
    if (sighting.kind === 'remark' || sighting.beside) return null
    if (sighting.tells & TRUCE) return truceTime(sighting, draft, bothTimes, bothMoments)
    if (isOtherDay(sighting, draft) || isOfOtherTimes(sighting)) return cannot()
    if (sighting.range && draft.range) {
      const [a, b] = [beside(draft, sighting, sighting.range), beside(sighting, draft, draft.range)]
      return known(a, b, sighting.grain, draft.grain)
    }
    if (draft.range) return undated(sighting, draft.range) ?? coming(sighting, draft, draft.range)
    // What is told as held first and as planned afterwards is told of two, and "their talks are good news" does not tell that what was only planned has been held.
    if (sighting.ahead && draft.some & HELD) return cannot()
    if (sighting.tells & NOUN && draft.all & AHEAD) return cannot()
    if (isEarlierTalk(sighting, draft)) return cannot()
    return published(sighting, draft.published) ?? echoed(sighting, draft.published)
  },
}

/** A negation of a whole stretch of time. */
const OVER_TIME =
  /\b(?:in|for|over) (?:the (?:last|past) )?(?:\p{L}+|\d+) (?:years|months|weeks)\b|\b(?:never|ever since)\b|(?<!\p{L})(?:никогда|уже (?:\p{L}+ )?(?:лет|года|месяц\p{L}*|недел\p{L}*))(?!\p{L})/iu

/** What was once, or again and again. */
const LONG_AGO =
  /\bused to\b|\bin (?:my|his|her|their|the) (?:first|last|previous|second) term\b|\bin the past\b|\byears ago\b|(?<!\p{L})(?:раньше|когда-то|много лет назад|в (?:мой|его|свой|первый) (?:первый )?срок)(?!\p{L})/iu

const ofOtherTimes = new WeakMap<Sighting, boolean>()

/** "They had not spoken in two years", "I used to discuss it with him", somewhere in a transcript, is of no contact of the last days. */
function isOfOtherTimes(sighting: Sighting): boolean {
  const { type, statement, grain, background } = sighting
  if (type !== 'CONSULT' || grain !== 'none' || (!background && statement.actuality !== 'not')) return false
  const known = ofOtherTimes.get(sighting) ?? readOfOtherTimes(sighting)
  ofOtherTimes.set(sighting, known)
  return known
}

function readOfOtherTimes(sighting: Sighting): boolean {
  const { statement, document, background } = sighting
  const words = textOf(document?.text ?? '', statement.evidence, 500)
  if (background && LONG_AGO.test(words)) return true
  if (statement.actuality !== 'not') return false
  return OVER_TIME.test(words) || (statement.stance !== 'denies' && !isShort(sighting) && !isPointingBack(sighting))
}

/** "On 27 March" of nobody knows which year is no 23 March. */
function isOtherDay({ statement: { when }, range }: Sighting, draft: Draft): boolean {
  const yearless = when?.yearless
  if (draft.range !== null)
    return (
      yearless !== undefined &&
      draft.grain !== 'coarse' &&
      !draft.range.some((moment) => isoIn(moment, null).slice(4, 10) === yearless.slice(1))
    )
  const day = yearless ?? (range && when?.precision === 'day' ? `-${when.start?.slice(4, 10)}` : undefined)
  if (day === undefined) return false
  return draft.yearless.some((other) => other !== day)
}

/** "The two are discussing a deal" does not tell that a meeting was held of which so far there was only a plan. */
function isEarlierTalk({ type, mode, tells, published: at }: Sighting, { heldSince }: Draft): boolean {
  if (type !== 'CONSULT' || mode !== null || !(tells & HAPPENED) || at === null) return false
  return heldSince > at + DAY / 2
}

const bothTimes: Saw = ({ range, grain }, draft) =>
  sameTimes(`${range?.[0]} ${grain} ${draft.range?.[0]} ${draft.grain}`)
const SAME: Compared = { score: 1, saw: bothTimes }
const bothMoments: Saw = ({ published: at }, { range }) =>
  message('same.published', { moment: isoIn(at ?? 0, null) }, { moment: isoIn(range?.[0] ?? 0, null) })

/** Days are compared by their names, a day beside a clock as the day of whoever tells of it. */
function beside(other: Pick<Sighting, 'grain'>, { local }: Pick<Sighting, 'local'>, range: Range): Range {
  return other.grain === 'clock' ? (local ?? range) : range
}

function known(a: Range, b: Range, grainA: string, grainB: string): Compared {
  const gap = Math.max(a[0] - b[1], b[0] - a[1], 0)
  if (grainA === 'coarse' || grainB === 'coarse') return gap === 0 ? { score: 0.6, saw: bothTimes } : cannot()
  if (grainA === 'clock' && grainB === 'clock') {
    // Reports mix the start and the end of long talks; beyond six hours it is another meeting.
    if (gap > 6 * HOUR) return cannot()
    return { score: gap <= HOUR ? 1 : gap <= 3 * HOUR ? 0.8 : 0.4, saw: bothTimes }
  }
  const shorter = Math.min(a[1] - a[0], b[1] - b[0]) + 1
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1
  if (common / shorter >= 0.5) return SAME
  return gap <= 3 * HOUR && (grainA === 'clock' || grainB === 'clock') ? { score: 0.5, saw: bothTimes } : cannot()
}

/** An undated report is of the last days; an undated plan is of the coming week. */
function undated({ published, ahead: isAhead, background }: Sighting, [from, to]: Range): Compared | null {
  if (published === null) return null
  const ahead = from - published
  const since = published - to
  if (isAhead) {
    if (since > 0 || ahead > 7 * DAY) return cannot()
    return { score: ahead <= 2 * DAY ? 0.8 : 0.5, saw: bothMoments }
  }
  // A mention that only points back may point further back.
  if (ahead > 0) return null
  if (since > (background ? 60 : 3) * DAY) return cannot()
  return { score: since <= DAY ? 0.8 : since <= 3 * DAY ? 0.5 : 0.3, saw: bothMoments }
}

/** Neither is dated: reports of one thing are published together. */
function published({ published, ahead, background }: Sighting, range: Range | null): Compared | null {
  if (published === null || range === null) return null
  // What points back points at something told of before.
  if (background && range[0] - published > DAY / 2) return cannot()
  const gap = Math.max(published - range[1], range[0] - published, 0)
  const most = background ? 60 * DAY : ahead ? 7 * DAY : 1.5 * DAY
  const saw = () => sameHours(Math.round(gap / HOUR))
  // Plans of week after week are not one plan, though each follows soon on the one before.
  if (ahead && Math.max(range[1], published) - Math.min(range[0], published) > most) return null
  return gap > most ? null : { score: gap <= DAY / 2 ? 0.8 : gap <= 3 * DAY ? 0.5 : 0.3, saw }
}

/** "The agenda of their talks" before the talks are held is of the ones that are planned. */
function coming(sighting: Sighting, draft: Draft, [from]: Range): Compared | null {
  const { published: at } = sighting
  if (at === null) return null
  if (!(sighting.tells & NOUN) || from - at > SOON || !(draft.some & AHEAD)) return cannot()
  return { score: 0.5, saw: bothMoments }
}

/** "The purpose of their talks" some days later is an echo of the talks, and nothing new. */
function echoed(sighting: Sighting, range: Range | null): Compared | null {
  const { published: at } = sighting
  if (at === null || range === null) return null
  if (!(sighting.tells & NOUN) || at < range[0] || at - range[0] > ECHO) return cannot()
  return { score: 0.3, saw: () => sameHours(Math.round((at - range[0]) / HOUR)) }
}

const sameTimes = sayings((both: string) => {
  const [a, grainA = '', b, grainB = ''] = both.split(' ')
  return message('same.times', label(Number(a), grainA), label(Number(b), grainB))
})

function label(from: number, grain: string): Part {
  const iso = isoIn(from, null)
  return grain === 'clock' ? { moment: iso } : { day: iso.slice(0, 10) }
}
