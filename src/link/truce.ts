import { type Document, type Span, textOf } from '../model/index.js'
import type { Draft } from './draft.js'
import { type Compared, cannot, type Saw } from './feature.js'
import type { Sighting } from './sighting.js'
import { EXTENSION, TRUCE_ITSELF } from './tells.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How far apart the day of an agreement and that on which it takes effect may be, and how late it is still told of. */
const SOON = 1.5 * DAY
const LATE = 3 * DAY
/** So long a truce is spoken of as a thing known. */
const KNOWN = 60 * DAY

const PROLONGING = /(?<!\p{L})(?:extend|extension|prolong|renew|продл|пролонг|подовж|продовж)/iu

/** Is a truce told to be prolonged? That is another event than the truce. */
export function isProlonged(content: Span, document: Document | null): boolean {
  return PROLONGING.test(textOf(document?.text ?? '', content, 200))
}

/** One truce is told of from its announcement until it has taken effect; an extension and a start that differs by hours are other ones. */
export function truceTime(sighting: Sighting, draft: Draft, bothTimes: Saw, bothMoments: Saw): Compared {
  if (isOfOtherTruce(sighting, draft) || startsElsewhere(sighting, draft)) return cannot()
  const mine = sighting.range ?? momentOf(sighting.published)
  const theirs = draft.range ?? draft.published
  if (!mine || !theirs) return cannot()
  const gap = Math.max(mine[0] - theirs[1], theirs[0] - mine[1], 0)
  const isEach = sighting.range !== null && draft.range !== null
  const most = sighting.background ? KNOWN : isEach ? SOON : sighting.range || draft.range ? LATE : SOON
  if (gap > most || (sighting.background && theirs[0] - mine[1] > LATE)) return cannot()
  const score = gap <= DAY / 2 ? 0.9 : gap <= DAY ? 0.8 : gap <= LATE ? 0.6 : 0.4
  return { score, saw: isEach ? bothTimes : bothMoments }
}

/** Is one of the two a truce and the other its extension? */
function isOfOtherTruce({ tells }: Sighting, { some }: Draft): boolean {
  return (
    ((tells & EXTENSION) !== 0 && (some & TRUCE_ITSELF) !== 0) ||
    ((tells & TRUCE_ITSELF) !== 0 && (some & EXTENSION) !== 0)
  )
}

/** Do two texts give starts by the clock that are more than some hours apart? */
function startsElsewhere(sighting: Sighting, { starts }: Draft): boolean {
  const { range } = sighting
  if (range === null || starts === null || !isStarting(sighting)) return false
  return Math.max(range[0] - starts[0], starts[1] - range[1]) > 6 * HOUR
}

/** Does it give the start of a truce by the clock? */
export function isStarting({ grain, statement }: Sighting): boolean {
  return grain === 'clock' && !!statement.terms?.start
}

function momentOf(published: number | null): readonly [number, number] | null {
  return published === null ? null : [published, published]
}
