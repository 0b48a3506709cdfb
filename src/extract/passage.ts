import type { Actor, Document, TimeExpression } from '../model/index.js'
import { fold } from './actors/fold.js'
import type { ActorIndex } from './actors/types.js'
import { type Discourse, pairReferences, pronounReference } from './discourse/discourse.js'
import { isInLabel, type Turn, turnsOf } from './discourse/turns.js'
import type { Lexicon } from './lexicon/types.js'
import { type Abroad, abroadIn } from './mentions/abroad.js'
import type { Mention } from './mentions/mentions.js'
import { withNamedHolders } from './mentions/named-holders.js'
import { officeReference, ofPublisher } from './mentions/office-of.js'
import type { Reference } from './mentions/references.js'
import { bearersOf } from './mentions/surname.js'
import { mentionsWithBodies } from './mentions/with-bodies.js'
import type { Tree } from './tree.js'
import { oneScript } from './words/one-script.js'
import { type QuotedSpan, quotesOf } from './words/quotes.js'
import { type TextWords, wordsOf } from './words/words.js'

/** Everything about one document that the rules ask: its words, its actors, what was said so far. */
export type Passage = {
  readonly document: Document
  readonly text: string
  readonly folded: string
  /** The words of `folded`. */
  readonly words: TextWords
  readonly lexicon: Lexicon
  readonly actors: ActorIndex
  /** ISO day by which offices are read. */
  readonly date: string | null
  /** Actor id of the side that an official document speaks for, from the document or its publisher's name. */
  readonly party: string | null
  /** Actor id of whoever posts: the person of the source, else whom an official text names as its author or publisher. */
  readonly person: string | null
  /** Actor id of the state at home for whoever publishes: that of an official source, or of an outlet that the gazetteer places. */
  readonly home: string | null
  readonly mentions: readonly Mention[]
  /** Read when first asked for. */
  readonly abroad: Abroad
  readonly quotes: readonly QuotedSpan[]
  /** Who speaks where in a transcript or interview; none in any other text. */
  readonly turns: readonly Turn[]
  readonly discourse: Discourse
  /** Time expressions of the sentence in hand, read when first asked for. */
  readonly times: readonly TimeExpression[]
  readTimes(make: () => readonly TimeExpression[]): void
  /** Those of a sentence; whoever a line of a transcript begins with speaks there and takes no part in what is told. */
  mentionsIn(tree: Tree): readonly Mention[]
  pronoun(tree: Tree, at: number): Reference | readonly Reference[] | null
  pair(tree: Tree, at: number): readonly Reference[] | null
  office(tree: Tree, at: number, mention: Mention): Reference | readonly Reference[] | null
  alike(name: string): Actor | null
  /** The state for its capital as an actor; any other actor is itself. */
  state(actor: Actor): Actor
  isTime(tree: Tree, at: number): boolean
}

/** Opens a document for the rules. */
export function createPassage(document: Document, lexicon: Lexicon, known: ActorIndex): Passage {
  const { text } = document
  const folded = fold(oneScript(text))
  const words = wordsOf(folded)
  const date = document.published?.slice(0, 10) ?? null
  const query = { text, folded, words, lang: lexicon.lang, date }
  const party = partyOf(document, known, lexicon.lang)
  const actors = withNamedHolders(known, query)
  const mentions = mentionsWithBodies(actors, query, party)
  const byTree = new Map<Tree, readonly Mention[]>()
  let quotes: readonly QuotedSpan[] | null = null
  let turns: readonly Turn[] | null = null
  let abroad: Abroad | null = null
  let times: readonly TimeExpression[] | null = null
  let later: () => readonly TimeExpression[] = () => []
  const alikeCache = new Map<string, Actor | null>()
  const bearers = bearersOf(mentions)
  const passage: Passage = {
    document,
    text,
    folded,
    words,
    lexicon,
    actors,
    date,
    party,
    person: personOf(document, actors, lexicon.lang),
    home: party ?? homeOf(document, actors, lexicon.lang),
    mentions,
    get abroad() {
      abroad ??= abroadIn(passage)
      return abroad
    },
    get quotes() {
      quotes ??= quotesOf(text)
      return quotes
    },
    get turns() {
      turns ??= turnsOf({ text, lexicon, mentions, own: (mention) => ofPublisher(passage, mention) })
      return turns
    },
    discourse: {
      speaker: null,
      sayers: [],
      persons: [],
      strangers: [],
      pair: [],
      event: null,
      told: null,
      title: null,
      spoken: null,
      disputed: null,
      claimed: Number.NEGATIVE_INFINITY,
      denied: Number.NEGATIVE_INFINITY,
    },
    get times() {
      times ??= later()
      return times
    },
    readTimes: (make) => {
      times = null
      later = make
    },
    mentionsIn: (tree) => {
      const known = byTree.get(tree)
      if (known) return known
      const inside = mentions.filter(
        ({ span }) => span[0] >= tree.span[0] && span[0] < tree.span[1] && !isInLabel(passage.turns, span),
      )
      byTree.set(tree, inside)
      return inside
    },
    pronoun: (tree, at) => pronounReference(passage, tree, at),
    pair: (tree, at) => pairReferences(passage, tree, at),
    office: (tree, at, mention) => officeReference(passage, tree, at, mention),
    alike: (name) => {
      if (name.length < 5) return null
      if (!alikeCache.has(name)) alikeCache.set(name, only(actors.alike(name)) ?? only(bearers(name)))
      return alikeCache.get(name) ?? null
    },
    state: (actor) => stateOf(actors, actor),
    isTime: (tree, at) => {
      const { start } = tree.tokens[at]!
      return passage.times.some(({ span }) => span[0] <= start && start < span[1])
    },
  }
  return passage
}

function partyOf({ party, lane, publisher }: Document, actors: ActorIndex, lang: string): string | null {
  if (party || lane !== 'official' || !publisher) return party
  for (const actor of namedIn(publisher, actors, lang)) {
    if (actor.kind === 'state') return actor.id
    if (actor.standsFor ?? actor.party) return actor.standsFor ?? actor.party
  }
  return null
}

function personOf({ person, lane, author, publisher }: Document, actors: ActorIndex, lang: string): string | null {
  if (person || lane !== 'official') return person ?? null
  for (const name of [author, publisher]) {
    const named = name ? namedIn(name, actors, lang).filter(({ kind }) => kind === 'person') : []
    if (named.length === 1) return named[0]!.id
  }
  return null
}

function homeOf({ lane, publisher }: Document, actors: ActorIndex, lang: string): string | null {
  const states = AT_HOME[lang]
  if (lane === 'official' || !publisher || !states) return null
  const outlet = namedIn(publisher, actors, lang).find(({ kind }) => kind === 'outlet')
  return outlet?.party && states.includes(outlet.party) ? outlet.party : null
}

/** States whose outlets write in the language for readers at home; the BBC's Russian pages do not mean its own prime minister. */
const AT_HOME: Readonly<Record<string, readonly string[]>> = { ru: ['russia', 'belarus'], uk: ['ukraine'] }

function namedIn(text: string, actors: ActorIndex, lang: string): readonly Actor[] {
  const folded = fold(text)
  return actors
    .find({ text, folded, words: wordsOf(folded) }, lang)
    .flatMap(({ entries }) => entries.flatMap((entry) => entry.actor ?? []))
}

function only(actors: readonly Actor[]): Actor | null {
  return actors.length === 1 ? actors[0]! : null
}

/** A seat whose name has the article (the Kremlin) speaks for itself; a city stands for its state. */
function stateOf(actors: ActorIndex, actor: Actor): Actor {
  if (actor.kind !== 'place' || !actor.standsFor || /^the /i.test(actor.name)) return actor
  const state = actors.actors.get(actor.standsFor)
  return state?.kind === 'state' || state?.kind === 'body' ? state : actor
}
