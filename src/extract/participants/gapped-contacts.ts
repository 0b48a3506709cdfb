import type { Participant, TimeExpression } from '../../model/index.js'
import { counted } from '../details/counted-from.js'
import { belongs } from '../details/own-time.js'
import { anchoredTimes } from '../details/when.js'
import type { Mention } from '../mentions/mentions.js'
import type { Draft, Scene } from '../scene.js'
import { spanOf } from '../tree.js'
import { type Conjunct, conjunctsOf } from './conjuncts.js'

/**
 * "Met A in Antalya on Friday and B in Ankara on Saturday", «4 апреля поговорил с А, а 5 апреля – с Б»: behind a conjunction the verb is left out
 * (gapping), and each partner has a contact of his own, with his own day and place. Read off the order of words, since the parser hangs what is
 * behind the conjunction anywhere. Null where nothing is left out.
 */
export function gappedContacts(scene: Scene, draft: Draft): readonly Draft[] | null {
  const { hit, type } = draft
  if (type !== 'CONSULT' || hit === null || draft.mode === 'visit' || draft.participants.length < 2) return null
  const [first, ...rest] = conjunctsOf(scene, hit.head)
  if (!first || rest.length === 0 || !rest.every((one) => isApart(first, one))) return null
  const gapped = new Set(rest.map(({ partner }) => partner.actor!.id))
  const others = draft.participants.filter(({ actor }) => actor === null || !gapped.has(actor))
  const partner = others.find(({ actor }) => actor === first.partner.actor!.id)
  const subjects = others.filter((one) => one !== partner)
  if (!partner || subjects.length === 0) return null
  const shared = first.time === null ? inFront(scene, draft) : null
  const own = first.time ?? shared
  // «А вечером – Б» behind a dash is no "– B" of a headline, who says so.
  const links = draft.links.filter(({ source }) => !source?.actor || !gapped.has(source.actor.id))
  return [
    { ...draft, links, participants: others, time: own, place: first.place },
    ...rest.map((one) => ({
      ...draft,
      links,
      participants: [...subjects, participantOf(one.partner)],
      time: one.time === null ? shared : timeOf(scene, one, own),
      place: one.place,
      trigger: one.partner.span,
      content: spanOf(scene.tree, one.tokens),
    })),
  ]
}

/** Both have a day, or a place, of their own, or the second is told with "then" or its day in front. */
function isApart(first: Conjunct, one: Conjunct): boolean {
  return one.isInOrder || (first.time !== null && one.time !== null) || (first.place !== null && one.place !== null)
}

function participantOf({ actor, span }: Mention): Participant {
  return { name: actor!.name, actor: actor!.id, role: 'participant', span }
}

/** "On Monday he spoke first with A and then with B": the day in front of the words of the contact is that of both. */
function inFront(scene: Scene, draft: Draft): TimeExpression | null {
  const before = anchoredTimes(scene).filter(
    (point) =>
      point.time.span[1] <= draft.trigger[0] &&
      point.time.start !== null &&
      belongs(scene.tree, point, draft.anchors, [], draft),
  )
  return before.length === 1 ? before[0]!.time : null
}

/** "A day earlier", "later in the day": counted from the day of the first contact. */
function timeOf({ passage }: Scene, { time }: Conjunct, first: TimeExpression | null): TimeExpression | null {
  if (time === null) return null
  if (!first?.start) return time.start === null ? null : time
  return counted(time, first, passage.text.slice(...time.span))
}
