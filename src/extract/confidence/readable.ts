import type { Participant } from '../../model/index.js'
import { covers } from '../mentions/references.js'
import type { Draft, Scene } from '../scene.js'
import { pathUp, subtree } from '../tree.js'

/**
 * In a language that is read word by word through another, only what is sure: contacts of two or more who are known, and what
 * somebody known says, where every word that decides what happened, and how firmly, is in the table.
 */
export function isReadable(scene: Scene, draft: Draft): boolean {
  const { tree } = scene
  if (tree.tokens[0]?.unread === undefined) return true
  const { type, mode, participants, links, hit } = draft
  const told = links.every(({ source, unnamed }) => unnamed || (source !== null && source.actor !== null))
  if (!told || hit === null || !isRead(scene, hit.head)) return false
  if (type === 'STATE')
    return (
      links.length > 0 &&
      !tree.tokens[hit.head]!.feats.includes('VerbForm=Inf') &&
      participants.every(({ actor }) => actor !== null)
    )
  if (ACTS.has(type)) return isPlainAct(scene, draft)
  if (type !== 'CONSULT' || mode === 'multilateral' || participants.length < 2) return false
  if (mode === 'visit' && participants.every((each) => isPerson(scene, each))) return false
  return participants.every((each) => isNamed(scene, each)) && !isDoubled(scene, draft) && !leavesOut(scene, draft)
}

/** What sides of a war do to each other and say they will. */
const ACTS = new Set([
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'CONCEDE',
  'COOPERATE',
  'MOBILIZE',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
])

/** Somebody known does it, alone or to others who are known, and nobody known in the clause is left out. */
function isPlainAct(scene: Scene, draft: Draft): boolean {
  const { participants, hit, stance } = draft
  const agreed = stance === 'agrees'
  if ((hit!.wordClass !== 'verb' && !agreed) || !participants.some(({ role }) => role === 'actor')) return false
  const known = participants.every((each) => isNamed(scene, each) || isStateOf(scene, each))
  return (
    known && !isWanted(scene, draft) && !isDoubled(scene, draft) && !leavesOut(scene, draft) && !isHalf(scene, draft)
  )
}

/** «Вірменія та Азербайджан»: only one of two whom "and" joins. */
function isHalf({ passage, tree }: Scene, { participants }: Draft): boolean {
  const named = passage.mentionsIn(tree).filter(({ actor, via }) => actor !== null && via !== 'adjective')
  const takesPart = ({ actor }: (typeof named)[number]) =>
    participants.some((each) => each.actor === passage.state(actor!).id || each.actor === actor!.id)
  return named.slice(1).some((second, before) => {
    const first = named[before]!
    const joined = /^ (?:та|і|й) $/u.test(passage.text.slice(first.span[1], second.span[0]))
    return joined && takesPart(first) !== takesPart(second)
  })
}

/** «Російські війська»: a state by its adjective; «європейські лідери» are not the Union. */
function isStateOf({ passage }: Scene, { actor }: Participant): boolean {
  return passage.actors.actors.get(actor ?? '')?.kind === 'state'
}

/** «Хоче, щоб Німеччина надіслала»: the past of a wish. */
function isWanted({ tree }: Scene, { hit, actuality }: Draft): boolean {
  return (
    actuality === 'happened' &&
    tree.kids[hit!.head]!.some((kid) => tree.low[kid] === 'чтобы' || tree.low[kid] === 'щоб')
  )
}

function isPerson({ passage }: Scene, { actor }: Participant): boolean {
  return passage.actors.actors.get(actor ?? '')?.kind === 'person'
}

/** Is every word known from this one up to the root, with every verb and every word that changes the sense beside them? */
function isRead({ passage, tree }: Scene, head: number): boolean {
  const mentions = passage.mentionsIn(tree)
  const isKnown = (at: number) => !tree.tokens[at]!.unread || mentions.some((mention) => covers(mention, tree, at))
  return pathUp(tree, head).every(
    (at) => isKnown(at) && tree.kids[at]!.every((kid) => BESIDE.has(tree.rel[kid]!) || isKnown(kid)),
  )
}

/** What may stand beside an act without changing whether it took place. */
const BESIDE = new Set([
  'nmod',
  'amod',
  'obl',
  'punct',
  'flat',
  'appos',
  'conj',
  'obj',
  'parataxis',
  'advcl',
  'acl',
  'ccomp',
  'cc',
])

/** By name or office; not as somebody of theirs («європейські лідери»). */
function isNamed({ passage, tree }: Scene, { actor, span }: Participant): boolean {
  const inside = passage.mentionsIn(tree).filter((mention) => mention.span[0] < span[1] && span[0] < mention.span[1])
  return actor !== null && (inside.length === 0 || inside.some(({ via }) => via !== 'adjective'))
}

/** A person beside his own state («українському колезі Зеленському»), unless he visits it. */
function isDoubled({ passage: { actors, date } }: Scene, { participants, mode }: Draft): boolean {
  if (mode === 'visit') return false
  const sides = participants.flatMap(({ actor }) => {
    const known = actors.actors.get(actor ?? '')
    return known && known.kind !== 'person' ? [known.id, known.standsFor ?? known.party ?? known.id] : []
  })
  return participants.some(({ actor }) =>
    actors.officesOf(actor ?? '', date).some((office) => sides.includes(office.of)),
  )
}

/** A known person in the clause of the act who is neither a participant nor a source. */
function leavesOut({ passage, tree }: Scene, { participants, links, hit }: Draft): boolean {
  const top = pathUp(tree, hit!.head).find((at) => CLAUSE.has(tree.rel[at]!)) ?? hit!.head
  const inside = subtree(tree, top, (kid) => CLAUSE.has(tree.rel[kid]!) && kid !== top)
  const named = (id: string) =>
    participants.some(({ actor }) => actor === id) || links.some(({ source }) => source?.actor?.id === id)
  return passage
    .mentionsIn(tree)
    .some(
      (mention) =>
        mention.actor?.kind === 'person' && !named(mention.actor.id) && inside.some((at) => covers(mention, tree, at)),
    )
}

const CLAUSE = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj'])
