import type { Participant } from '../../model/index.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import { add } from '../participants/add.js'
import { verbSlots } from '../participants/arguments.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { modeFor } from './request-mode.js'

/** "Release the hostages", «выведите войска»: what somebody bids others do is asked of them, and "let's meet" is proposed; what nobody known bids is no statement (null). */
export function bidden(scene: Scene, draft: Draft): Draft | null {
  const { hit, type, links, participants } = draft
  if (hit?.wordClass !== 'verb' || type === 'STATE') return draft
  const together = isTogether(scene.tree, hit.head)
  if (!together && !isImperative(scene.tree, hit.head)) return draft
  const link = links.at(-1)
  if (!link?.source?.actor) return null
  const found: Participant[] = [participantOf(scene.passage, link.source, together ? 'participant' : 'actor')]
  for (const each of together ? participants : addressees(scene, link.hit?.head)) add(found, each)
  if (together) return { ...draft, participants: found, actuality: 'possible', stance: 'proposes' }
  const mode = hit.negated ? 'change' : modeFor(type)
  return { ...draft, type: 'REQUEST', mode, participants: found, actuality: 'happened', stance: 'asks' }
}

/** Whoever is told, where the word of saying names him. */
function addressees({ passage, tree }: Scene, verb: number | undefined): readonly Participant[] {
  if (verb === undefined) return []
  return verbSlots(tree, verb)
    .filter(({ name }) => ['obj', 'iobj', 'dat', 'to'].includes(name))
    .flatMap(({ at }) => referencesOf(passage, tree, at))
    .filter(({ actor }) => actor !== null)
    .map((reference) => participantOf(passage, reference, 'recipient'))
}

/** A verb without subject that opens its clause in the form of a command. */
function isImperative(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!
  if (childrenBy(tree, verb, 'nsubj', 'aux', 'cop', 'mark').length > 0) return false
  if (tree.lang !== 'en') return feature(token, 'Mood') === 'Imp'
  if (!['root', 'ccomp', 'parataxis', 'conj'].includes(tree.rel[verb]!)) return false
  // Taggers take a command for an infinitive or the present of "we".
  const isBare = /Mood=Imp|VerbForm=Inf|Tense=Pres/.test(token.feats) && tree.low[verb] === token.lemma
  if (!isBare) return false
  return tree.rel[verb] === 'conj' ? isImperative(tree, token.head) : verb === 0 || OPENS.test(tree.low[verb - 1]!)
}

const OPENS = /^["“”‘’'«:–—-]$/

/** "Let's meet", "let us meet", «давайте встретимся». */
function isTogether(tree: Tree, verb: number): boolean {
  if (tree.lang !== 'en') return tree.kids[verb]!.some((kid) => kid < verb && /^давай(?:те)?$/.test(tree.low[kid]!))
  const { head } = tree.tokens[verb]!
  if (tree.rel[verb] !== 'xcomp' || tree.low[head] !== 'let') return false
  return childrenBy(tree, head, 'obj', 'nsubj').some((kid) => /^(?:us|['’]s)$/.test(tree.low[kid]!))
}
