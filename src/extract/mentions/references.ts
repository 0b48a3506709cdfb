import type { Actor, Participant, ParticipantRole, Span } from '../../model/index.js'
import { namedBehind } from '../participants/named-behind.js'
import type { Passage } from '../passage.js'
import { childrenBy, coordinated, feature, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isListed } from '../words/listed.js'
import { isSpeaker } from '../words/speakers.js'
import { fullNameOf, knownAlike } from './alike.js'
import { antecedent } from './antecedent.js'
import { beside } from './beside.js'
import { counterpart } from './counterpart.js'
import { groupOf } from './group-of.js'
import { isPeople } from './is-people.js'
import { sidesOfBody } from './joint-body.js'
import { jointOffices } from './joint-offices.js'
import { lastOfRole } from './last-of-role.js'
import type { Mention } from './mentions.js'
import { namedTogether } from './named-together.js'
import { isPartOfOther } from './namesakes.js'
import { bodyOfHome } from './of-home.js'
import { ofItsOwn } from './of-its-own.js'
import { officerOf } from './officer-of.js'
import { belonging, throughThing } from './owners.js'
import { bodySpan, nameSpan, nameText, nameZone, phraseSpan } from './phrases.js'
import { presidingOver } from './presiding.js'

/** Who or what a noun phrase names: a gazetteer actor where it is certain, else the words of the text. */
export type Reference = {
  readonly name: string
  readonly actor: Actor | null
  readonly span: Span
  /** Token that heads the phrase. */
  readonly at: number
  /** Named, described by office, belonging to an actor ("Russian officials"), or only words. */
  readonly via: 'name' | 'role' | 'of' | 'words' | 'pronoun'
}

/** Everyone that a noun phrase names, each member of a coordination in turn; with `through` a thing stands for its owner. */
export function referencesOf(passage: Passage, tree: Tree, at: number, through = false): readonly Reference[] {
  const members = coordinated(tree, antecedent(tree, at))
  const joint = namedTogether(passage, tree, members[0]!)
  if (members.length === 1) members.push(...beside(tree, members[0]!))
  return members.flatMap((member, index) => {
    const { start } = tree.tokens[member]!
    if (index > 0 && joint?.some(({ span }) => span[0] <= start && start < span[1])) return []
    const found = (index === 0 ? joint : jointOffices(passage, tree, member)) ?? referenceOf(passage, tree, member)
    const named = found === null ? [] : Array.isArray(found) ? found : [found as Reference]
    const isThing = named.every(({ via, at: head }) => via === 'words' && !isPerson(passage, tree, head))
    const owners = through && isThing ? throughThing(passage, tree, member) : []
    const list = owners.length > 0 ? owners : named
    return index === 0 || tree.kids[members[0]!]!.includes(member) ? list : list.filter(({ actor }) => actor !== null)
  })
}

/** A proper noun, a role with one behind it («депутат Петров»), or somebody's own officer («советник президента»). */
function isPerson({ lexicon }: Passage, tree: Tree, at: number): boolean {
  if (tree.tokens[at]!.upos === 'PROPN') return true
  if (tree.lang === 'en') return false
  if (hasProperName(tree, at) || isListed(lexicon, 'no-state', tree, at)) return true
  return isListed(lexicon, 'roles', tree, at) && !isListed(lexicon, 'agents', tree, at)
}

/** Whoever one phrase names, without what is coordinated with it. */
export function referenceOf(passage: Passage, tree: Tree, at: number): Reference | readonly Reference[] | null {
  const token = tree.tokens[at]!
  const described = namedBehind(passage, tree, at)
  if (described !== null) return referenceOf(passage, tree, described)
  if (token.upos === 'PRON' || token.upos === 'DET' || isPronoun(passage, tree, at)) return passage.pronoun(tree, at)
  const zone = nameZone(tree, at)
  const mentions = passage.mentionsIn(tree)
  const own = mentions.filter((mention) => zone.some((part) => covers(mention, tree, part)))
  const person = own.find(
    ({ actor, via }) =>
      actor?.kind === 'person' && via === 'name' && !isPartOfOther(passage, tree, mentions, actor, at),
  )
  if (person) return named(at, person)
  const role = own.find((mention) => mention.via === 'role')
  if (role && !hasOwnName(tree, at, role)) return { ...named(at, role), via: 'role' }
  const head = own.find((mention) => covers(mention, tree, at)) ?? classified(passage, tree, at, mentions)
  const speaker = head?.actor?.kind === 'outlet' ? roleBeside(passage, tree, at) : null
  if (speaker !== null) return referenceOf(passage, tree, speaker)
  // "I thank you, Madam President": whoever is spoken to need not be the president whom the text has named.
  if (head?.via === 'office' && tree.rel[at] === 'vocative' && passage.turns.length === 0) return null
  if (head?.via === 'office')
    return (
      passage.office(tree, at, head) ??
      lastOfRole(passage, tree, at) ??
      ofItsOwn(passage, tree, at)[0] ??
      words(passage, tree, at)
    )
  if (head?.actor && head.via === 'name')
    return head.actor.kind === 'person' ? words(passage, tree, at) : named(at, head)
  if (head?.actor && head.via === 'adjective' && isPeople(tree, at)) return named(at, head)
  return (
    counterpart(passage, tree, at) ??
    bodyOfHome(passage, tree, at) ??
    belonging(passage, tree, at, mentions) ??
    sidesOfBody(passage, tree, at, mentions) ??
    groupOf(passage, tree, at) ??
    lastOfRole(passage, tree, at) ??
    words(passage, tree, at)
  )
}

/** "The movement Hamas", «агентство Рейтер»: the class noun and the name are one. */
function classified(passage: Passage, tree: Tree, at: number, mentions: readonly Mention[]): Mention | undefined {
  const next = tree.low[at + 1] === '«' ? at + 2 : at + 1
  if (next >= tree.tokens.length || !isListed(passage.lexicon, 'bodies', tree, at)) return undefined
  return mentions.find(
    ({ via, actor, span }) =>
      via === 'name' && span[0] === tree.tokens[next]!.start && (actor?.kind === 'body' || actor?.kind === 'outlet'),
  )
}

/** «Заявил РИА Новости посол …»: the one who speaks stands beside the outlet that is told. */
function roleBeside(passage: Passage, tree: Tree, at: number): number | null {
  const isRole = (kid: number) => tree.rel[kid] === 'appos' && kid > at && isListed(passage.lexicon, 'roles', tree, kid)
  return tree.kids[at]!.find(isRole) ?? null
}

function isPronoun(passage: Passage, tree: Tree, at: number): boolean {
  return tree.tokens[at]!.upos !== 'PROPN' && (passage.lexicon.words.pronouns?.includes(tree.low[at]!) ?? false)
}

function named(at: number, mention: Mention): Reference {
  const actor = mention.actor!
  return { name: actor.name, actor, span: mention.span, at, via: mention.via === 'role' ? 'role' : 'name' }
}

/** Does a mention cover a token? */
export function covers(mention: Mention, tree: Tree, at: number): boolean {
  const { start, end } = tree.tokens[at]!
  return mention.span[0] <= start && end <= mention.span[1] + 2 && start < mention.span[1]
}

/** "Indian Foreign Minister S. Rao": the role is that of somebody who is named. */
function hasOwnName(tree: Tree, at: number, role: Mention): boolean {
  return nameZone(tree, at).some((part) => {
    const token = tree.tokens[part]!
    return token.upos === 'PROPN' && token.start >= role.span[1] && isCapitalised(token.text)
  })
}

/** A phrase that no gazetteer entry covers: kept with its words if it can act, dropped if it is a mere thing. */
function words(passage: Passage, tree: Tree, at: number): Reference | readonly Reference[] | null {
  if (!canAct(passage, tree, at) || isBareTitle(passage, tree, at)) return null
  // «По своей территории»: whoever the sentence is about, by no name.
  if (tree.lang !== 'en' && tree.kids[at]!.some((kid) => tree.tokens[kid]!.lemma === 'свой')) return null
  const served = presidingOver(passage, tree, at) ?? (hasProperName(tree, at) ? null : officerOf(passage, tree, at))
  if (served) return served
  const span = phraseSpan(tree, at)
  if (!hasProperName(tree, at))
    return { name: passage.text.slice(...span).replace(/\s+/g, ' '), actor: null, span, at, via: 'words' }
  const whole = passage.lexicon.is('bodies', tree.low[at]!) ? bodySpan(tree, at) : null
  if (whole) return { name: passage.text.slice(...whole), actor: null, span: whole, at, via: 'words' }
  const name = nameText(tree, at)
  const alike = knownAlike(passage, tree, at)
  if (alike) return { name: alike.name, actor: alike, span: nameSpan(tree, at), at, via: 'name' }
  return { name: fullNameOf(passage, name), actor: null, span: nameSpan(tree, at), at, via: 'words' }
}

/** "Mr." names nobody; "the president of an island state" says at least who is meant. */
function isBareTitle({ lexicon }: Passage, tree: Tree, at: number): boolean {
  if (tree.low[at] !== 'h.e.' && !lexicon.is('titles', tree.low[at]!.replace('.', ''))) return false
  const isSeat = (kid: number) => ['bodies', 'polities'].some((list) => isListed(lexicon, list, tree, kid))
  return hasProperName(tree, at) || !childrenBy(tree, at, 'nmod').some(isSeat)
}

function hasProperName(tree: Tree, at: number): boolean {
  return nameZone(tree, at).some(
    (part) => tree.tokens[part]!.upos === 'PROPN' && tree.rel[part] !== 'compound' && tree.rel[part] !== 'amod',
  )
}

function canAct(passage: Passage, tree: Tree, at: number): boolean {
  if (tree.tokens[at]!.upos === 'PROPN') return /\p{Lu}/u.test(tree.tokens[at]!.text) && !passage.isTime(tree, at)
  if (isCompanyByTrade(tree, at) || isNamedPerson(tree, at)) return true
  return isSpeaker(passage.lexicon, tree, at)
}

/** «Член комитета Анна Лис», «боец Иван Кит»: somebody whom the phrase names, whatever he is. */
function isNamedPerson(tree: Tree, at: number): boolean {
  if (tree.lang === 'en' || feature(tree.tokens[at]!, 'Animacy') !== 'Anim') return false
  return childrenBy(tree, at, 'appos').some(
    (kid) => tree.tokens[kid]!.upos === 'PROPN' && childrenBy(tree, kid, 'flat').length > 0,
  )
}

/** "Met with growers and refiners": people by their trade, where somebody is with them. English. */
function isCompanyByTrade(tree: Tree, at: number): boolean {
  if (tree.lang !== 'en' || tree.tokens[at]!.upos !== 'NOUN' || !/(?:er|or|ist|ian)s$/.test(tree.low[at]!)) return false
  return tree.kids[at]!.some((kid) => tree.low[kid] === 'with')
}

/** The reference as a participant; a capital that acts stands for its state. */
export function participantOf(passage: Passage, reference: Reference, role: ParticipantRole): Participant {
  const actor = reference.actor ? passage.state(reference.actor) : null
  return { name: actor?.name ?? reference.name, actor: actor?.id ?? null, role, span: reference.span }
}
