import type { Participant } from '../../model/index.js'
import { fromDiscourse } from '../discourse/continued-event.js'
import { deniedContact } from '../discourse/denied-contact.js'
import type { Hit } from '../hits.js'
import { participantOf, type Reference, referencesOf } from '../mentions/references.js'
import { servedBy } from '../mentions/served-by.js'
import { isNegated } from '../negated.js'
import type { Passage } from '../passage.js'
import type { Scene } from '../scene.js'
import { childrenBy, isUnder, pathUp, type Tree } from '../tree.js'
import { actingOnes } from './acting-ones.js'
import { add } from './add.js'
import { beneficiaries, fromContent, targetAfter } from './addressees.js'
import { agreedBetween } from './agreed-between.js'
import { carriersOf } from './arguments.js'
import { byFlags } from './by-flags.js'
import { captorsOf } from './captors.js'
import { isNominal, prepositionOf, subjectOf } from './control.js'
import { denier } from './denier.js'
import { approving, askedInTalks, askedOfSummoned, mediated, proposing, signedInTalks } from './in-talks.js'
import { involvedIn } from './involved-in.js'
import { ownContact, ownTalks, talksOfPublisher, talksOfSpeaker } from './own-talks.js'
import { participantsOf } from './participants.js'
import { partnersAfter, partnersBefore } from './partners.js'
import { partnersBehind } from './partners-behind.js'
import { askedFor, proposers } from './proposers.js'
import { speaksAt } from './speaks-at.js'
import { spokenAbout } from './spoken-of.js'
import { summonedTo } from './summoned-to.js'
import { withoutTopic } from './topic.js'
import { truceSides } from './truce-sides.js'
import { visitorsOf } from './visitors.js'

/** Participants that stand outside the act's own clause: in the verb that it is a setting of, or in the sentence before. Null: too little to go by. */
export function completed(scene: Scene, hit: Hit, own: readonly Participant[]): readonly Participant[] | null {
  const { frame } = hit
  const found = [...truceSides(scene, hit, spokenAbout(scene, hit, own))]
  if (frame.type === 'CONSULT' && hit.wordClass === 'noun') {
    const visitors = visitorsOf(scene, hit)
    if (visitors.length > 0) return actingOnes(scene, hit, visitors)
    if (own.length < 2 && isAheadOfContact(scene, hit)) return null
    if (found.length < 2) for (const participant of partnersAfter(scene, hit)) add(found, participant)
    const [carrier] = carriersOf(scene.tree, hit.head, scene.passage.lexicon)
    if (found.length < 2 && carrier !== undefined && carrier < hit.head)
      for (const participant of partnersBefore(scene, carrier)) add(found, participant)
    if (found.length < 2) for (const participant of partnersBehind(scene, hit)) add(found, participant)
    if (found.length === 0) found.push(...(deniedContact(scene, hit)?.participants ?? []))
    if (found.length < 2) for (const participant of fromSetting(scene, hit, found)) add(found, participant)
    if (found.length < 2) for (const participant of fromGovernor(scene, hit)) add(found, participant)
    if (found.length < 2) for (const participant of fromDiscourse(scene, hit, found)) add(found, participant)
    if (found.length < 2 && isBareSetting(scene, hit)) return null
  }
  if (frame.id === 'consult/not-invited')
    for (const inner of scene.hits)
      if (inner.frame.type === 'CONSULT' && inner !== hit && isUnder(scene.tree, inner.head, hit.head))
        for (const participant of participantsOf(scene, inner)) add(found, participant)
  if (found.length === 0 && hit.wordClass === 'noun' && OF_PARTNERS.has(frame.type ?? ''))
    for (const participant of partnersAfter(scene, hit)) add(found, participant)
  if (hit.wordClass === 'noun' && frame.type !== 'CONSULT' && !found.some(({ role }) => role === 'actor'))
    for (const participant of involvedIn(scene, hit) ?? fromAnnouncer(scene, hit)) add(found, participant)
  if (frame.type === 'REQUEST' || frame.type === 'REJECT' || frame.type === 'ACCUSE' || frame.type === 'THREATEN')
    for (const participant of fromContent(scene, hit, found)) add(found, participant)
  if (frame.type === 'AGREE') for (const participant of beneficiaries(scene, hit)) add(found, participant)
  for (const participant of targetAfter(scene, hit, found)) add(found, participant)
  for (const fill of [
    askedInTalks,
    askedOfSummoned,
    signedInTalks,
    approving,
    proposing,
    agreedBetween,
    ownTalks,
    speaksAt,
    talksOfPublisher,
    talksOfSpeaker,
    ownContact,
    proposers,
    askedFor,
    mediated,
    captorsOf,
    summonedTo,
  ])
    for (const participant of fill(scene, hit, found)) add(found, participant)
  const acting = byFlags(scene, hit, actingOnes(scene, hit, withoutTopic(scene, hit, found)))
  return [...acting, ...denier(scene, hit, acting)]
}

/** «Асад на встрече отметил»: where he said it, of nobody else and told nowhere before. Not English. */
function isBareSetting({ tree }: Scene, { head }: Hit): boolean {
  if (tree.lang === 'en' || tree.rel[head] !== 'obl' || prepositionOf(tree, head) !== 'на') return false
  return tree.kids[head]!.every((kid) => tree.rel[kid] === 'case')
}

const OF_PARTNERS = new Set(['SUPPORT', 'AGREE', 'COOPERATE', 'RETREAT'])
const ANNOUNCES = new Set(['announces', 'agrees', 'offers', 'proposes', 'considers', 'refuses', 'confirms', 'denies'])

/** "Announced his resignation", "announced sanctions": the one who announces does it; «разрешил Киеву удары»: whoever is allowed to. */
function fromAnnouncer(scene: Scene, hit: Hit): readonly Participant[] {
  const { tree, passage, scopes } = scene
  const governors = scopes.get(hit)?.governors ?? []
  // «Готов рассмотреть предложение о перемирии»: the proposal is weighed by whoever weighs.
  const governor = governors[0]?.wordClass === 'noun' ? governors[1] : governors[0]
  if (governor?.wordClass !== 'verb' || (governor.frame.type !== null && !ANNOUNCES.has(governor.frame.stance ?? '')))
    return []
  const allowed = governor.frame.type === null && tree.lang !== 'en' ? allowedIn(tree, governor.head) : undefined
  const subject = allowed ?? subjectOf(tree, governor.head)
  return subject === null
    ? []
    : referencesOf(passage, tree, subject).map((reference) => participantOf(passage, reference, 'actor'))
}

/** «Разрешил Киеву удары», «разрешил украинским военным применять ракеты»: whoever is allowed to. */
function allowedIn(tree: Tree, verb: number): number | undefined {
  return [verb, ...childrenBy(tree, verb, 'xcomp')].flatMap((at) => childrenBy(tree, at, 'iobj'))[0]
}

/** "After a call with Trump, Trudeau announced": the nearest subject above the setting that names somebody took part. */
function fromSetting(scene: Scene, hit: Hit, found: readonly Participant[]): Participant[] {
  const { tree, passage } = scene
  const top = settingTop(tree, hit.head)
  if (top === null) return []
  for (const verb of pathUp(tree, top).slice(1)) {
    if (isNominal(tree, verb)) continue
    if (prepositionOf(tree, top) === 'for' && isNegated(tree, passage.lexicon, verb)) return []
    const subject = subjectOf(tree, verb)
    if (subject === null) continue
    const references = referencesOf(passage, tree, subject).filter(
      ({ actor, via }) => actor !== null || (via !== 'words' && found.length > 0),
    )
    if (references.length > 0) return references.map((reference) => participantOf(passage, reference, 'participant'))
  }
  return []
}

/** "Is considering talks with Kim", "Russia says no contact with": whoever weighs, agrees or speaks for a side takes part. */
function fromGovernor(scene: Scene, hit: Hit): Participant[] {
  const { tree, passage, scopes } = scene
  const governor = scopes
    .get(hit)
    ?.governors.find(({ frame, head }) => (frame.speaks || frame.type === null) && subjectOf(tree, head) !== null)
  const subject = governor ? subjectOf(tree, governor.head) : null
  if (!governor || subject === null) return []
  const speech = governor.frame.type === 'STATE'
  // "Trump claims talks with Moscow": what somebody tells of as his own.
  const told =
    speech && tree.lang === 'en' && tree.rel[hit.head] === 'obj' && tree.tokens[hit.head]!.head === governor.head
  const subjects = referencesOf(passage, tree, subject)
    .filter(
      ({ actor, via }) =>
        actor !== null &&
        via !== 'pronoun' &&
        (!speech ||
          (told && actor.kind === 'person') ||
          (actor.kind === 'state' && (via !== 'of' || governor.frame.stance === 'announces'))),
    )
    .map((reference) =>
      participantOf(passage, stateIfHead(passage, reference, told || governor.frame.type === 'SUPPORT'), 'participant'),
    )
  const asState = hit.wordClass === 'noun' && governor.frame.type === 'SUPPORT'
  const others =
    asState || speech || governor.frame.type === null
      ? []
      : participantsOf(scene, governor).filter(({ actor }) => actor !== null)
  return [...subjects, ...others.map((each) => ({ ...each, role: 'participant' as const }))]
}

/** "Putin praises the talks with the US": those of his state, he need not have been there. */
function stateIfHead(passage: Passage, reference: Reference, forState: boolean): Reference {
  if (!forState || reference.actor?.kind !== 'person') return reference
  const state = servedBy(passage, reference.actor.id)
  return state?.kind === 'state' ? { ...reference, name: state.name, actor: state } : reference
}

/** "Starmer and Macron speak ahead of London talks": the talks to come are not those of whoever speaks before them. */
function isAheadOfContact({ tree, hits }: Scene, { head }: Hit): boolean {
  const verb = tree.tokens[head]!.head
  if (tree.rel[head] !== 'obl' || !hits.some((other) => other.head === verb && other.frame.type === 'CONSULT'))
    return false
  const preposition = prepositionOf(tree, head) ?? ''
  return (
    ['before', 'перед', 'накануне', 'ahead'].includes(preposition) ||
    /\bahead of(?: \S+){0,3}$/.test(tree.low.slice(Math.max(0, head - 5), head).join(' '))
  )
}

/** The noun itself, or the noun of which it is a part ("after the start of talks"), where that is an oblique of a verb. */
function settingTop(tree: Tree, noun: number): number | null {
  for (const next of pathUp(tree, noun).slice(0, 3)) {
    if (REPLY.has(tree.low[next]!)) return null
    if (tree.rel[next] === 'obl' || (tree.rel[next] === 'nmod' && AFTER.has(prepositionOf(tree, next) ?? '')))
      return prepositionOf(tree, next) === null ? null : next
    if (tree.rel[next] !== 'nmod' && tree.rel[next] !== 'conj') return null
  }
  return null
}

/** "In response to the visit": whoever replies need not have been there. */
const REPLY = new Set(['response', 'reaction', 'reply', 'ответ', 'реакция'])

const AFTER = new Set(['after', 'following', 'during', 'после', 'ход'])
