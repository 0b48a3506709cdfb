import { announcedTruce } from '../participants/announced-truce.js'
import { isPassive } from '../participants/is-passive.js'
import type { Draft, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { childrenBy, feature, subtree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isAcceptedTruce, isRefusedTruce } from './answered-truce.js'
import { foretold, isForeboding } from './foreboding.js'
import { isHeldBack } from './held-back.js'
import { isInvitedTo } from './invited-to.js'
import { multilateral } from './multilateral.js'
import { modeFor, modeOf } from './request-mode.js'
import { isVerbalAttack } from './verbal-attack.js'
import { weighsOnly } from './weighs-only.js'

/** Violence and protest that somebody says they will use. */
const THREATENED = new Set(['ASSAULT', 'PROTEST'])
const KIND = new Set(['RETREAT', 'CONCEDE', 'AID', 'COOPERATE', 'AGREE', 'SUPPORT'])

/** What an act becomes under "must", "will not" or one's own "will": a demand, a refusal, a promise; and the mode of a demand. */
export function convert(scene: Scene, draft: Draft): Draft {
  const { hit, type } = draft
  if (!hit) return draft
  const truce = announcedTruce(scene, draft)
  if (truce) return truce
  if (isAcceptedTruce(scene, draft)) return { ...draft, type: 'RETREAT', mode: 'ceasefire', actuality: 'planned' }
  if (isRefusedTruce(scene, draft))
    return { ...draft, type: 'REJECT', mode: modeFor(type), stance: 'refuses', actuality: 'happened' }
  if (draft.stance === 'agrees' && weighsOnly(scene, draft))
    return { ...draft, stance: 'considers', actuality: 'possible' }
  if (type === 'THREATEN' && isForeboding(scene, draft)) return foretold(draft)
  if (isInvitedTo(scene, draft)) return { ...draft, type: 'REQUEST', mode: 'change' }
  if (isVerbalAttack(scene, draft)) return { ...draft, type: 'ACCUSE', mode: 'disapprove' }
  if (type === 'SUPPORT' && isWelcome(scene, draft))
    return {
      ...draft,
      type: 'CONSULT',
      mode: scene.passage.discourse.title?.mode ?? 'meet',
      stance: 'asserts',
      links: [],
    }
  if (hit.wordClass === 'noun' && isJudged(scene, draft))
    return { ...draft, type: 'STATE', mode: null, stance: 'characterises', actuality: 'happened' }
  if (type === 'CONSULT' && isHeldBack(scene, draft))
    return { ...draft, type: 'REJECT', mode: 'meet', stance: 'refuses', actuality: 'happened' }
  if (type === 'CONSULT' && draft.mode === null) return channelled(scene, draft)
  if (
    type === 'CONSULT' &&
    draft.mode === 'meet' &&
    scene.passage.lexicon.words.channelless?.includes(scene.tree.low[hit.head]!)
  )
    return channelled(scene, { ...draft, mode: null })
  if (type === 'CONSULT' && draft.mode === 'visit') return hosted(scene, draft)
  // "Will not accept": the refusal stands now.
  if (draft.by === 'reject/not-ready') return { ...draft, mode: modeOf(scene, draft), actuality: 'happened' }
  if (type === 'REQUEST' || type === 'REJECT') return { ...draft, mode: modeOf(scene, draft) }
  if (
    hit.wordClass === 'verb' &&
    THREATENED.has(type) &&
    !hit.negated &&
    hasAuxiliary(scene, draft, 'future', 'would') &&
    !isForetold(scene, draft)
  )
    return {
      ...draft,
      type: 'THREATEN',
      mode: null,
      stance: draft.stance === 'asserts' ? 'threatens' : draft.stance,
      actuality: 'happened',
    }
  if (draft.by === 'state/comment' && draft.actuality === 'planned' && hit.wordClass === 'verb')
    return { ...draft, type: 'THREATEN', stance: 'threatens', actuality: 'happened' }
  if (type === 'RETREAT' && draft.mode === 'release' && freesPlace(scene, draft))
    return { ...draft, type: 'ASSAULT', mode: null }
  if (hit.wordClass !== 'verb' || !KIND.has(type)) return multilateral(scene, draft)
  if (hit.negated && hasAuxiliary(scene, draft, 'future', 'would'))
    return {
      ...draft,
      type: 'REJECT',
      mode: modeFor(type),
      stance: draft.stance === 'asserts' ? 'refuses' : draft.stance,
      actuality: 'happened',
    }
  if (!hit.negated && hasAuxiliary(scene, draft, 'modal-must'))
    return {
      ...draft,
      type: 'REQUEST',
      mode: modeFor(type),
      stance: 'asks',
      actuality: 'happened',
      participants: draft.participants
        .filter(({ role }) => role === 'actor')
        .map((each) => ({ ...each, role: 'recipient' as const })),
    }
  if (type === 'RETREAT' && draft.mode === 'access' && draft.stance === 'announces')
    return { ...draft, type: 'CONCEDE', mode: null }
  return PROMISED.has(type) && draft.by !== 'aid/receive' && !isPassive(scene.tree, hit.head) && promises(scene, draft)
    ? { ...draft, type: 'AGREE', mode: null }
    : draft
}

/** "Macron feared that Russia would attack": what somebody expects of another side is no threat by it. */
function isForetold({ passage }: Scene, { links, participants }: Draft): boolean {
  const speaker = links.at(-1)?.source?.actor
  const doer = participants.find(({ role }) => role === 'actor')?.actor
  if (!speaker || speaker.kind === 'outlet' || !doer) return false
  return sideOf(passage, speaker.id) !== sideOf(passage, doer)
}

/** «Освободили посёлок»: a place that is set free is taken. */
function freesPlace({ passage, tree }: Scene, { hit }: Draft): boolean {
  return childrenBy(tree, hit!.head, 'obj', 'nsubj', 'nmod').some((at) => {
    const { start, deprel, feats } = tree.tokens[at]!
    if (deprel === 'nsubj' || (tree.rel[at] === 'nmod' && !feats.includes('Case=Gen'))) return false
    const place = passage.mentionsIn(tree).some(({ actor, span }) => actor?.kind === 'place' && span[0] === start)
    return place || passage.lexicon.is('parts-of-town', tree.low[at]!, tree.tokens[at]!.lemma)
  })
}

const PROMISED = new Set(['RETREAT', 'AID', 'COOPERATE', 'CONCEDE'])

/** "Says it will release": what is still to come and its doer announces is a promise. */
function promises(scene: Scene, draft: Draft): boolean {
  return draft.actuality === 'planned' && hasAuxiliary(scene, draft, 'future', 'would') && draft.mode !== 'resign'
}

/** "The call was the beginning of a good thing, he said": the act is what is judged, the judgement is the statement. */
function isJudged({ passage, tree }: Scene, { hit, links }: Draft): boolean {
  if (links.length === 0 || tree.rel[hit!.head] !== 'nsubj') return false
  const predicate = tree.tokens[hit!.head]!.head
  if (!tree.kids[predicate]!.some((kid) => tree.rel[kid] === 'cop')) return false
  return subtree(tree, predicate, (kid) => kid === hit!.head).some((at) =>
    isListed(passage.lexicon, 'evaluation', tree, at),
  )
}

/** What the text calls "spoke" or "discussed" is the call or meeting of the title; in an official readout without one, a call. */
function channelled({ passage, tree }: Scene, draft: Draft): Draft {
  const { title } = passage.discourse
  if (title) return { ...draft, mode: title.mode }
  if (!isReadout(passage) || tree.index > 0 || draft.hit?.wordClass !== 'verb' || draft.by === 'consult/discuss')
    return draft
  const inPerson = tree.low.some(
    (low, at) =>
      passage.lexicon.is('in-person', low) && tree.low.slice(Math.max(0, at - 3), at).some((word) => AT.has(word)),
  )
  return { ...draft, mode: inPerson ? 'meet' : 'phone' }
}

const AT = new Set(['at', 'on', 'на'])

/** "Welcomed the chancellor to the White House" in the host's own readout is the meeting. */
function hosted({ passage, tree }: Scene, draft: Draft): Draft {
  const { title } = passage.discourse
  // Whoever has arrived on a visit is there: it goes on.
  if (
    draft.actuality === 'happened' &&
    passage.lexicon.is('arrivals', tree.low[draft.hit!.head]!, tree.tokens[draft.hit!.head]!.lemma)
  )
    return { ...draft, actuality: 'happening' }
  const verb = draft.hit?.wordClass === 'verb' && passage.lexicon.is('hosting', tree.low[draft.hit.head]!)
  if (!verb || draft.actuality !== 'happened' || !isReadout(passage) || tree.index > 0) return draft
  return { ...draft, mode: title?.mode ?? 'meet' }
}

/** In a readout's first sentence a person who is welcomed is received, not endorsed. */
function isWelcome({ passage, tree }: Scene, { hit, participants }: Draft): boolean {
  if (!isReadout(passage) || tree.index > 0 || hit!.wordClass !== 'verb') return false
  if (!passage.lexicon.is('hosting', tree.low[hit!.head]!)) return false
  return participants.some(
    ({ role, actor, name }) =>
      role === 'recipient' &&
      (actor ? passage.actors.actors.get(actor)?.kind === 'person' : /^\p{Lu}\S+ \p{Lu}/u.test(name)),
  )
}

function isReadout({ document }: Scene['passage']): boolean {
  return (
    document.kind === 'readout' ||
    (document.lane === 'official' && document.kind !== 'article' && document.kind !== 'post')
  )
}

/** A future or modal among the auxiliaries, or in the verb's own form. */
function hasAuxiliary({ tree, passage }: Scene, { hit }: Draft, list: string, extra?: string): boolean {
  if (list === 'future' && feature(tree.tokens[hit!.head]!, 'Tense') === 'Fut') return true
  return tree.kids[hit!.head]!.some(
    (kid) =>
      (tree.rel[kid] === 'aux' || tree.rel[kid] === 'cop') &&
      ((passage.lexicon.words[list]?.includes(tree.low[kid]!) ?? false) || tree.low[kid] === extra),
  )
}
