import type { Participant } from '../model/index.js'
import type { Hit } from './hits.js'
import { participantsOf } from './participants.js'
import { participantOf, referencesOf } from './references.js'
import type { Scene } from './scene.js'
import { childrenBy } from './tree.js'

/** "Demanded that Hamas release": the addressee is the subject of what is demanded. */
/** Types whose target may stand anywhere after the verb: "hands over its last base in Ivory Coast". */
const TARGETED = new Set(['AID', 'SANCTION', 'RETREAT', 'COERCE', 'ASSAULT', 'CONCEDE'])

/** The first state, body or person that the clause names after an act without a target. */
export function targetAfter({ passage, tree }: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (hit.wordClass !== 'verb' || !TARGETED.has(hit.frame.type ?? '') || found.some(({ role }) => role === 'recipient'))
    return []
  const from = tree.tokens[hit.head]!.end
  const stop = tree.tokens.find(
    ({ start, upos, text }) => start > from && (upos === 'SCONJ' || upos === 'VERB' || /^[;:]$/.test(text)),
  )
  const end = stop?.start ?? Number.POSITIVE_INFINITY
  const next = passage
    .mentionsIn(tree)
    .find(
      ({ actor, span, via }) =>
        actor &&
        via === 'name' &&
        actor.kind !== 'outlet' &&
        span[0] >= from &&
        span[1] <= end &&
        !found.some((each) => each.actor === actor.id),
    )
  if (!next?.actor) return []
  const actor = passage.state(next.actor)
  return [{ name: actor.name, actor: actor.id, role: 'recipient', span: next.span }]
}

export function fromContent(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { tree, passage } = scene
  if (found.some(({ role }) => role === 'recipient')) return beneficiaries(scene, hit)
  const clauses = childrenBy(tree, hit.head, 'ccomp')
  const subjects = clauses.flatMap((clause) => {
    const subject = tree.kids[clause]!.find((kid) => tree.rel[kid] === 'nsubj')
    return subject === undefined ? [] : [subject]
  })
  const named = subjects.flatMap((subject) =>
    referencesOf(passage, tree, subject).map((reference) => participantOf(passage, reference, 'recipient')),
  )
  return named.length > 0 ? named : beneficiaries(scene, hit)
}

/** "Urged Trump to keep backing Kyiv": whom the act asked for would concern. */
function beneficiaries(scene: Scene, hit: Hit): readonly Participant[] {
  if (hit.frame.type === 'THREATEN') return threatened(scene, hit)
  if (hit.frame.type !== 'REQUEST') return []
  const inner = scene.hits.find(
    (other) =>
      other !== hit &&
      ['SUPPORT', 'AID', 'COOPERATE'].includes(other.frame.type ?? '') &&
      scene.scopes.get(other)?.governors[0] === hit,
  )
  if (!inner) return []
  return participantsOf(scene, inner).filter(({ role, actor }) => role === 'recipient' && actor !== null)
}

/** "Warned of new strikes if the talks with Hamas fail": whoever the threat names. */
function threatened({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  const from = tree.tokens[hit.head]!.end
  return passage
    .mentionsIn(tree)
    .filter(
      ({ actor, span, via }) =>
        actor && via === 'name' && actor.kind !== 'outlet' && actor.kind !== 'place' && span[0] >= from,
    )
    .slice(0, 2)
    .map(({ actor, span }) => ({ name: actor!.name, actor: actor!.id, role: 'recipient' as const, span }))
}
