import { add, same } from '../participants/add.js'
import type { Draft, Rule } from '../scene.js'
import { spanOf } from '../tree.js'

/** A readout whose title names the call or meeting and whose text only tells what was said in it: the first sentence is its evidence. */
export const readout: Rule = {
  name: 'readout',
  propose({ passage, tree }, found) {
    const { title } = passage.discourse
    if (!title || tree.index > 0) return []
    const known = found.some(
      ({ type, mode, actuality, participants }) =>
        type === 'CONSULT' &&
        mode === title.mode &&
        actuality === 'happened' &&
        participants.length >= 2 &&
        title.participants.filter((wanted) => participants.some((each) => same(each, wanted))).length >=
          Math.min(2, title.participants.length),
    )
    if (known || title.participants.length === 0) return []
    const root = Math.max(
      0,
      tree.tokens.findIndex(({ head }) => head < 0),
    )
    const subject = tree.kids[root]?.find((kid) => tree.rel[kid] === 'nsubj') ?? root
    const span = spanOf(tree, [subject])
    const participants: Draft['participants'][number][] = []
    for (const participant of title.participants) add(participants, { ...participant, role: 'participant', span })
    return [
      {
        by: 'readout/title',
        frame: null,
        hit: null,
        type: 'CONSULT',
        mode: title.mode,
        participants,
        actuality: 'happened',
        stance: 'asserts',
        links: [],
        content: tree.span,
        trigger: span,
        anchors: [],
        certainty: 0.85,
      },
    ]
  },
}
