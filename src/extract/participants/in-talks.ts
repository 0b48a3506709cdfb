import { isTruce, type Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { servedBy } from '../mentions/served-by.js'
import type { Scene } from '../scene.js'
import { childrenBy, pathUp, type Tree } from '../tree.js'
import { verbSlots } from './arguments.js'
import { prepositionOf } from './control.js'
import { participantsOf } from './participants.js'
import { partnersAfter } from './partners.js'

/** The talks during which an act is told to take place: «в ходе визита», «на встрече с Трампом», "at the meeting"; null if none. */
export function talksAround({ tree, hits }: Scene, hit: Hit): Hit | null {
  const found = hits.find(({ frame, head, wordClass }) => {
    if (frame.type !== 'CONSULT' || wordClass !== 'noun' || head === hit.head) return false
    if (opensClause(tree, head, hit.head)) return true
    const path = pathUp(tree, head)
    const at = path.indexOf(hit.head)
    return (
      at > 0 && at <= 2 && tree.rel[path[at - 1]!] === 'obl' && DURING.has(prepositionOf(tree, path[at - 1]!) ?? '')
    )
  })
  return found ?? null
}

/** «В ходе встречи с …, которая пройдёт в среду, лидер призовёт»: the setting opens the sentence of the first main verb. */
function opensClause(tree: Tree, noun: number, verb: number): boolean {
  if (noun > 2 || !DURING.has(prepositionOf(tree, noun) ?? '')) return false
  return tree.tokens.every(
    ({ upos, deprel }, at) => at <= noun || at >= verb || upos !== 'VERB' || deprel.startsWith('acl'),
  )
}

/** «Парламент утвердил соглашение о перемирии с Ливаном»: whoever approves it is a party to it. */
export function approving(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (hit.frame.type !== 'RETREAT' || hit.wordClass !== 'noun' || found.some(({ role }) => role === 'actor')) return []
  const path = pathUp(scene.tree, hit.head)
  const approval = scene.hits.find(({ frame, head }) => frame.id === 'support/recognise' && path.includes(head))
  return approval ? participantsOf(scene, approval).filter(({ role, actor }) => role === 'actor' && actor !== null) : []
}

const DURING = new Set(['в', 'на', 'во', 'during', 'at'])

/** «На встрече с Трампом попросил оружие»: what is asked of nobody named is asked of the one who is met. */
export function askedInTalks(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (hit.frame.type !== 'REQUEST' || hit.wordClass !== 'verb' || namesAddressee(scene, hit)) return []
  const talks = talksAround(scene, hit)
  if (!talks) return []
  return partiesOf(scene, talks)
    .filter(({ actor }) => actor !== null && !found.some((each) => each.actor === actor))
    .map((each) => ({ ...each, role: 'recipient' as const }))
}

/** "Summoned the Belarusian envoy to demand his release": it is asked of whomever is summoned. */
export function askedOfSummoned(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (!hit.frame.speaks || hit.wordClass !== 'verb' || found.some(({ role }) => role === 'recipient')) return []
  const above = scene.hits.find(({ head }) => head === scene.tree.tokens[hit.head]!.head)
  if (above?.frame.id !== 'accuse/summon') return []
  return participantsOf(scene, above).filter(({ role, actor }) => role === 'recipient' && actor !== null)
}

function namesAddressee({ tree }: Scene, { head }: Hit): boolean {
  return verbSlots(tree, head).some(
    ({ name, at }) => ['obj', 'dat', 'iobj', 'к', 'от', 'у'].includes(name) && at > head,
  )
}

/** «В ходе визита Путина в Астану будет подписан протокол»: what nobody else is said to sign both sides sign. */
export function signedInTalks(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, tree } = scene
  if (!['SUPPORT', 'AGREE', 'COOPERATE'].includes(hit.frame.type ?? '') || hit.wordClass !== 'verb' || found.length > 0)
    return []
  if (childrenBy(tree, hit.head, 'nsubj').some((kid) => !tree.tokens[kid]!.deprel.endsWith('pass'))) return []
  const talks = talksAround(scene, hit)
  return talks
    ? partiesOf(scene, talks).map((each) => ({ ...each, ...sideOf(passage, each), role: 'actor' as const }))
    : []
}

function partiesOf(scene: Scene, talks: Hit): readonly Participant[] {
  const own = participantsOf(scene, talks)
  return own.length > 1 ? own : [...own, ...partnersAfter(scene, talks)]
}

/** The state that a leader signs for. */
function sideOf(passage: Scene['passage'], { actor, name }: Participant): { actor: string | null; name: string } {
  const state = actor ? servedBy(passage, actor) : undefined
  return state ? { actor: state.id, name: state.name } : { actor, name }
}

/** «Киев предложил Москве продлить режим тишины»: whoever proposes a pause would keep it too. */
export function proposing(scene: Scene, hit: Hit): readonly Participant[] {
  if (!isTruce(hit.frame)) return []
  const governor = scene.scopes.get(hit)?.governors[0]
  if (governor?.wordClass !== 'verb' || governor.frame.stance !== 'proposes') return []
  return participantsOf(scene, governor).filter(({ role, actor }) => role === 'actor' && actor !== null)
}

/** "To mediate Russia-US talks": whoever holds the talks that are mediated; "Oman is mediating": those who held the talks told of before. */
export function mediated(scene: Scene, hit: Hit, found: readonly Participant[] = []): readonly Participant[] {
  if (hit.frame.mode !== 'third-party' || hit.wordClass !== 'verb') return []
  const objects = childrenBy(scene.tree, hit.head, 'obj')
  const talks = scene.hits.filter(({ frame, head }) => frame.type === 'CONSULT' && objects.includes(head))
  if (talks.length > 0) return talks.flatMap((each) => participantsOf(scene, each))
  return found.length > 0 && found.every(({ role }) => role === 'mediator') ? heldBefore(scene, hit, found) : []
}

/** The two of the contact that the text has last told of, where none of them is who mediates. */
function heldBefore(
  { passage, tree, hits }: Scene,
  { head }: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  const sides = passage.discourse.event?.participants.filter(({ role }) => role === 'participant') ?? []
  // Talks that the sentence itself tells of are joined to their mediation.
  const isTold = hits.some(
    (other) => other.head !== head && other.frame.type === 'CONSULT' && other.wordClass === 'verb',
  )
  if (
    isTold ||
    sides.length !== 2 ||
    sides.some(({ actor }) => actor === null || found.some((each) => each.actor === actor))
  )
    return []
  const { start, end } = tree.tokens[head]!
  return sides.map((each) => ({ ...each, span: [start, end] as const }))
}
