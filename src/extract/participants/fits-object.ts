import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy, pathUp, spanOf, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isListed } from '../words/listed.js'
import { prepositionOf } from './control.js'
import { isPassive } from './is-passive.js'
import { isQuestion } from './is-question.js'
import { isExcepted } from './mere-place.js'
import { speaksToOutlet } from './outlet.js'

/** Does the act have the object that its frame asks for? "Called Netanyahu", not "called a mistake". */
export function fitsObject(scene: Scene, hit: Hit, participants: readonly Participant[]): boolean {
  const { frame } = hit
  if (frame.agent && isByAccident(scene, hit.head)) return false
  if (frame.agent && !participants.some(({ role }) => role === 'actor') && !isKilledIn(scene, hit, participants))
    return false
  if (frame.type === 'THREATEN' && isPredicate(scene.tree, hit)) return false
  if (isStanding(scene.tree, hit) || isNeed(scene.tree, hit, participants)) return false
  if (hit.wordClass === 'noun') return !isExcepted(scene.passage.text, spanOf(scene.tree, [hit.head]))
  if (isOfGoodHope(scene.tree, hit.head)) return false
  if (
    frame.intransitive &&
    scene.tree.lang === 'en' &&
    childrenBy(scene.tree, hit.head, 'obj').some((kid) => !hit.used.includes(kid))
  )
    return false
  if (frame.plain && childrenBy(scene.tree, hit.head, 'xcomp').some((kid) => !hasTo(scene.tree, kid))) return false
  if (THINGS.has(frame.id) && childrenBy(scene.tree, hit.head, 'ccomp').some((kid) => kid > hit.head)) return false
  if (isQuestion(scene.tree, hit) || needsItself(scene, hit)) return false
  if (frame.type === 'CONSULT' && speaksToOutlet(scene, hit)) return false
  if (frame.id === 'move/seen' && seesThing(scene, hit)) return false
  if (TAKES.has(frame.id) && takesThing(scene, hit)) return false
  const others = participants.filter(({ role }, at) => role !== 'actor' && at > 0)
  if (frame.object === 'any') return !frame.joint || participants.length >= 2
  if (frame.object === 'actor') return others.length > 0 || participants.length > 1 || goesSomewhere(scene, hit)
  return participants.some(
    (participant, at) =>
      (at > 0 || (participants.length === 1 && isPassive(scene.tree, hit.head))) && isPerson(scene, participant),
  )
}

/** "Two Turkish soldiers are killed in a clash": violence, whoever did it; accidents and nobody's people are left out. English. */
function isKilledIn({ passage, tree }: Scene, { head }: Hit, participants: readonly Participant[]): boolean {
  if (tree.lang !== 'en' || !isPassive(tree, head) || !participants.some(({ actor }) => actor !== null)) return false
  return childrenBy(tree, head, 'obl').some(
    (kid) => INSIDE.has(prepositionOf(tree, kid) ?? '') && isListed(passage.lexicon, 'violence', tree, kid),
  )
}

/** "A jet crashes, killing three": what happens so nobody has done. */
function isByAccident({ passage, tree }: Scene, verb: number): boolean {
  return pathUp(tree, verb)
    .slice(1)
    .some((above) => tree.tokens[above]!.upos === 'VERB' && isListed(passage.lexicon, 'accidents', tree, above))
}

/** "The dialogue is promising": what looks well has promised nothing. English. */
function isOfGoodHope({ low, tokens }: Tree, at: number): boolean {
  return low[at] === 'promising' && (tokens[at + 1]?.upos ?? 'PUNCT') === 'PUNCT'
}

const INSIDE = new Set(['in', 'by', 'during'])

/** "Recognise that more must be done", "protested that the count was wrong": a clause is only said. */
const THINGS = new Set(['support/recognise', 'protest/street'])

/** "Peace requires patience": a thing that needs another asks for nothing. English. */
function isNeed({ lang, tokens }: Tree, { head, frame }: Hit, participants: readonly Participant[]): boolean {
  if (lang !== 'en' || frame.type !== 'REQUEST' || tokens[head]!.lemma !== 'require') return false
  return !participants.some(({ actor, role }) => actor !== null && role === 'actor')
}

/** "In the occupied West Bank": a name of the place, not what has been done there. English. */
function isStanding({ lang, rel, tokens }: Tree, { head }: Hit): boolean {
  return lang === 'en' && rel[head] === 'amod' && /^(?:occupied|annexed|besieged)$/i.test(tokens[head]!.text)
}

/** "Is a threat to the alliance": what somebody is, no threat that he makes. English. */
function isPredicate({ lang, rel, kids }: Tree, { head, wordClass }: Hit): boolean {
  return lang === 'en' && wordClass === 'noun' && kids[head]!.some((kid) => rel[kid] === 'cop')
}

const TAKES = new Set(['consult/receive', 'consult/call', 'retreat/release', 'consult/phone'])

/** «Принять меры», "received aid", "called a sham election", "released an account": the object is nobody. */
function takesThing({ passage, tree }: Scene, { head, used, frame }: Hit): boolean {
  if (frame.id === 'consult/phone' && used.length > 1) return false
  if (frame.type === 'RETREAT' && (used.length > 1 || !tree.low[head]!.startsWith('releas'))) return false
  const described = describedBy(tree, head)
  const objects = [...childrenBy(tree, head, 'obj'), ...described].filter((kid) => tree.tokens[kid]!.upos === 'NOUN')
  const isNobody = (kid: number) => {
    const references = referencesOf(passage, tree, kid)
    if (!described.includes(kid)) return references.length === 0
    return references.every(({ at }) => at !== kid) && !isNational(passage, tree, kid)
  }
  return objects.length > 0 && objects.every(isNobody)
}

/** "A Swedish engineer released by Iran": one of a state's people, whatever he is. */
function isNational(passage: Scene['passage'], tree: Tree, noun: number): boolean {
  const adjectives = childrenBy(tree, noun, 'amod').map((kid) => tree.tokens[kid]!.start)
  return passage.mentionsIn(tree).some(({ via, span }) => via === 'adjective' && adjectives.includes(span[0]))
}

/** "A poll released on Thursday": what a participle describes is its object. English. */
function describedBy({ lang, tokens }: Tree, at: number): number[] {
  const { deprel, head, feats } = tokens[at]!
  return lang === 'en' && deprel === 'acl' && feats.includes('Tense=Past') ? [head] : []
}

/** "Needs to win", "needs 836 delegates": only whoever "needs others to" act, or needs help, asks something of them. */
function needsItself({ passage, tree }: Scene, hit: Hit): boolean {
  if (hit.frame.id !== 'request/ask' || tree.tokens[hit.head]!.lemma !== 'need') return false
  const inner = childrenBy(tree, hit.head, 'xcomp', 'ccomp').find((kid) => kid > hit.head)
  if (inner !== undefined) return tree.low[hit.head + 1] === 'to'
  return childrenBy(tree, hit.head, 'obj').some(
    (kid) =>
      tree.kids[kid]!.some((word) => tree.rel[word] === 'nummod') &&
      !isListed(passage.lexicon, 'objects-assist', tree, kid),
  )
}

/** "Saw an upside in better relations": whoever sees a thing has not been seen. English. */
function seesThing({ passage, tree }: Scene, { head }: Hit): boolean {
  if (tree.lang !== 'en' || isPassive(tree, head)) return false
  const objects = childrenBy(tree, head, 'obj')
  return (
    objects.length > 0 &&
    objects.every((kid) => !referencesOf(passage, tree, kid).some(({ actor }) => actor?.kind === 'person'))
  )
}

/** «Побывал в Мурманске»: a visit to a place that nobody speaks for. */
function goesSomewhere({ tree }: Scene, hit: Hit): boolean {
  if (hit.frame.mode !== 'visit') return false
  return childrenBy(tree, hit.head, 'obl', 'obj').some(
    (kid) => tree.tokens[kid]!.upos === 'PROPN' && ['в', 'на', 'in', 'to', null].includes(prepositionOf(tree, kid)),
  )
}

function hasTo(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some((kid) => tree.low[kid] === 'to')
}

function isPerson({ passage }: Scene, { actor, name }: Participant): boolean {
  if (actor) return passage.actors.actors.get(actor)?.kind !== 'outlet'
  return isCapitalised(name) || passage.lexicon.is('roles', name.split(' ').at(-1)!.toLowerCase())
}
