import { contains, type Participant, type Span, type Statement, type When } from '../../model/index.js'
import { isOfPerson } from '../actors/given-names.js'
import { isWoman } from '../actors/is-woman.js'
import type { Mention } from '../mentions/mentions.js'
import { phraseSpan } from '../mentions/phrases.js'
import { type Reference, referencesOf } from '../mentions/references.js'
import { sayingVerb } from '../mentions/saying-verb.js'
import { isSubjectAt, subjectOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { firstPerson } from './first-person.js'

/** What the sentences before have left to refer back to. Filled as the document is read, sentence by sentence. */
export type Discourse = {
  /** Last one cited. */
  speaker: Reference | null
  /** Those whom the sentence in hand cites. */
  sayers: readonly Reference[]
  /** Persons named so far, the latest first. */
  persons: readonly Reference[]
  /** Persons cited or acting so far whom no gazetteer knows, the latest first. */
  strangers: readonly Reference[]
  /** Participants of the latest call or meeting. */
  pair: readonly Participant[]
  /** The latest call or meeting: "the call", "their conversation" continue it. */
  event: {
    readonly mode: string | null
    readonly participants: readonly Participant[]
    readonly when: When | null
  } | null
  /** What the latest sentence that was read tells, and its number. */
  told: { readonly index: number; readonly statements: readonly Statement[] } | null
  /** Whether the text is a speech in the first person; null until it is asked. */
  spoken: boolean | null
  /** Whether it is such a speech in a dispute between states; null until it is asked. */
  disputed: boolean | null
  /** In a speech, numbers of the last sentences that cite others and that deny what they say. */
  claimed: number
  denied: number
  /** What the title of a readout says. */
  title: { readonly mode: string | null; readonly participants: readonly Participant[] } | null
}

/** He, she, they, his, their: the person or pair that the text last made the subject; null where that is not certain. */
export function pronounReference(passage: Passage, tree: Tree, at: number): Reference | readonly Reference[] | null {
  const low = tree.low[at]!
  if (passage.lexicon.words['first-person']?.includes(low)) return firstPerson(passage, tree, at)
  const said = sayerAbove(passage, tree, at)
  if (said) return said
  if (isPlural(tree, at)) return othersOfPair(passage, tree, at)
  if (!SINGULAR.has(low)) return null
  const inSentence = personBefore(passage, tree, at)
  const found = inSentence ?? lastPerson(passage, tree.span[0], tree.tokens[at]!.start)
  // «Оказывают ей помощь»: a state or body, where the only person is a man.
  if (!found || (FEMININE.has(low) && found.actor && !isWoman(found.actor))) return null
  return { ...found, span: [tree.tokens[at]!.start, tree.tokens[at]!.end], at, via: 'pronoun' }
}

/** The person whom the text named last, or a stranger who spoke last and after whose sentence nobody known has been named. */
function lastPerson({ discourse, actors, text, quotes }: Passage, from: number, at: number): Reference | null {
  // Behind a quotation, whom its words name comes behind whoever has said them.
  const isQuoted = ({ span }: Reference) =>
    quotes.some(({ outer }) => contains(outer, span) && from < outer[1] && outer[1] <= at)
  const [first = null] = discourse.persons
  const known = discourse.persons.find((one) => !isQuoted(one)) ?? first
  const { speaker, strangers } = discourse
  if (!speaker || speaker.actor || !isOfPerson(actors, speaker.name)) return known
  if (!strangers.some(({ name }) => name === speaker.name)) return known
  if (!known || known.span[0] < speaker.span[0]) return speaker
  return /[.!?]["”»’']?\s/u.test(text.slice(speaker.span[1], known.span[0])) ? known : speaker
}

const FEMININE = new Set('она ее её ей ней нее неё'.split(' '))

const SINGULAR = new Set('he she him her his himself он она его ее её ему ей им ним ней него нее неё нем'.split(' '))

/** "The union says it will not end …": the subject of what somebody says is mostly the one who says it. */
function sayerAbove(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  if (tree.rel[at] !== 'nsubj' || !SAYERS.has(tree.low[at]!)) return null
  const clause = tree.tokens[at]!.head
  const verb = clause >= 0 ? sayingVerb(passage, tree, clause) : null
  const subject = verb === null ? null : subjectOf(tree, verb)
  if (subject === null || subject === at || tree.tokens[subject]!.upos === 'PRON') return null
  // "Officials close to him said he met": one person is not several.
  const { upos, feats } = tree.tokens[subject]!
  if (upos === 'NOUN' && feats.includes('Number=Plur') && !/^(?:they|они)$/.test(tree.low[at]!)) return null
  const span = [tree.tokens[at]!.start, tree.tokens[at]!.end] as const
  const found = referencesOf(passage, tree, subject)
  // «Захарова заявила, что они не встречались»: one person is not "they" either.
  const isOne = found.length === 1 && found[0]!.actor?.kind === 'person'
  if (found.length === 0 || (isOne && isPlural(tree, at))) return null
  return found.map((reference) => ({ ...reference, span, at, via: 'pronoun' as const }))
}

const SAYERS = new Set(['he', 'she', 'it', 'they', 'он', 'она', 'они', 'оно'])

function isPlural(tree: Tree, at: number): boolean {
  return ['they', 'them', 'their', 'они', 'их', 'ими', 'them', 'both', 'оба'].includes(tree.low[at]!)
}

/** "I spoke to A and B. They agreed": whoever speaks in the first person is none of them. */
function othersOfPair(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const { pair } = passage.discourse
  const others = pairReferences(passage, tree, at)?.filter((_, index) => !isSpoken(passage, pair[index]!)) ?? []
  return others.length < 2 ? null : others
}

function isSpoken({ text, lexicon }: Passage, { span }: Participant): boolean {
  return lexicon.words['first-person']?.includes(text.slice(...span).toLowerCase()) ?? false
}

/** The pair of the latest call or meeting, for "they" and "the two leaders". */
export function pairReferences(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const { pair } = passage.discourse
  if (pair.length < 2) return null
  const span = phraseSpan(tree, at)
  return pair.map(({ name, actor }) => ({
    name,
    actor: actor ? (passage.actors.actors.get(actor) ?? null) : null,
    span,
    at,
    via: 'pronoun' as const,
  }))
}

/** The latest person before the pronoun in its own sentence, the subject of a clause above it first. */
function personBefore(passage: Passage, tree: Tree, at: number): Reference | null {
  const start = tree.tokens[at]!.start
  const excluded = objectOf(tree, at)
  // "“President A called me,” he said": whom somebody's words name has not said them.
  const isOfOthersWords = (span: Span) =>
    passage.quotes.some(({ outer }) => contains(outer, span) && !(outer[0] <= start && start < outer[1]))
  const before = passage
    .mentionsIn(tree)
    .filter(({ actor, span }) => actor?.kind === 'person' && span[1] <= start && !isOfOthersWords(span))
  for (let next = tree.tokens[at]!.head, steps = 0; next >= 0 && steps < 12; next = tree.tokens[next]!.head, steps++) {
    const subject = tree.tokens[next]!.upos === 'VERB' ? subjectOf(tree, next) : null
    if (subject === null || subject === at || subject === excluded) continue
    const { start: from, end: to } = tree.tokens[subject]!
    const mention = before.find(
      ({ span }) =>
        (span[0] <= from && to <= span[1]) || (tree.tokens[subject]!.upos === 'PROPN' && Math.abs(span[0] - to) <= 2),
    )
    if (mention) return asReference(mention, at)
  }
  const subjects = before.filter(({ span }) => isSubjectAt(tree, span))
  const last = (tree.lang === 'en' && excluded === null && subjects.length > 0 ? subjects : before).findLast(
    ({ span }) =>
      excluded === null || !(span[0] <= tree.tokens[excluded]!.start && tree.tokens[excluded]!.start < span[1]),
  )
  return last ? asReference(last, at) : null
}

/** For an object pronoun ("thanked him"), the subject of its own verb, which it cannot mean. */
function objectOf(tree: Tree, at: number): number | null {
  if (!['obj', 'iobj', 'obl'].includes(tree.rel[at]!)) return null
  return subjectOf(tree, tree.tokens[at]!.head)
}

/** A mention as whom a pronoun stands for. */
export function asReference(mention: Mention, at: number): Reference {
  return { name: mention.actor!.name, actor: mention.actor, span: mention.span, at, via: 'name' }
}
