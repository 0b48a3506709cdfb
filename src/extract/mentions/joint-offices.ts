import type { Actor } from '../../model/index.js'
import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import type { Mention } from './mentions.js'
import type { Reference } from './references.js'

/**
 * "The presidents of Russia and France", «министры иностранных дел Ирана и Турции», "the Russian and French presidents": whoever
 * holds the office in each of these states on the day, the state itself where nobody is known; null for anything else.
 */
export function jointOffices(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const token = tree.tokens[at]!
  if (!isOfSeveral(tree, at)) return null
  const states = passage.mentionsIn(tree).filter(({ actor }) => actor?.kind === 'state')
  if (states.length < 2) return null
  const first = titleStart(tree, at, states)
  if (first === null) return null
  const title = [first, at] as const
  return (
    held(passage, tree, title, chainAfter(passage, states, token.end, tree.lang)) ??
    held(passage, tree, title, chainBefore(passage, states, tree.tokens[first]!.start, tree.lang))
  )
}

/** "Presidents"; "the Directors General", "the DGMOs" are names to the tagger. */
function isOfSeveral({ lang, tokens, rel }: Tree, at: number): boolean {
  const token = tokens[at]!
  const verb = rel[at] === 'nsubj' ? tokens[token.head] : undefined
  // «Главы МИД»: the verb tells the number that the form leaves open.
  if (token.upos === 'NOUN' && [token, verb].some((each) => each && feature(each, 'Number') === 'Plur')) return true
  return lang === 'en' && token.upos === 'PROPN' && /\p{L}{3,}s$/u.test(token.text)
}

/** The title by its first word and its noun, the last one. */
type Title = readonly [first: number, noun: number]

function held(passage: Passage, tree: Tree, [first, at]: Title, of: readonly Mention[]): readonly Reference[] | null {
  if (of.length < 2) return null
  const { end } = tree.tokens[at]!
  const { actors, date, lexicon, text } = passage
  const noun = lowerOf(tree.tokens[at]!.lemma)
  const words = [...tree.low.slice(first, at), tree.tokens[at]!.upos === 'PROPN' ? noun.replace(/s$/u, '') : noun]
  const between = of[0]!.span[0] > end ? text.slice(end, of[0]!.span[0]) : ''
  const rest = between
    .replace(GROUP[tree.lang] ?? GROUP.ru!, '')
    .replace(tree.lang === 'en' ? OF : /^$/, '')
    .trim()
  const title = rest === '' ? words.join(' ') : `${words.join(' ')} ${lowerOf(rest)}`
  const holder = (state: Actor) => {
    const office = actors
      .officesIn(state.id)
      .find(({ nouns }) => nouns[lexicon.lang]?.some((noun) => lowerOf(noun) === title))
    return office ? actors.holder(office.id, date) : null
  }
  const found = of.map(({ actor, span }) => ({ person: holder(actor!), state: actor!, span }))
  if (found.every(({ person }) => person === null)) return null
  return found.map(({ person, state, span }) => {
    const actor = person ?? state
    return { name: actor.name, actor, span, at, via: person ? ('role' as const) : ('of' as const) }
  })
}

/** First word of the title, nationalities left out; null where Russian describes it («бывшие президенты»). */
function titleStart(tree: Tree, at: number, states: readonly Mention[]): number | null {
  let first = at
  while (first > 0 && tree.tokens[first - 1]!.head === at && /^(?:amod|compound)$/.test(tree.rel[first - 1]!)) {
    const { start, end } = tree.tokens[first - 1]!
    if (states.some(({ span }) => span[0] <= start && end <= span[1])) break
    first--
  }
  return tree.lang === 'en' || first === at ? first : null
}

/** The states named one after another behind the title. */
function chainAfter({ text }: Passage, states: readonly Mention[], end: number, lang: string): readonly Mention[] {
  const chain: Mention[] = []
  // "With the presidents of Russia, Ukraine said": a list ends with "and".
  let joined = 0
  for (const state of states) {
    const last = chain.at(-1)
    if (state.via !== 'name' || state.span[0] < end) continue
    const between = text.slice(last ? last.span[1] : end, state.span[0])
    const opens = lang === 'en' ? TITLE_OF : GENITIVE
    if (
      !(last ? JOINS : opens).test(
        last ? between : between.replace(GROUP[lang] ?? GROUP.ru!, lang === 'en' ? ' of ' : ' '),
      )
    )
      break
    chain.push(state)
    if (JOINED.test(between)) joined = chain.length
  }
  return chain.slice(0, joined)
}

/** The nationalities one after another before the title. */
function chainBefore({ text }: Passage, states: readonly Mention[], start: number, lang: string): readonly Mention[] {
  const chain: Mention[] = []
  for (const state of states.toReversed()) {
    if (lang !== 'en' || state.via !== 'adjective' || state.span[1] > start) continue
    const between = text.slice(state.span[1], chain[0]?.span[0] ?? start)
    if (!(chain.length === 0 ? /^ $/ : JOINS).test(between)) break
    chain.unshift(state)
  }
  return chain
}

/** What stands between two states of a list. */
const JOINS = /^(?:,|,? (?:and|и|та|й)) (?:the )?$/u

const JOINED = /(?:and|и|та|й)/u

/** What stands between the title and the first state: "of", or the rest of a title that goes on in the genitive («министры иностранных дел»). */
const TITLE_OF = /^(?:(?: of)?(?: the)? \p{Lu}\p{L}+){0,4} of (?:the )?$/u

/** "… of the Quad – Egypt, …", «… стран «пятёрки» — Казахстана, …», "the leaders (Egypt, …)": the name of the group and what opens the list of those who make it up. */
const GROUP: Readonly<Record<string, RegExp>> = {
  en: /(?: (?:of|from) (?:the )?[\p{L}\d“”"‘’'+ -]{2,40}?)? (?:[–—-] |\()(?:the )?$/u,
  ru: /(?: (?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми))?(?: \p{L}{4,20}(?:ских|цких))?(?: (?:стран|государств)(?:-[а-яё]+)?)?(?: «[^«»]{2,30}»| \p{Lu}[\p{L}\d+]{1,12}| (?:двойки|тройки|четвёрки|четверки|пятёрки|пятерки))? (?:[–—-] |\()$/u,
}

const OF = / of (?:the )?$/

const GENITIVE = /^ (?:[а-яёіїєґ]+ ){0,3}$/iu
