import type { PlaceMention, Span, TimeExpression, When } from '../../model/index.js'
import { aimOfTrip } from '../actuality/aim-of-trip.js'
import { dayOfDenied } from '../discourse/denied-contact.js'
import { isNominal } from '../participants/control.js'
import { talksAround } from '../participants/in-talks.js'
import type { Draft, Scene } from '../scene.js'
import { firstFrom, isWithin, pathUp, type Tree } from '../tree.js'
import { YEARLESS } from '../words/with-year.js'
import { dayByAdjective } from './day-adjective.js'
import { daysApart } from './days-apart.js'
import { inWeek } from './in-week.js'
import { isBeyondYears, isDayOfAnother, isLimit, isStart, isYearOfName } from './limits.js'
import { inPlace } from './local-time.js'
import { isPutOffFrom, putOffTo } from './new-day.js'
import { type Anchored, belongs, isSaidOfNoun, isWhatIsAsked, ofTrip, ofVisit } from './own-time.js'
import { isFormerPlan, upcoming } from './upcoming.js'

/** When the act was or will be, if the sentence says so; never the date of publication. */
export function whenOf(scene: Scene, draft: Draft, others: readonly Draft[], place: PlaceMention | null): When | null {
  if (draft.time !== undefined) return draft.time && dated(draft.time)
  const isNew = draft.by === 'put-off/to'
  const points = anchoredTimes(scene)
    .toSorted((a, b) => FINENESS.indexOf(a.time.precision) - FINENESS.indexOf(b.time.precision))
    .filter(
      ({ time, top }) =>
        !isPartOfName(scene.tree, top, draft) &&
        !isYearOfName(scene, time) &&
        time.type !== 'DURATION' &&
        time.type !== 'SET' &&
        (time.start !== null || YEARLESS.test(time.value)) &&
        !time.vague &&
        !isOfContent(draft, time.span) &&
        !isDayOfAnother(scene, time, draft.anchors) &&
        !isPutOffFrom(scene, time) &&
        !isBeyondYears(scene, time) &&
        (putOffTo(scene, time) === null ? !isLimit(scene, time) && !isNew : isNew) &&
        !(draft.frame?.id === 'state/expiry' && isStart(scene, time)),
    )
  const apart = daysApart(scene, draft)
  const after = apart ? points.filter(({ time }) => time.span[0] > apart.time.span[0]) : points
  const own =
    newest(
      scene,
      after.filter((point) => belongs(scene.tree, point, draft.anchors, others, draft)),
      draft,
    ) ??
    (apart ? undefined : (ofTrip(scene, points, draft, others) ?? ofVisit(scene, points, draft, others))) ??
    // When somebody set out for talks is not when they are held.
    (apart || (draft.hit && aimOfTrip(scene.tree, draft.hit, scene.hitAt) !== null)
      ? undefined
      : (shared(scene, points, draft, others) ?? stray(scene, points, draft, others)))
  if (!own)
    return (
      apart?.when ?? dayByAdjective(scene, draft.hit) ?? fromOther(scene, draft, others) ?? dayOfDenied(scene, draft)
    )
  return dated(own.time)

  function dated(time: TimeExpression): When {
    const week = inWeek(time, scene.passage.text.slice(...time.span), () => weeksOf(scene, draft, others))
    return inPlace(upcoming(whenFrom(week, scene), scene, draft), scene, place)
  }
}

/** The weeks that the words give an act. */
function weeksOf(scene: Scene, draft: Draft, others: readonly Draft[]): readonly TimeExpression[] {
  return anchoredTimes(scene)
    .filter((point) => point.time.precision === 'week' && belongs(scene.tree, point, draft.anchors, others, draft))
    .map(({ time }) => time)
}

/** "Which was to be held on 10 April, will now be held on the 23rd", "announced on Tuesday a visit on 25 April": the day of a plan that still stands. */
function newest(scene: Scene, own: readonly Anchored[], { actuality, hit, anchors }: Draft): Anchored | undefined {
  if (own.length < 2 || hit?.wordClass !== 'noun') return own[0]
  if (actuality === 'planned' || actuality === 'happened') {
    const stands = own.find(({ governors }) => !governors.some((at) => isFormerPlan(scene, at)))
    if (stands) return stands
  }
  const tells = (at: number) =>
    at !== hit.head && anchors.includes(at) && scene.links.some((link) => link.hit?.head === at)
  return own.find(({ governors }) => governors.indexOf(hit.head) >= 0 && !tells(governors[0]!)) ?? own[0]
}

/** "A day earlier": a day that is counted from something else is on no calendar, and surely not that of the publication. */
function fromOther(scene: Scene, draft: Draft, others: readonly Draft[]): When | null {
  const isOwn = (point: Anchored) => belongs(scene.tree, point, draft.anchors, others, draft)
  const found = anchoredTimes(scene).find((point) => point.time.anaphoric && !point.time.start && isOwn(point))
  if (!found) return null
  const { span } = found.time
  const text = scene.passage.text.slice(...span)
  return { start: null, end: null, precision: 'unknown', zone: null, basis: 'stated', span, text }
}

/** "Says that Kyiv could fall in 2025": when what is said was, or will be, is not when it is said. */
function isOfContent({ type, content, trigger }: Draft, span: Span): boolean {
  if (type !== 'STATE' || (content[0] <= trigger[0] && trigger[1] <= content[1])) return false
  return content[0] <= span[0] && span[1] <= content[1]
}

/** "The January 6 attack", "the 9 May parade": the day of another event by its name. */
function isPartOfName(tree: Tree, top: number, { anchors }: Draft): boolean {
  const { head, deprel } = tree.tokens[top]!
  if (tree.lang !== 'en' || head <= top || !/^(?:det|compound|nummod|nmod:unmarked)$/.test(deprel)) return false
  return isNominal(tree, head) && !anchors.includes(head)
}

/** The finest first: "this year … on 18 March" is the 18th. */
const FINENESS = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'year', 'unknown']

/** Every time expression of the sentence with its path to the root. */
export function anchoredTimes({ passage, tree }: Scene): readonly Anchored[] {
  return passage.times.flatMap((time) => {
    const inside = tree.tokens.map((_, at) => at).filter((at) => isWithin(tree, at, time.span))
    if (inside.length === 0) return []
    const top = inside.find((at) => !inside.includes(tree.tokens[at]!.head)) ?? inside[0]!
    return [
      {
        time,
        top,
        governors: pathUp(tree, top)
          .slice(1)
          .filter((at) => !inside.includes(at)),
      },
    ]
  })
}

/** "Spoke today with the king and thanked him": coordinated acts share; so does a decision with its announcement. */
function shared(
  scene: Scene,
  points: readonly Anchored[],
  draft: Draft,
  others: readonly Draft[],
): Anchored | undefined {
  const { tree } = scene
  const head = draft.hit?.head
  if (head === undefined) return undefined
  // When a contact is announced does not tell when it was.
  if (draft.stance === 'announces' && /^happen/.test(draft.actuality) && draft.type !== 'CONSULT') {
    const announced = draft.links.find(({ hit }) => hit)?.hit
    const point =
      announced &&
      points.find(
        ({ governors: [first] }) =>
          first === announced.head ||
          (first !== undefined && first === tree.tokens[announced.head]!.head && tree.rel[announced.head] === 'xcomp'),
      )
    if (point) return point
  }
  const talks = draft.type === 'REQUEST' && draft.hit ? talksAround(scene, draft.hit) : null
  const met = talks && others.find(({ hit }) => hit === talks)
  if (met) return points.find((point) => belongs(tree, point, met.anchors, others, met))
  if (tree.rel[head] !== 'conj' || isNominal(tree, head)) return undefined
  const first = tree.tokens[head]!.head
  const before = points.find(({ governors, top }) => governors.includes(first) && top < head)
  return before && others.some((other) => other.anchors.includes(first)) ? before : undefined
}

/** "On Thursday, the prime minister will visit": a time that hangs from no act belongs to the nearest one, if none stands between. */
function stray(
  scene: Scene,
  points: readonly Anchored[],
  draft: Draft,
  others: readonly Draft[],
): Anchored | undefined {
  if (draft.type === 'STATE') return undefined
  const spoken = new Set(scene.links.flatMap(({ hit }) => (hit ? [hit.head] : [])))
  return points.find((point) => {
    if (point.governors[0] !== undefined && spoken.has(point.governors[0])) return false
    if (point.governors.some((at) => isSaidOfNoun(scene.tree, at, draft) || isWhatIsAsked(scene.tree, at, draft)))
      return false
    if (others.some((other) => belongs(scene.tree, point, other.anchors, others, other))) return false
    const distance = (other: Draft) =>
      Math.min(Math.abs(point.time.span[0] - other.trigger[1]), Math.abs(other.trigger[0] - point.time.span[1]))
    return distance(draft) < 70 && others.every((other) => other === draft || distance(other) >= distance(draft))
  })
}

/** The expression with its preposition, re-read in the place's zone where the text says local time. */
function whenFrom(time: TimeExpression, scene: Scene): When {
  const span = withPreposition(scene.tree, time.span)
  const yearless = YEARLESS.test(time.value)
  return {
    start: time.start,
    end: time.end,
    precision: time.precision,
    zone: time.zone,
    basis: time.start !== null && yearless ? 'inferred' : 'stated',
    span,
    text: scene.passage.text.slice(span[0], span[1]),
    ...(yearless && time.start === null ? { yearless: time.value.replace('XXXX', '-') } : {}),
  }
}

function withPreposition(tree: Tree, span: Span): Span {
  const first = firstFrom(tree, span[0])
  const before = tree.tokens[first - 1]
  if (before?.upos !== 'ADP' || before.end + 1 !== span[0]) return span
  return [before.start, span[1]]
}
