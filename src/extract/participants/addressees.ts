import type { Participant, Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isCorrelative } from '../words/correlative.js'
import { prepositionOf } from './control.js'
import { isTeller } from './is-teller.js'
import { isExcepted } from './mere-place.js'
import { participantsOf } from './participants.js'

/** Types whose target may stand anywhere after the verb: "hands over its last base in Ivory Coast". */
const TARGETED = new Set(['AID', 'SANCTION', 'RETREAT', 'COERCE', 'ASSAULT', 'CONCEDE', 'REJECT'])

/** The first state, body or person that the clause names after an act without a target. */
export function targetAfter(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, tree } = scene
  if (hit.wordClass !== 'verb' || !TARGETED.has(hit.frame.type ?? '') || found.some(isTarget)) return []
  const from = tree.tokens[hit.head]!.end
  const stop = tree.tokens.find(
    ({ start, upos, text, deprel }) =>
      start > from &&
      (upos === 'SCONJ' ||
        text === 'а' ||
        (upos === 'VERB' && !HURT.test(text) && (deprel !== 'parataxis' || tree.lang !== 'en')) ||
        /^[;:]$/.test(text)),
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
        !isElsewhere(passage.text, hit, span) &&
        !found.some((each) => each.actor === actor.id),
    )
  if (!next?.actor || isTeller(scene, hit, next.span)) return []
  const actor = passage.state(next.actor)
  return [{ name: actor.name, actor: actor.id, role: 'recipient', span: next.span }]
}

/** "Are killed and two others wounded in Lebanon": one harm with two words. */
const HURT = /^(?:killed|injured|wounded)$/

/** "Resigns as prime minister of Chad": of the office. "Froze all aid except that to Egypt": whom it spares. English. */
function isElsewhere(text: string, { frame }: Hit, span: Span): boolean {
  return isExcepted(text, span) || (frame.mode === 'resign' && /\bof (?:the )?$/.test(text.slice(0, span[0])))
}

/** "Villages" and "its bases" are no target that anybody could look up. */
function isTarget({ role, actor, name }: Participant): boolean {
  return role === 'recipient' && (actor !== null || isCapitalised(name))
}

/** The addressee of "demanded that Hamas release"; whom a refusal or demand would concern ("refused to recognise Kosovo"). */
export function fromContent(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { tree, passage } = scene
  if (found.some(isTarget)) return beneficiaries(scene, hit)
  const clauses = [...childrenBy(tree, hit.head, 'ccomp'), ...clausesOfThat(tree, hit)]
  const subjects = clauses.flatMap((clause) => {
    const subject = tree.kids[clause]!.find((kid) => tree.rel[kid] === 'nsubj')
    return subject === undefined ? [] : [subject]
  })
  const named = subjects.flatMap((subject) =>
    referencesOf(passage, tree, subject).map((reference) => participantOf(passage, reference, 'recipient')),
  )
  if (named.length > 0) return named
  const refused = hit.frame.type === 'REJECT' ? objectsOf(scene, hit) : []
  return refused.length > 0 ? refused : beneficiaries(scene, hit)
}

/** «Выразил озабоченность тем, что Китай …», «обвинил в том, что …»: the clause of a pronoun. Not English. */
function clausesOfThat(tree: Tree, { head, frame }: Hit): readonly number[] {
  if (tree.lang === 'en' || frame.type !== 'ACCUSE') return []
  const those = tree.kids[head]!.flatMap((kid) => [kid, ...tree.kids[kid]!]).filter((kid) =>
    isCorrelative(tree.low[kid]!),
  )
  return those.flatMap((kid) => childrenBy(tree, kid, 'acl', 'ccomp'))
}

/** «Отказ принимать американские самолёты», "refuses to send missiles to Ukraine": whose the object of the infinitive is, or would be. */
function objectsOf({ tree, passage }: Scene, hit: Hit): readonly Participant[] {
  return childrenBy(tree, hit.head, 'xcomp', 'acl').flatMap((verb) =>
    childrenBy(tree, verb, 'obj', 'iobj', 'obl')
      .filter((at) => !isWhere(tree, at))
      .flatMap((at) => [at, ...(tree.tokens[at]!.upos === 'NOUN' ? forWhom(tree, at) : [])])
      .flatMap((at) =>
        referencesOf(passage, tree, at, true)
          .filter(({ actor }) => actor !== null)
          .map((reference) => participantOf(passage, reference, 'recipient')),
      ),
  )
}

function forWhom(tree: Tree, thing: number): number[] {
  return childrenBy(tree, thing, 'nmod').filter((kid) => ['for', 'to'].includes(prepositionOf(tree, kid) ?? ''))
}

/** «Отказался встретиться с ним в Москве»: where it would be is nobody whom it concerns. */
function isWhere(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'obl' && ['в', 'на', 'in', 'at'].includes(prepositionOf(tree, at) ?? '')
}

/** "Urged Trump to keep backing Kyiv", "promised aid to Ukraine": whom the act asked for or promised would concern. */
export function beneficiaries(scene: Scene, hit: Hit): readonly Participant[] {
  if (hit.frame.type === 'THREATEN') return hit.frame.roles ? [] : threatened(scene, hit)
  if (hit.frame.type !== 'REQUEST' && hit.frame.type !== 'AGREE') return []
  const wanted = ['SUPPORT', 'AID', 'COOPERATE', ...(hit.frame.type === 'REQUEST' ? ['CONSULT'] : [])]
  const inner = scene.hits.find(
    (other) =>
      other !== hit && wanted.includes(other.frame.type ?? '') && scene.scopes.get(other)?.governors[0] === hit,
  )
  if (!inner) return hit.frame.type === 'AGREE' ? workedWith(scene, hit) : []
  return participantsOf(scene, inner).filter(({ role, actor }) => role !== 'actor' && actor !== null)
}

/** "Ready to work with Oslo": with whom somebody is ready to do what no frame knows. English. */
function workedWith({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  if (tree.lang !== 'en' || hit.frame.stance === 'proposes') return []
  return childrenBy(tree, hit.head, 'xcomp')
    .flatMap((verb) => childrenBy(tree, verb, 'obl', 'obj'))
    .filter((at) => prepositionOf(tree, at) === 'with')
    .flatMap((at) => referencesOf(passage, tree, at))
    .filter(({ actor }) => actor !== null)
    .map((reference) => participantOf(passage, reference, 'recipient'))
}

const SETTINGS = new Set(['before', 'after', 'during', 'since', 'following', 'перед', 'после', 'накануне'])

/** "Warned of new strikes if the talks with Hamas fail": whoever the threat names. */
function threatened({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  const from = tree.tokens[hit.head]!.end
  const clause = tree.tokens.findIndex(
    ({ upos, deprel }, at) => at > hit.head && upos === 'VERB' && deprel === 'advcl' && tree.low[at - 1] === ',',
  )
  // "Had threatened to leave before the call with Ankara": when it was, not whom.
  const setting = tree.low.findIndex((low, at) => at > hit.head && SETTINGS.has(low) && tree.rel[at] === 'case')
  const to = Math.min(...[clause, setting].map((at) => tree.tokens[at]?.start ?? Number.POSITIVE_INFINITY))
  return passage
    .mentionsIn(tree)
    .filter(
      ({ actor, span, via }) =>
        actor && via === 'name' && actor.kind !== 'outlet' && !actor.standsFor && span[0] >= from && span[1] <= to,
    )
    .slice(0, 2)
    .map(({ actor, span }) => ({ name: actor!.name, actor: actor!.id, role: 'recipient' as const, span }))
}
