import type { Participant } from '../../model/index.js'
import { ownPerson } from '../discourse/own-voice.js'
import type { Hit } from '../hits.js'
import { servedBy } from '../mentions/served-by.js'
import type { Scene } from '../scene.js'
import { ownSide, sideOf } from '../speeches/other-side.js'
import { childrenBy, coordinated, spanOf, type Tree } from '../tree.js'
import { nounModifiers, verbSlots } from './arguments.js'
import { prepositionOf } from './control.js'
import { isLeftUnsaid } from './left-unsaid.js'

/** "Talks with Russia and Ukraine going well – Trump": whoever speaks of talks with others speaks for a side of them, his state. */
export function ownTalks(
  { passage, tree, links }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || tree.rel[hit.head] !== 'nsubj') return []
  const partners = childrenBy(tree, hit.head, 'nmod').filter((kid) => prepositionOf(tree, kid) === 'with')
  if (partners.length !== 1 || found.length < 2 || coordinated(tree, partners[0]!).length !== found.length) return []
  const link = links.find(({ hit: by, source }) => by === null && source?.actor?.kind === 'person')
  const speaker = link?.source
  const state = speaker?.actor ? servedBy(passage, speaker.actor.id) : undefined
  if (!speaker || state?.kind !== 'state' || found.some(({ actor }) => actor === state.id)) return []
  return [{ name: state.name, actor: state.id, role: 'participant', span: spanOf(tree, [hit.head]) }]
}

/** "Talks with the United States took place in Rome" in a side's own official text: that side is the other one, where nobody else is told to hold them. */
export function talksOfPublisher(
  { passage, tree, links, reports }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  const own = passage.document.lane === 'official' ? ownSide(passage) : null
  const isMeeting = hit.frame.mode === 'meet' || hit.frame.mode === 'multilateral'
  if (own === null || hit.frame.type !== 'CONSULT' || !isMeeting || hit.wordClass !== 'noun') return []
  if (links.length > 0 || reports.length > 0 || !isHeldWith(tree, hit)) return []
  const others = new Set(found.map(({ actor }) => (actor === null ? null : sideOf(passage, actor))))
  const actor = passage.actors.actors.get(own)
  if (!actor || others.size !== 1 || others.has(null) || others.has(own)) return []
  // "After the visit of the French minister talks with Iran were held": somebody else may have held them.
  const named = passage.mentionsIn(tree).filter((each) => each.actor && !isPlace(each.actor.kind))
  if (named.some((each) => !others.has(sideOf(passage, each.actor!.id)))) return []
  return [{ name: actor.name, actor: own, role: 'participant', span: spanOf(tree, [hit.head]) }]
}

/** "Trump said that talks with Iran would begin on Saturday": whoever tells of talks with another side speaks of those of his own, in a text that names no third one. */
export function talksOfSpeaker(
  { passage, tree, links }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || !isHeldWith(tree, hit)) return []
  const speaker = links.findLast((link) => link.covers(hit.head))?.source?.actor
  if (!speaker || speaker.kind === 'outlet') return []
  const own = passage.actors.actors.get(sideOf(passage, speaker.id))
  const others = new Set(found.map(({ actor }) => (actor === null ? null : sideOf(passage, actor))))
  if (own?.kind !== 'state' || others.size !== 1 || others.has(null) || others.has(own.id)) return []
  // Whom a person talks with need not be a state's affair.
  if (found.some(({ actor }) => passage.actors.actors.get(actor!)?.kind === 'person')) return []
  const sides = passage.mentions.flatMap(({ actor }) =>
    actor && !isPlace(actor.kind) ? [sideOf(passage, actor.id)] : [],
  )
  if (sides.some((side) => side !== own.id && !others.has(side))) return []
  return [{ name: own.name, actor: own.id, role: 'participant', span: spanOf(tree, [hit.head]) }]
}

/** "Good call with Ruto today", "Had talks with my colleague", «Рад был встретиться с …» in a side's own text: whoever posts, or the side, is the other one. */
export function ownContact(
  { passage, tree, links, reports }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  if (hit.frame.type !== 'CONSULT' || found.length === 0 || links.length > 0 || isReported(reports)) return []
  if (!isLeftUnsaid(passage, tree, hit.head) || isNamedWhole(tree, hit)) return []
  const span = spanOf(tree, [hit.head])
  const own = ownPerson(passage, span, hit.head)
  if (!own?.actor) return []
  const side = sideOf(passage, own.actor.id)
  const isHere = ({ actor }: Participant) =>
    actor === own.actor!.id || (actor !== null && passage.person === null && sideOf(passage, actor) === side)
  const isOther = ({ actor }: Participant) => actor !== null && sideOf(passage, actor) !== side
  if (found.some(isHere) || (passage.person === null && !found.some(isOther))) return []
  return [{ name: own.name, actor: own.actor.id, role: 'participant', span }]
}

/** «Рад был встретиться» is said by nobody else. */
function isReported(reports: Scene['reports']): boolean {
  return reports.some(({ source }) => source !== null)
}

/** "A meeting of X and Y", "US-China talks": the noun names both. */
function isNamedWhole(tree: Tree, { used }: Hit): boolean {
  return used
    .filter((at) => tree.tokens[at]!.upos !== 'VERB')
    .flatMap((at) => nounModifiers(tree, at))
    .some(
      ({ name, at }) =>
        !used.includes(at) && (WHOLE.has(name) || (name === 'comp' && tree.tokens[at]!.upos === 'PROPN')),
    )
}

const WHOLE = new Set(['between', 'among', 'of', 'gen', 'poss', 'между', 'by', 'ins'])

function isPlace(kind: string): boolean {
  return kind === 'place' || kind === 'outlet'
}

/** Is the noun, or the round of which it is one, what takes place, and are those "with" whom it does all that it names? */
function isHeldWith(tree: Tree, { head: noun, used }: Hit): boolean {
  const partners = used
    .flatMap((at) => nounModifiers(tree, at))
    .filter(({ name, at }) => name !== 'adj' && !used.includes(at))
    // "Previously scheduled for 12 June" tells of no partner.
    .filter(({ at }) => used.includes(tree.tokens[at]!.head) && tree.tokens[at]!.upos !== 'VERB')
  if (partners.length === 0 || !partners.every(({ name }) => name === 'with' || name === 'с')) return false
  const { head } = tree.tokens[noun]!
  const top = tree.rel[noun] === 'nmod' && head >= 0 ? head : noun
  const verb = tree.tokens[top]!.head
  if (tree.rel[top] !== 'nsubj' || verb < 0) return false
  return verbSlots(tree, verb).every(({ name }) => name !== 'by' && name !== 'ins')
}
