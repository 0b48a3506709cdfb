import type { Participant } from '../../model/index.js'
import { carriersOf, prepositionOf, subjectOf } from '../arguments.js'
import { completed, fitsObject } from '../completion.js'
import { convert } from '../conversion.js'
import type { Hit } from '../hits.js'
import type { Link } from '../link.js'
import { participantsOf, same } from '../participants.js'
import { participantOf } from '../references.js'
import type { Draft, Rule, Scene } from '../scene.js'
import type { Scope } from '../scope.js'
import { sourceOf } from '../sources.js'
import { chainOf, stanceOf } from '../stance.js'
import { isUnder, pathUp, spanOf, subtree, type Tree } from '../tree.js'

/** Verbs and event nouns of the lexicon that stand in no frame that takes them for itself. */
export const act: Rule = {
  name: 'act',
  propose(scene) {
    const drafts = scene.hits.flatMap((hit) => draftOf(scene, hit) ?? [])
    const standing = drafts.filter(
      (draft) =>
        draft.frame!.own !== 'alone' || !drafts.some((inner) => inner !== draft && stands(scene, inner, draft)),
    )
    return standing.filter(
      (draft) => !standing.some((other) => other !== draft && repeats(scene, draft, other, standing)),
    )
  },
}

/** Is a draft only a part of another: the trip to a meeting, the dead of an attack, the same call named twice? */
function repeats({ tree }: Scene, draft: Draft, other: Draft, all: readonly Draft[]): boolean {
  const under = isUnder(tree, draft.hit!.head, other.hit!.head)
  const over = isUnder(tree, other.hit!.head, draft.hit!.head)
  const subset = draft.participants.every((participant) => other.participants.some((each) => same(each, participant)))
  if (
    draft.type === 'MOVE' &&
    other.type === 'CONSULT' &&
    over &&
    !acrossClause(tree, other.hit!.head, draft.hit!.head)
  )
    return true
  if (draft.type !== other.type || draft.actuality !== other.actuality) return false
  if (
    draft.type === 'REQUEST' &&
    under &&
    tree.rel[draft.hit!.head] === 'conj' &&
    draft.participants.every(
      ({ actor, role }) =>
        actor === null || role === 'actor' || other.participants.some((each) => each.actor === actor),
    )
  )
    return true
  if (draft.type === 'ASSAULT' && under && ['advcl', 'acl', 'conj'].includes(tree.rel[draft.hit!.head]!)) return true
  if (!subset || (draft.mode !== other.mode && draft.mode !== null && (other.mode === null || !under))) return false
  const equal = draft.participants.length === other.participants.length
  return !equal || under || (!over && all.indexOf(other) < all.indexOf(draft))
}

/** Is the inner act in the content of the outer frame? Then the outer one only colours it. */
function stands(scene: Scene, inner: Draft, outer: Draft): boolean {
  return scene.scopes.get(inner.hit!)?.governors.includes(outer.hit!) ?? false
}

function acrossClause(tree: Tree, inner: number, outer: number): boolean {
  const path = pathUp(tree, inner)
  return path.slice(0, path.indexOf(outer)).some((at) => tree.rel[at] === 'acl' || tree.rel[at] === 'advcl')
}

function draftOf(scene: Scene, hit: Hit): Draft | null {
  const { frame } = hit
  const scope = scene.scopes.get(hit)!
  if (frame.type === null || frame.own === 'never' || (frame.type === 'STATE' && frame.own === 'alone')) return null
  if (scope.conditional || !survives(hit, scope)) return null
  const own = participantsOf(scene, hit)
  if (!fitsObject(scene, hit, own)) return null
  const links = chainOf(hit, scene.links)
  const participants = completed(scene, hit, own)
  if (participants === null) return null
  const chain = isOwnSetting(scene, hit, links, participants)
    ? []
    : links.length > 0
      ? links
      : (speechAct(scene, hit, scope, participants) ?? [])
  const draft: Draft = {
    by: frame.id,
    frame,
    hit,
    type: frame.type,
    mode: frame.mode,
    participants,
    actuality:
      links.length > 0 && chain.length === 0
        ? 'happened'
        : scope.actuality === 'happening' && !LASTING.has(frame.type)
          ? 'happened'
          : scope.actuality,
    stance: stanceOf(hit, scope, chain.length === 0 ? [] : links),
    links: chain,
    content: links.at(-1)?.content ?? clauseSpan(scene, hit),
    trigger: spanOf(scene.tree, near(hit)),
    anchors: [
      hit.head,
      ...hit.used.slice(1),
      ...(hit.wordClass === 'noun' ? carriersOf(scene.tree, hit.head, scene.passage.lexicon) : []),
    ],
    certainty: 0.9,
  }
  return isRelevant(scene, draft) ? performed(scene, convert(scene, draft)) : null
}

/** A demand or threat in somebody's words is that speaker's; a party that negates its own act denies it. */
function performed({ passage }: Scene, draft: Draft): Draft {
  const source = draft.links.at(-1)?.source
  if (!source) return draft
  const participants = [...draft.participants]
  if (PERFORMED.has(draft.type) && !participants.some(({ role }) => role === 'actor') && source.via !== 'words')
    participants.unshift(participantOf(passage, source, 'actor'))
  const own =
    draft.actuality === 'not' &&
    draft.stance === 'asserts' &&
    draft.hit?.negated === true &&
    draft.hit.wordClass === 'verb'
  const denies =
    own &&
    source.actor !== null &&
    draft.participants.some(
      ({ actor }) => actor !== null && sideOf(passage, actor) === sideOf(passage, source.actor!.id),
    )
  return { ...draft, participants, stance: denies ? 'denies' : draft.stance }
}

const PERFORMED = new Set(['REQUEST', 'THREATEN', 'ACCUSE'])

function sideOf({ actors }: Scene['passage'], id: string): string {
  const actor = actors.actors.get(id)
  return actor?.kind === 'state'
    ? actor.id
    : (actor?.party ?? actor?.standsFor ?? actors.officesOf(id, null)[0]?.of ?? id)
}

/** An act of nobody that the text names, that nobody is cited for, is background. */
function isRelevant({ passage }: Scene, { frame, participants, links, actuality }: Draft): boolean {
  if (frame!.type === 'MOVE' && !participants.some(({ actor }) => actor !== null)) return false
  if (frame!.actorless || participants.some(({ actor, name }) => actor !== null || isSomebody(passage, name)))
    return true
  if (frame!.type === 'STATE') return links.length > 0
  if (participants.length > 0) return links.some(({ source }) => source?.actor)
  return frame!.type === 'CONSULT' && links.length > 0 && actuality !== 'happened'
}

function isSomebody({ lexicon }: Scene['passage'], name: string): boolean {
  if (/^\p{Lu}/u.test(name)) return true
  return name
    .split(' ')
    .some(
      (word) =>
        lexicon.is('bodies', word.toLowerCase()) || lexicon.is('roles', word.toLowerCase()) || /^\p{Lu}/u.test(word),
    )
}

/** Acts that take time; the present of any other ("imposes sanctions") is the act itself. */
const LASTING = new Set(['CONSULT', 'PROTEST', 'MOVE', 'ASSAULT', 'MOBILIZE', 'COERCE', 'AID'])

function near(hit: Hit): number[] {
  return hit.used.filter((at) => Math.abs(at - hit.head) <= 4).sort((a, b) => a - b)
}

/** Do the frames above leave the act standing? "Urged them to meet" is no meeting; "confirmed the meeting" is. */
function survives(hit: Hit, scope: Scope): boolean {
  return scope.governors.every(({ frame }) => {
    if (frame.inner === 'all' || frame.type === null) return true
    if (frame.inner === 'none') return false
    const { type, mode } = hit.frame
    return frame.inner.some(
      (entry) => entry === type || entry === `${type}/${mode}` || (entry === `${type}!` && hit.wordClass === 'noun'),
    )
  })
}

/** "Trudeau announced … following a call with Trump": that the speaker took part is the outlet's own report. */
function isOwnSetting(
  { tree }: Scene,
  hit: Hit,
  links: readonly Link[],
  participants: readonly Participant[],
): boolean {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || links.length === 0) return false
  const after = AFTER.has(prepositionOf(tree, hit.head) ?? '') && tree.rel[hit.head] !== 'obj'
  return (
    after && links.some(({ source }) => source?.actor && participants.some(({ actor }) => actor === source.actor!.id))
  )
}

const AFTER = new Set(['after', 'following', 'после'])

/** The source of a speech act: its own performer, or the performer of the act that colours it ("accepted an invitation to visit"). */
function speechAct(scene: Scene, hit: Hit, scope: Scope, participants: readonly Participant[]): readonly Link[] | null {
  if (hit.frame.speaks) return performer(scene, hit, participants)
  const governor = scope.governors.find(({ frame }) => frame.speaks && frame.innerActuality !== null)
  return governor ? performer(scene, governor, participantsOf(scene, governor)) : null
}

/** Whoever performs a speech act is its source when nobody else is cited. */
function performer(scene: Scene, hit: Hit, participants: readonly Participant[]): readonly Link[] {
  const { passage, tree } = scene
  const subject = subjectOf(tree, hit.head)
  const { reference, unnamed } = sourceOf(passage, tree, hit)
  const actor = participants.find(({ role }) => role === 'actor')
  const known = actor && {
    name: actor.name,
    actor: actor.actor ? (passage.actors.actors.get(actor.actor) ?? null) : null,
    span: actor.span,
    at: hit.head,
    via: 'name' as const,
  }
  const source = reference?.actor ? reference : (known ?? reference)
  if (!source) return []
  const content = spanOf(
    tree,
    subtree(tree, hit.head, (kid) => kid === subject),
  )
  return [{ source, unnamed, cue: spanOf(tree, near(hit)), covers: () => true, content, hit, rank: 0 }]
}

/** The clause of an act, up to the clause that holds it. */
function clauseSpan({ tree }: Scene, hit: Hit): readonly [number, number] {
  const top = clauseTop(tree, hit.head)
  return spanOf(
    tree,
    subtree(tree, top, (kid) => tree.rel[kid] === 'parataxis' && !isUnder(tree, hit.head, kid)),
  )
}

function clauseTop(tree: Tree, at: number): number {
  for (const next of pathUp(tree, at))
    if (['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj'].includes(tree.rel[next]!)) return next
  return at
}
