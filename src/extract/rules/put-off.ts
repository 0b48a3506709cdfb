import { putOffTo } from '../details/new-day.js'
import { isFormerPlan } from '../details/upcoming.js'
import { anchoredTimes } from '../details/when.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { isUnder } from '../tree.js'

/**
 * "The talks were postponed to Friday": they are not on their day, and are planned for the new one. "Which were to open on Monday, will now open on
 * Friday": planned for the new day, they are not on the old one.
 */
export const putOff: Rule = {
  name: 'put-off',
  propose(scene, found) {
    const { passage, tree } = scene
    const off = found.filter(isPutOff)
    const former = found.flatMap((draft) => formerOf(scene, draft) ?? [])
    // Time expressions are read when first asked for.
    if (off.length === 0) return former
    const verbs = passage.times.flatMap((time) => (time.type === 'DURATION' ? [] : (putOffTo(scene, time) ?? [])))
    const put = [...new Set(verbs)].flatMap((verb) => {
      const draft = off.find(({ hit }) => isUnder(tree, hit!.head, verb)) ?? toldBefore(verb)
      return draft ? [moved(draft, verb)] : []
    })
    return [...former, ...put]

    /** "Were to meet on Friday, but the meeting was put off until Monday": who was to is told before, in the same sentence. */
    function toldBefore(verb: number): Draft | undefined {
      const isPut = scene.hits.some(({ frame, head }) => frame.type === 'CONSULT' && tree.tokens[head]!.head === verb)
      return isPut ? off.findLast(({ hit }) => hit!.head < verb) : undefined
    }

    function moved(draft: Draft, verb: number): Draft {
      const { start, end } = tree.tokens[verb]!
      return { ...draft, by: PUT_OFF, actuality: 'planned', stance: 'asserts', trigger: [start, end], anchors: [verb] }
    }
  },
}

const PUT_OFF = 'put-off/to'

/** The plan of a day that another one has taken the place of. */
function formerOf(scene: Scene, draft: Draft): Draft | null {
  const { hit, actuality, type } = draft
  if (hit?.wordClass !== 'noun' || !STANDS.has(actuality) || (type !== 'CONSULT' && type !== 'MOVE')) return null
  const clause = scene.tree.kids[hit.head]!.find((kid) => isFormerPlan(scene, kid))
  if (clause === undefined) return null
  const days = anchoredTimes(scene).filter(({ time }) => time.start !== null && time.type !== 'DURATION')
  const old = days.find(({ governors }) => governors.includes(clause))
  const now = days.find(
    ({ time, governors }) =>
      time.start?.slice(0, 10) !== old?.time.start?.slice(0, 10) &&
      !governors.includes(clause) &&
      governors.some((at) => draft.anchors.includes(at)),
  )
  // Of what was held, the day that it had been planned for is over.
  const by = actuality === 'planned' ? 'put-off/from' : 'put-off/held'
  return old && now ? { ...draft, by, actuality: 'not', stance: 'asserts', anchors: [clause] } : null
}

const STANDS = new Set(['planned', 'happened'])

function isPutOff({ type, actuality, hit }: Draft): boolean {
  return hit !== null && actuality === 'not' && (type === 'CONSULT' || type === 'MOVE')
}
