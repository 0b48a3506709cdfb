import { putOffTo } from '../details/new-day.js'
import type { Draft, Rule } from '../scene.js'
import { isUnder } from '../tree.js'

/** "The talks were postponed to Friday": they are not on their day, and are planned for the new one. */
export const putOff: Rule = {
  name: 'put-off',
  propose(scene, found) {
    const { passage, tree } = scene
    const off = found.filter(isPutOff)
    // Time expressions are read when first asked for.
    if (off.length === 0) return []
    const verbs = passage.times.flatMap((time) => (time.type === 'DURATION' ? [] : (putOffTo(scene, time) ?? [])))
    return [...new Set(verbs)].flatMap((verb) => {
      const draft = off.find(({ hit }) => isUnder(tree, hit!.head, verb)) ?? toldBefore(verb)
      return draft ? [moved(draft, verb)] : []
    })

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

function isPutOff({ type, actuality, hit }: Draft): boolean {
  return hit !== null && actuality === 'not' && (type === 'CONSULT' || type === 'MOVE')
}
