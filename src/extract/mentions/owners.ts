import { prepositionOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import { subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { groupOf } from './group-of.js'
import { leadersOf, sidesLed } from './leaders.js'
import type { Mention } from './mentions.js'
import { bodyOfHome } from './of-home.js'
import { ofItsOwn } from './of-its-own.js'
import { ofTheLand } from './of-the-land.js'
import { nameZone, phraseSpan } from './phrases.js'
import { covers, type Reference } from './references.js'
import { isSeat } from './seat-of.js'
import { servedBy } from './served-by.js'

/** "Criticised Bush's remarks", "sanctions on Russia's energy": the thing is its owner's. */
export function throughThing(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const token = tree.tokens[at]!
  if ((token.upos !== 'NOUN' && token.upos !== 'PROPN') || isMember(tree, at)) return []
  const mentions = passage.mentionsIn(tree)
  return [...tree.kids[at]!.filter((kid) => isOwner(tree, kid)), ...makersOf(tree, at)].flatMap((kid) => {
    const owners = ownerReferences(passage, tree, kid, mentions, at)
    // «Следует из сводки Минобороны»: one that only the publisher's own state tells.
    return owners.length > 0 ? owners : (bodyOfHome(passage, tree, kid) ?? [])
  })
}

const MAKES = / (?:by|from)$|^(?:made|built|produced|grown) in$/

/** "Goods imported from China", "policies introduced by Ottawa": whose a thing is may stand in the participle that describes it. */
function makersOf(tree: Tree, at: number): readonly number[] {
  const told = tree.kids[at]!.filter((kid) => tree.rel[kid] === 'acl' && /VerbForm=Part/.test(tree.tokens[kid]!.feats))
  return told.flatMap((verb) =>
    tree.kids[verb]!.filter(
      (kid) => tree.rel[kid] === 'obl' && MAKES.test(`${tree.low[verb]} ${prepositionOf(tree, kid)}`),
    ),
  )
}

/** "Russian officials", "Trump's team", «делегация США»: the noun stands for what it belongs to. */
export function belonging(
  passage: Passage,
  tree: Tree,
  at: number,
  mentions: readonly Mention[],
): Reference | readonly Reference[] | null {
  const low = tree.low[at]!
  const lemma = lowerOf(tree.tokens[at]!.lemma)
  if (!passage.lexicon.is('agents', low, lemma) || isMember(tree, at)) return null
  // "The Georgian opposition" does not act for Georgia.
  if (passage.lexicon.is('no-state', low, lemma)) return null
  if (
    nameZone(tree, at).some(
      (part) =>
        part !== at &&
        tree.tokens[part]!.upos === 'PROPN' &&
        tree.rel[part] !== 'compound' &&
        !mentions.some((mention) => covers(mention, tree, part)),
    )
  )
    return null
  const owners = tree.kids[at]!.filter((kid) => isOwner(tree, kid) || isSeat(tree, at, kid, mentions))
  const found: Reference[] = owners
    .flatMap((kid) => {
      const own = ownerReferences(passage, tree, kid, mentions, at)
      return own.length > 0 ? own : ofForces(passage, tree, [at, kid], mentions)
    })
    .map((reference) =>
      isVehicle(passage, tree, at) ? reference : stateOfHolder(passage, reference, low === 'administration'),
    )
  if (found.length === 0) found.push(...ownerBeside(passage, tree, at, mentions))
  if (found.length === 0) found.push(...ofThem(passage, tree, at))
  if (found.length === 0) found.push(...ofItsOwn(passage, tree, at))
  if (found.length === 0) found.push(...ofTheLand(passage, tree, at, mentions))
  if (found.length === 0) found.push(...owners.flatMap((kid) => ofTheTwo(passage, tree, kid, at)))
  const leaders = leadersOf(passage, tree, at)
  if (found.length === 0) found.push(...sidesLed(passage, tree, at, leaders))
  const all = [...found, ...leaders]
  return all.length > 0 ? all : null
}

/** "Units of the armed forces of Chad": whose the forces are whose units these are. */
function ofForces(
  passage: Passage,
  tree: Tree,
  [at, kid]: readonly [number, number],
  mentions: readonly Mention[],
): readonly Reference[] {
  if (
    !UNITS.test(tree.low[at]!) ||
    prepositionOf(tree, kid) !== 'of' ||
    !isListed(passage.lexicon, 'agents', tree, kid)
  )
    return []
  const found = belonging(passage, tree, kid, mentions) ?? []
  return Array.isArray(found) ? (found as readonly Reference[]) : [found as Reference]
}

const UNITS = /^(?:units?|detachments?|elements|troops|soldiers|servicemen|members|brigades?|forces)$/

/** "Agreed that their teams would meet": those who act for the two that have just met act for their states. */
function ofThem(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  if (!tree.kids[at]!.some((kid) => tree.low[kid] === 'their' || tree.low[kid] === 'их')) return []
  return (passage.pair(tree, at) ?? []).flatMap((each) => {
    const state = each.actor ? servedBy(passage, each.actor.id) : undefined
    return state?.kind === 'state' ? [{ ...each, name: state.name, actor: state, via: 'of' as const }] : []
  })
}

/** "Expert groups of the two countries", "commanders of both sides": they act for the two states that the text has told of. */
function ofTheTwo(passage: Passage, tree: Tree, kid: number, at: number): readonly Reference[] {
  const isOf = (list: string) => isListed(passage.lexicon, list, tree, kid)
  if (tree.rel[kid] !== 'nmod' || (!isOf('countries') && !isOf('sides'))) return []
  return (groupOf(passage, tree, kid) ?? [])
    .map((each) => stateOfHolder(passage, each))
    .filter(({ actor }) => actor?.kind === 'state')
    .map((each) => ({ ...each, span: phraseSpan(tree, at), at, via: 'of' as const }))
}

/** "An EU state", "NATO members", "Russia's closest ally": one of those in a body does not act for it, and an ally not for his friend. */
function isMember(tree: Tree, at: number): boolean {
  return (
    /^(?:ally|allies|rivals?|neighbou?rs?|foes?|adversar(?:y|ies))$/.test(tree.low[at]!) ||
    (/^(?:state|country|member|nation|ally)s?$|^(?:countries|allies)$/.test(tree.low[at]!) &&
      tree.kids[at]!.some((kid) => /^(?:eu|nato|un|brics|g7|g20|bloc)$/.test(tree.low[kid]!)))
  )
}

/** "Trump's team", "an envoy of President Ruto": while somebody heads a state, those who act for him act for it; an administration (`ever`) did so in his term, whenever it is told of. */
export function stateOfHolder({ actors, date }: Passage, reference: Reference, ever = false): Reference {
  const { actor } = reference
  if (actor?.kind !== 'person') return reference
  const headed = [date, ...(ever ? actor.holds.map(({ from }) => from) : [])]
    .flatMap((day) => actors.officesOf(actor.id, day))
    .find(({ id }) => /-(?:president|pm|chancellor|leader|king|monarch)$/.test(id))
  const state = headed ? actors.actors.get(headed.of) : undefined
  return state ? { ...reference, name: state.name, actor: state } : reference
}

/** «Кортеж Путина прибыл»: where his car goes he goes, not his state. */
function isVehicle({ lexicon }: Passage, tree: Tree, at: number): boolean {
  return isListed(lexicon, 'vehicles', tree, at)
}

/** «Команда Трампа»: the owner that stands right after, where the tree has lost it. */
function ownerBeside(passage: Passage, tree: Tree, at: number, mentions: readonly Mention[]): readonly Reference[] {
  const next = tree.tokens[at + 1]
  if (tree.lang === 'en' || next?.upos !== 'PROPN') return []
  const mention = mentions.find(({ via, span }) => via === 'name' && span[0] === next.start)
  return mention?.actor
    ? [{ name: mention.actor.name, actor: passage.state(mention.actor), span: phraseSpan(tree, at), at, via: 'of' }]
    : []
}

function isOwner(tree: Tree, kid: number): boolean {
  const relation = tree.rel[kid]!
  if (relation === 'amod' || relation === 'compound' || relation === 'det' || relation === 'flat') return true
  if (relation !== 'nmod') return false
  const preposition = prepositionOf(tree, kid)
  return preposition === null || ['of', 'from', 'из', 'от'].includes(preposition)
}

/** Whom an owner names: "of Kyrgyzstan and Tajikistan", "Russian". */
export function ownerReferences(
  passage: Passage,
  tree: Tree,
  kid: number,
  mentions: readonly Mention[],
  at: number,
): readonly Reference[] {
  if (isMember(tree, kid)) return []
  const below = subtree(
    tree,
    kid,
    (next) =>
      tree.rel[next] === 'acl' ||
      (tree.rel[next] === 'appos' && next !== tree.tokens[next]!.head + 1) ||
      (tree.rel[next] === 'nmod' && prepositionOf(tree, next) !== null),
  )
  const found = mentions.filter((mention) => mention.actor && below.some((part) => covers(mention, tree, part)))
  return found
    .filter((mention, index) => found.findIndex((other) => other.actor === mention.actor) === index)
    .filter(({ span }) => !found.some((other) => isJoined(tree.text, other.span[1], span[0])))
    .map((mention) => ({
      name: mention.actor!.name,
      actor: passage.state(mention.actor!),
      span: phraseSpan(tree, at),
      at,
      via: 'of' as const,
    }))
    .map((reference) => ({ ...reference, name: reference.actor.name }))
}

/** "The Biden-Harris Administration": it is that of the first. */
function isJoined(text: string, end: number, start: number): boolean {
  return start === end + 1 && text[end] === '-' && /^-\S+ [Aa]dministration/.test(text.slice(end, end + 40))
}
