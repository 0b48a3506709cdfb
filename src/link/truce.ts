import { textOf } from '../model/index.js'
import type { Draft } from './draft.js'
import { type Compared, cannot, type Saw } from './feature.js'
import type { Sighting } from './sighting.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How far apart the day of an agreement and that on which it takes effect may be, and how late it is still told of. */
const SOON = 1.5 * DAY
const LATE = 3 * DAY
/** So long a truce is spoken of as a thing known. */
const KNOWN = 60 * DAY

/** Is it of a truce? It is announced by its mediator, by each side and by an agency, and then takes effect: five reports of one event. */
export function isTruce({ type, mode }: { readonly type: string; readonly mode: string | null }): boolean {
  return type === 'RETREAT' && mode === 'ceasefire'
}

const PROLONGING = /(?<!\p{L})(?:extend|extension|prolong|renew|продл|пролонг|подовж|продовж)/iu

const prolonging = new WeakMap<Sighting, boolean>()

/** Is a truce told to be prolonged? That is another event than the truce. */
function isProlonged(sighting: Sighting): boolean {
  let known = prolonging.get(sighting)
  if (known === undefined) {
    known = PROLONGING.test(textOf(sighting.document?.text ?? '', sighting.statement.content, 200))
    prolonging.set(sighting, known)
  }
  return known
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

/** Is one of the two a truce and the other its extension? What only speaks of a truce may be of either. */
function isOfOtherTruce(sighting: Sighting, draft: Draft): boolean {
  if (sighting.background) return false
  const mine = isProlonged(sighting)
  return draft.members.some((member) => isTold(member) && isProlonged(member) !== mine)
}

/** Do two texts give starts by the clock that are more than some hours apart? */
function startsElsewhere({ range, grain, statement }: Sighting, draft: Draft): boolean {
  if (range === null || grain !== 'clock' || !statement.terms?.start) return false
  return draft.members.some(
    (member) =>
      isTold(member) &&
      member.range !== null &&
      member.grain === 'clock' &&
      member.statement.terms?.start &&
      Math.max(range[0] - member.range[1], member.range[0] - range[1]) > 6 * HOUR,
  )
}

function isTold({ kind, background }: Sighting): boolean {
  return kind !== 'remark' && !background
}

function momentOf(published: number | null): readonly [number, number] | null {
  return published === null ? null : [published, published]
}
