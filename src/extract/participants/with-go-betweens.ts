import { contains, type Participant } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { pathUp } from '../tree.js'
import { add } from './add.js'
import { type GoBetween, goBetweensIn } from './go-betweens.js'
import { hosted } from './hosts.js'
import { indirect } from './indirect.js'

/** Mediators and hosts are none of the sides, and their mediation is no further event: each is told with the act that it serves; talks through others are told apart from those face to face. */
export function withGoBetweens(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  let all = drafts
  for (const between of drafts.length > 0 ? goBetweensIn(scene) : []) {
    const served = all.filter((draft) => isServed(draft, between))
    const act = nearest(scene, served, between)
    if (act === undefined) continue
    all = all
      .filter((draft) => !isMediation(draft, between))
      .map((draft) => (draft === act ? serving(draft, between) : withoutThem(draft, between)))
  }
  return all.map((draft) => indirect(scene, hosted(scene, draft)))
}

/** Does the draft tell of nothing but the mediation itself? */
function isMediation({ mode, hit, trigger }: Draft, { span }: GoBetween): boolean {
  return mode === 'third-party' && hit !== null && contains(span, trigger)
}

/** May somebody have mediated this? "Via" and "through" are of words that are passed on, no way that somebody takes. */
function isServed(draft: Draft, between: GoBetween): boolean {
  if (isMediation(draft, between) || draft.mode === 'visit' || !MEDIATED.has(draft.type)) return false
  if (between.bare && !PASSED_ON.has(draft.type)) return false
  return others(draft, between).some(({ actor }) => actor !== null)
}

const MEDIATED = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'RETREAT', 'REQUEST', 'REJECT'])
const PASSED_ON = new Set(['CONSULT', 'AGREE', 'REQUEST'])

/** The act that the phrase hangs from; else the last one before it; else the first one behind it. Null: talks that are only spoken of. */
function nearest({ tree, hitAt }: Scene, drafts: readonly Draft[], { at, span }: GoBetween): Draft | null | undefined {
  for (const above of pathUp(tree, at)) {
    const found = drafts.find(({ hit }) => hit?.used.includes(above))
    if (found) return found
    const hit = hitAt.get(above)
    const isOwn = contains(span, [tree.tokens[above]!.start, tree.tokens[above]!.end])
    if (hit?.frame.type === 'CONSULT' && hit.wordClass === 'noun' && !isOwn) return null
  }
  const before = drafts.filter(({ hit }) => hit !== null && hit.head < at)
  return before.length > 0
    ? before.reduce((best, draft) => (draft.hit!.head > best.hit!.head ? draft : best))
    : drafts[0]
}

function serving(draft: Draft, between: GoBetween): Draft {
  const participants = [...others(draft, between)]
  for (const each of between.who) add(participants, each)
  const mediated = draft.type === 'CONSULT' && between.who.some(({ role }) => role === 'mediator')
  const own = draft.mode === 'multilateral' ? (draft.hit?.frame.mode ?? null) : draft.mode
  return { ...draft, participants, mode: mediated && own !== 'phone' ? 'third-party' : own }
}

/** Another act of the sentence loses those who only mediate, unless nobody else would be left. */
function withoutThem(draft: Draft, between: GoBetween): Draft {
  const left = others(draft, between)
  return left.length > 0 && left.length < draft.participants.length ? { ...draft, participants: left } : draft
}

function others({ participants }: Draft, { span }: GoBetween): readonly Participant[] {
  return participants.filter((each) => !contains(span, each.span))
}
