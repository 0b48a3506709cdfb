import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'
import { jointOffices } from './joint-offices.js'
import type { Reference } from './references.js'
import { servedBy } from './served-by.js'

/** So many words of offices, states and names may stand behind the title. */
const REACH = 36

/**
 * "The chief negotiators, A for Greece and B for Türkiye", "the Ministers of Foreign Affairs of Chad, Mr A, and of Sudan, Mr B", "delegations headed
 * by A and B", «министры двух стран, А и Б»: those of different sides whom the words behind a title of several name;
 * where they name nobody, whoever holds the office in each of the states.
 */
export function namedTogether(passage: Passage, tree: Tree, at: number): readonly Reference[] | null {
  const title = titleOfSeveral(tree, at)
  if (title === null) return jointOffices(passage, tree, at)
  return namedBehind(passage, tree, title) ?? jointOffices(passage, tree, title)
}

function namedBehind(passage: Passage, tree: Tree, title: number): readonly Reference[] | null {
  const found: Reference[] = []
  const sides = new Set<string>()
  for (let next = title + 1; next < tree.tokens.length && next - title <= REACH; next++) {
    const { start } = tree.tokens[next]!
    const mention = passage
      .mentionsIn(tree)
      .find(({ actor, via, span }) => actor?.kind === 'person' && via === 'name' && span[0] === start)
    if (mention) {
      const actor = mention.actor!
      const side = servedBy(passage, actor.id)?.id ?? actor.party
      if (!side || sides.has(side)) return null
      sides.add(side)
      found.push({ name: actor.name, actor, span: mention.span, at: title, via: 'name' })
      while (next + 1 < tree.tokens.length && tree.tokens[next + 1]!.start < mention.span[1]) next++
    } else if (!describes(tree, next)) break
  }
  return found.length >= 2 ? found : null
}

/** The noun that tells of several officials or delegations: the word itself, or the office of which it is the end ("Ministers of Foreign Affairs"). */
function titleOfSeveral(tree: Tree, at: number): number | null {
  const from = tree.lang === 'en' ? Math.max(0, at - 5) : at
  for (let noun = at; noun >= from; noun--) {
    if (noun < at && !/^(?:of|for|the|and|\p{Lu}\p{L}+)$/u.test(tree.tokens[noun + 1]!.text)) return null
    if (!isPlural(tree, noun)) continue
    if (LEADING.test(tree.low[noun]!)) return noun
  }
  return null
}

function isPlural(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!
  return feature(token, 'Number') === 'Plur' || (tree.lang === 'en' && /^\p{Lu}\p{L}{3,}s$/u.test(token.text))
}

/** Who stands for a side himself: "aides of A and B" are others. */
const LEADING =
  /^(?:(?:vice-)?ministers|premiers|presidents|vice-presidents|leaders|heads|chiefs|negotiators|secretaries|chancellors|commanders|monarchs|kings|emirs|delegations|teams|министр\p{L}+|(?:вице-)?премьер\p{L}+|президент\p{L}+|лидер\p{L}+|глав(?:ы|ам|ами|ах)?|переговорщик\p{L}+|секретар\p{L}+|канцлер\p{L}+|командующ\p{L}+|делегаци\p{L}+)$/u

/** A word of an office, a state, a form of address, or what joins two names. */
function describes({ tokens, low, lang }: Tree, at: number): boolean {
  const { upos, text } = tokens[at]!
  if (/^[,()]$/.test(text) || HEADED.test(low[at]!) || upos === 'CCONJ' || upos === 'DET') return true
  if (upos === 'ADP')
    return (lang === 'en' ? /^(?:of|for|by|under)$/ : /^(?:во|от|под)$/).test(low[at]!) || isHead(low, at)
  if (upos === 'ADV') return low[at] === 'respectively' || low[at] === 'соответственно'
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' || upos === 'NUM' || /^\p{Lu}/u.test(text)
}

/** «Во главе с» */
function isHead(low: readonly string[], at: number): boolean {
  return /^со?$/.test(low[at]!) && low[at - 1] === 'главе'
}

const HEADED = /^(?:led|headed|chaired|represented|возглавля\p{L}+|представленн\p{L}+)$/u
