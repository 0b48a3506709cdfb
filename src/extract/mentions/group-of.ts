import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Reference } from './references.js'

/** "The two countries", «стороны»: the pair of the text, else the two states that the sentence has named. */
export function groupOf(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const token = tree.tokens[at]!
  const both = tree.kids[at]!.some((kid) =>
    ['two', 'both', 'два', 'оба', 'обе', 'двух', 'обеих', 'обоих'].includes(tree.low[kid]!),
  )
  const is = (list: string) => isListed(passage.lexicon, list, tree, at)
  if (isBarePlural(tree, at) && (is('sides') || (is('officeholders') && isOfPersons(passage, tree, at))))
    return passage.pair(tree, at)
  if (isTheTwo(tree, at)) return passage.pair(tree, at)
  if (!both || !is('groups') || isIndefinite(tree, at)) return null
  const pair = passage.pair(tree, at)
  if (pair) return pair
  const states = passage
    .mentionsIn(tree)
    .filter(({ actor, span, via }) => actor?.kind === 'state' && via === 'name' && span[1] <= token.start)
  if (states.length !== 2) return is('countries') ? statesBefore(passage, tree, at) : null
  return states.map(({ actor, span }) => ({ name: actor!.name, actor, span, at, via: 'of' as const }))
}

/** "Spoke by telephone … The ministers talked for 40 minutes": the two people of the contact that the text has told of last. */
function isOfPersons({ discourse, actors }: Passage, tree: Tree, at: number): boolean {
  if (tree.lang === 'en' && !tree.kids[at]!.some((kid) => tree.low[kid] === 'the')) return false
  const people = discourse.event?.participants ?? []
  return people.length === 2 && people.every(({ actor }) => actors.actors.get(actor ?? '')?.kind === 'person')
}

/** "The two spoke for an hour". English. */
function isTheTwo({ tokens, low, rel, kids }: Tree, at: number): boolean {
  return (
    low[at] === 'two' &&
    rel[at] === 'nsubj' &&
    tokens[at]!.upos === 'NUM' &&
    kids[at]!.length === 1 &&
    low[at - 1] === 'the'
  )
}

/** "Two officials" are not the two that were named. English. */
function isIndefinite(tree: Tree, at: number): boolean {
  if (tree.lang !== 'en' || tree.kids[at]!.some((kid) => tree.low[kid] === 'both')) return false
  return !tree.kids[at]!.some((kid) => tree.rel[kid] === 'det' || tree.tokens[kid]!.deprel === 'nmod:poss')
}

/** "Relations between X and Y … groups of the two countries": the two states that the text has named together before, if no others. */
function statesBefore({ mentions, text }: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const states = mentions.filter(
    ({ actor, span, via }) => actor?.kind === 'state' && via === 'name' && span[1] <= tree.tokens[at]!.start,
  )
  const pairs = states.flatMap((second, next) => {
    const first = states[next - 1]
    return first && JOINS.test(text.slice(first.span[1], second.span[0])) ? [[first, second] as const] : []
  })
  const named = new Set(pairs.flat().map(({ actor }) => actor!.id))
  const pair = pairs.at(-1)
  if (!pair || named.size !== 2) return null
  return pair.map(({ actor, span }) => ({ name: actor!.name, actor, span, at, via: 'of' as const }))
}

const JOINS = /^ (?:and|и|та|й) (?:the )?$/

/** "The sides", «стороны»: a plural that nothing describes; as a subject its verb tells the number that the form leaves open. */
function isBarePlural(tree: Tree, at: number): boolean {
  const { head } = tree.tokens[at]!
  const plural = [at, tree.rel[at] === 'nsubj' ? head : at].some(
    (each) => each >= 0 && feature(tree.tokens[each]!, 'Number') === 'Plur',
  )
  return plural && tree.kids[at]!.every((kid) => !DESCRIBES.has(tree.rel[kid]!))
}

const DESCRIBES = new Set(['amod', 'nmod', 'acl', 'nummod', 'compound'])
