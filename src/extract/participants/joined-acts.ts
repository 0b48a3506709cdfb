import type { Draft, Scene } from '../scene.js'
import { isUnder } from '../tree.js'
import { add } from './add.js'

/** Acts that two words tell together: a trip with its meeting, talks with whoever mediates them. */
export function joinedActs(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const mediated = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const talks = mediatedBy(scene, draft, drafts)
    if (talks) mediated.set(draft, talks)
  }
  return drafts
    .filter((draft) => !mediated.has(draft))
    .map((draft) => withPurpose(scene, withMediator(draft, mediated), drafts))
}

/** "Talks between A and B mediated by Turkey", "A met B, with C serving as mediator": the talks that a participle of mediation describes, or that stand beside a mediation of nobody in particular. */
function mediatedBy({ tree }: Scene, draft: Draft, all: readonly Draft[]): Draft | undefined {
  const { mode, hit, participants } = draft
  if (mode !== 'third-party' || hit?.wordClass !== 'verb') return undefined
  if (participants.length > 0 && participants.every(({ role }) => role === 'mediator'))
    return all.findLast(
      (other) =>
        other !== draft && other.type === 'CONSULT' && MEDIATED.has(other.mode ?? '') && LIKE.has(other.actuality),
    )
  if (tree.rel[hit.head] !== 'acl') return undefined
  const noun = tree.tokens[hit.head]!.head
  return all.find((other) => other.type === 'CONSULT' && other.hit?.head === noun)
}

const MEDIATED = new Set(['meet', 'multilateral', 'third-party', 'phone'])
const LIKE = new Set(['happened', 'happening', 'planned'])

function withMediator(draft: Draft, mediated: ReadonlyMap<Draft, Draft>): Draft {
  const mediations = [...mediated].filter(([, talks]) => talks === draft).map(([mediation]) => mediation)
  if (mediations.length === 0) return draft
  const participants = [...draft.participants]
  for (const { participants: more } of mediations)
    for (const participant of more) if (participant.role === 'mediator') add(participants, participant)
  return { ...draft, mode: 'third-party', participants }
}

/** "Will travel to Delhi for a meeting with Doval": one trip, with whom it is for. */
function withPurpose({ tree }: Scene, draft: Draft, all: readonly Draft[]): Draft {
  if (draft.mode !== 'visit' || draft.hit!.wordClass !== 'verb') return draft
  const purpose = all.find(
    ({ type, hit }) =>
      type === 'CONSULT' &&
      hit!.wordClass === 'noun' &&
      tree.kids[hit!.head]!.some((kid) => PURPOSE.has(tree.low[kid]!) && tree.rel[kid] === 'case') &&
      isUnder(tree, hit!.head, draft.hit!.head),
  )
  if (!purpose) return draft
  const participants = [...draft.participants]
  for (const participant of purpose.participants) add(participants, participant)
  return { ...draft, participants, anchors: [...draft.anchors, ...purpose.anchors] }
}

const PURPOSE = new Set(['for', 'для'])
