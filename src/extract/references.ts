import type { Actor, Participant, ParticipantRole, Span } from '../model/index.js'
import { contains } from '../model/index.js'
import { prepositionOf } from './arguments.js'
import type { Mention } from './mentions.js'
import type { Passage } from './passage.js'
import { nameSpan, nameText, nameZone, phraseSpan } from './phrases.js'
import { coordinated, feature, subtree, type Tree } from './tree.js'

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
  if (members.length === 1) members.push(...beside(tree, members[0]!))
  return members.flatMap((member, index) => {
    const found = referenceOf(passage, tree, member) ?? (through ? throughThing(passage, tree, member) : [])
    const list = Array.isArray(found) ? found : [found as Reference]
    return index === 0 || tree.kids[members[0]!]!.includes(member) ? list : list.filter(({ actor }) => actor !== null)
  })
}

/** «Россия и Иран подписали»: a coordination that the parser has missed, when both are names in one case. */
function beside(tree: Tree, at: number): readonly number[] {
  if (tree.lang === 'en' || !isNameLike(tree, at)) return []
  const first = Math.min(...nameZone(tree, at))
  const last = Math.max(...nameZone(tree, at))
  const before = /^(?:и|та|й)$/.test(tree.low[first - 1] ?? '') ? phraseHead(tree, first - 2) : null
  const after = /^(?:и|та|й)$/.test(tree.low[last + 1] ?? '') ? last + 2 : null
  return [before, after].filter(
    (other): other is number =>
      other !== null &&
      other >= 0 &&
      other < tree.tokens.length &&
      isNameLike(tree, other) &&
      sameCase(tree, at, other),
  )
}

function phraseHead(tree: Tree, at: number): number {
  let head = at
  while (head > 0 && ['flat', 'appos'].includes(tree.rel[head]!) && tree.tokens[head]!.head < head)
    head = tree.tokens[head]!.head
  return head
}

function isNameLike(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  return token !== undefined && (token.upos === 'PROPN' || token.upos === 'NOUN') && /^\p{Lu}/u.test(token.text)
}

function sameCase(tree: Tree, a: number, b: number): boolean {
  const [first, second] = [feature(tree.tokens[a]!, 'Case'), feature(tree.tokens[b]!, 'Case')]
  return first === second || /^\p{Lu}{2,}$/u.test(tree.tokens[a]!.text) || /^\p{Lu}{2,}$/u.test(tree.tokens[b]!.text)
}

/** "Criticised Bush's remarks", "sanctions on Russia's energy": the thing is its owner's. */
function throughThing(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const token = tree.tokens[at]!
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return []
  const mentions = passage.mentionsIn(tree)
  return tree.kids[at]!.filter((kid) => isOwner(tree, kid)).flatMap((kid) =>
    ownerReferences(passage, tree, kid, mentions, at),
  )
}

/** "who", «который» stand for the noun that their clause modifies. */
function antecedent(tree: Tree, at: number): number {
  const token = tree.tokens[at]!
  const relative =
    feature(token, 'PronType').includes('Rel') || RELATIVE.has(tree.low[at]!) || tree.tokens[at]!.lemma === 'который'
  if (!relative) return at
  for (let next = token.head, steps = 0; next >= 0 && steps < 6; next = tree.tokens[next]!.head, steps++)
    if (tree.rel[next] === 'acl') return tree.tokens[next]!.head
  return at
}

const RELATIVE = new Set(['who', 'which', 'whom', 'that'])

function referenceOf(passage: Passage, tree: Tree, at: number): Reference | readonly Reference[] | null {
  const token = tree.tokens[at]!
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
  if (head?.via === 'office') return passage.office(tree, at, head) ?? words(passage, tree, at)
  if (head?.actor && head.via === 'name')
    return head.actor.kind === 'person' ? words(passage, tree, at) : named(at, head)
  if (head?.actor && head.via === 'adjective' && tree.tokens[at]!.upos !== 'ADJ') return named(at, head)
  return belonging(passage, tree, at, mentions) ?? groupOf(passage, tree, at) ?? words(passage, tree, at)
}

/** "The two countries", «стороны»: the pair of the text, else the two states that the sentence has named. */
function groupOf(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const token = tree.tokens[at]!
  const both = tree.kids[at]!.some((kid) =>
    ['two', 'both', 'два', 'оба', 'обе', 'двух', 'обеих', 'обоих'].includes(tree.low[kid]!),
  )
  if (!both || !passage.lexicon.is('groups', tree.low[at]!, token.lemma.toLowerCase())) return null
  const pair = passage.pair(tree, at)
  if (pair) return pair
  const states = passage
    .mentionsIn(tree)
    .filter(({ actor, span, via }) => actor?.kind === 'state' && via === 'name' && span[1] <= token.start)
  return states.length === 2 ? states.map((mention) => ({ ...named(at, mention), via: 'of' as const })) : null
}

/** "The movement Hamas", «агентство Рейтер»: the class noun and the name are one. */
function classified(passage: Passage, tree: Tree, at: number, mentions: readonly Mention[]): Mention | undefined {
  const next = at + 1
  if (next >= tree.tokens.length || !passage.lexicon.is('bodies', tree.low[at]!, tree.tokens[at]!.lemma.toLowerCase()))
    return undefined
  return mentions.find(
    ({ via, actor, span }) =>
      via === 'name' && span[0] === tree.tokens[next]!.start && (actor?.kind === 'body' || actor?.kind === 'outlet'),
  )
}

/** «Заявил РИА Новости посол …»: the one who speaks stands beside the outlet that is told. */
function roleBeside(passage: Passage, tree: Tree, at: number): number | null {
  const beside = tree.kids[at]!.find(
    (kid) =>
      tree.rel[kid] === 'appos' &&
      kid > at &&
      passage.lexicon.is('roles', tree.low[kid]!, tree.tokens[kid]!.lemma.toLowerCase()),
  )
  return beside ?? null
}

function isPronoun(passage: Passage, tree: Tree, at: number): boolean {
  return tree.tokens[at]!.upos !== 'PROPN' && (passage.lexicon.words.pronouns?.includes(tree.low[at]!) ?? false)
}

function named(at: number, mention: Mention): Reference {
  const actor = mention.actor!
  return { name: actor.name, actor, span: mention.span, at, via: mention.via === 'role' ? 'role' : 'name' }
}

function covers(mention: Mention, tree: Tree, at: number): boolean {
  const { start, end } = tree.tokens[at]!
  return mention.span[0] <= start && end <= mention.span[1] + 2 && start < mention.span[1]
}

/** "Mary Trump": a surname with another given name is another person. */
function isPartOfOther(passage: Passage, tree: Tree, mentions: readonly Mention[], actor: Actor, at: number): boolean {
  const mention = mentions.find(
    (candidate) => candidate.actor === actor && nameZone(tree, at).some((part) => covers(candidate, tree, part)),
  )
  if (!mention) return false
  const before = tree.tokens.findIndex(
    ({ end }) => end <= mention.span[0] && mention.span[0] - end <= 1 && end > mention.span[0] - 2,
  )
  if (before < 0 || passage.text.slice(mention.span[0], mention.span[1]).includes(' ')) return false
  const token = tree.tokens[before]!
  if (token.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  if (mentions.some((other) => other !== mention && contains(other.span, [token.start, token.end]))) return false
  const linked = tree.tokens[before]!.head === at || tree.tokens[at]!.head === before
  return (
    linked &&
    !passage.lexicon.is('roles', tree.low[before]!) &&
    !passage.lexicon.is('bodies', tree.low[before]!) &&
    !passage.lexicon.is('titles', tree.low[before]!)
  )
}

/** "Indian Foreign Minister S. Rao": the role is that of somebody who is named. */
function hasOwnName(tree: Tree, at: number, role: Mention): boolean {
  return nameZone(tree, at).some((part) => {
    const token = tree.tokens[part]!
    return token.upos === 'PROPN' && token.start >= role.span[1] && /^\p{Lu}/u.test(token.text)
  })
}

/** "Russian officials", "Trump's team", «делегация США»: the noun stands for what it belongs to. */
function belonging(
  passage: Passage,
  tree: Tree,
  at: number,
  mentions: readonly Mention[],
): Reference | readonly Reference[] | null {
  const low = tree.low[at]!
  const lemma = tree.tokens[at]!.lemma.toLowerCase()
  if (!passage.lexicon.is('agents', low, lemma)) return null
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
  const owners = tree.kids[at]!.filter((kid) => isOwner(tree, kid))
  const found: Reference[] = owners.flatMap((kid) => ownerReferences(passage, tree, kid, mentions, at))
  if (found.length === 0) found.push(...ownerBeside(passage, tree, at, mentions))
  return found.length > 0 ? [...found, ...leadersOf(passage, tree, at)] : null
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

/** "A group led by Witkoff", «делегация во главе с Лавровым»: the leader takes part too. */
function leadersOf(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const led = tree.kids[at]!.flatMap((kid) => {
    if (tree.rel[kid] === 'acl' && passage.lexicon.is('leads', tree.low[kid]!, tree.tokens[kid]!.lemma.toLowerCase()))
      return tree.kids[kid]!.filter((next) => tree.rel[next] === 'obl')
    return passage.lexicon.is('leads', tree.low[kid]!)
      ? tree.kids[kid]!.filter((next) => tree.rel[next] === 'nmod')
      : []
  })
  const after = passage.text.slice(tree.tokens[at]!.end, tree.tokens[at]!.end + 60)
  const linear = /^[^,.;]{0,30}(?:во главе с|led by|headed by) /u.exec(after)
  const from = tree.tokens[at]!.end + (linear?.[0].length ?? 0)
  const mention = linear
    ? passage
        .mentionsIn(tree)
        .find(({ span, actor }) => actor?.kind === 'person' && span[0] >= from && span[0] <= from + 40)
    : undefined
  if (mention) return [{ name: mention.actor!.name, actor: mention.actor, span: mention.span, at, via: 'name' }]
  return led.flatMap((next) => referenceOf(passage, tree, next) ?? [])
}

function isOwner(tree: Tree, kid: number): boolean {
  const relation = tree.rel[kid]!
  if (relation === 'amod' || relation === 'compound' || relation === 'det' || relation === 'flat') return true
  if (relation !== 'nmod') return false
  const preposition = prepositionOf(tree, kid)
  return preposition === null || ['of', 'from', 'из', 'от'].includes(preposition)
}

function ownerReferences(
  passage: Passage,
  tree: Tree,
  kid: number,
  mentions: readonly Mention[],
  at: number,
): readonly Reference[] {
  const below = subtree(
    tree,
    kid,
    (next) =>
      tree.rel[next] === 'acl' ||
      tree.rel[next] === 'appos' ||
      (tree.rel[next] === 'nmod' && prepositionOf(tree, next) !== null),
  )
  const found = mentions.filter((mention) => mention.actor && below.some((part) => covers(mention, tree, part)))
  return found
    .filter((mention, index) => found.findIndex((other) => other.actor === mention.actor) === index)
    .map((mention) => ({
      name: mention.actor!.name,
      actor: passage.state(mention.actor!),
      span: phraseSpan(tree, at),
      at,
      via: 'of' as const,
    }))
    .map((reference) => ({ ...reference, name: reference.actor.name }))
}

/** A phrase that no gazetteer entry covers: kept with its words if it can act, dropped if it is a mere thing. */
function words(passage: Passage, tree: Tree, at: number): Reference | null {
  if (!canAct(passage, tree, at) || passage.lexicon.is('titles', tree.low[at]!.replace('.', ''))) return null
  const span = phraseSpan(tree, at)
  if (!hasProperName(tree, at))
    return { name: passage.text.slice(...span).replace(/\s+/g, ' '), actor: null, span, at, via: 'words' }
  const name = nameText(tree, at)
  const alike = passage.alike(name)
  if (alike) return { name: alike.name, actor: alike, span: nameSpan(tree, at), at, via: 'name' }
  return { name, actor: null, span: nameSpan(tree, at), at, via: 'words' }
}

function hasProperName(tree: Tree, at: number): boolean {
  return nameZone(tree, at).some(
    (part) => tree.tokens[part]!.upos === 'PROPN' && tree.rel[part] !== 'compound' && tree.rel[part] !== 'amod',
  )
}

function canAct(passage: Passage, tree: Tree, at: number): boolean {
  const { upos, lemma } = tree.tokens[at]!
  if (upos === 'PROPN') return /\p{Lu}/u.test(tree.tokens[at]!.text) && !passage.isTime(tree, at)
  return ['roles', 'bodies', 'agents', 'unnamed', 'persons-generic', 'outlets'].some((list) =>
    passage.lexicon.is(list, tree.low[at]!, lemma.toLowerCase()),
  )
}

/** The reference as a participant; a capital that acts stands for its state. */
export function participantOf(passage: Passage, reference: Reference, role: ParticipantRole): Participant {
  const actor = reference.actor ? passage.state(reference.actor) : null
  return { name: actor?.name ?? reference.name, actor: actor?.id ?? null, role, span: reference.span }
}
