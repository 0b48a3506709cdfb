import type { Actor, Span } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Passage } from '../passage.js'
import { feature, spanOf, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { isSpeaker, isSpeakerWord } from '../words/speakers.js'
import { bareOfficeHolder } from './bare-office.js'
import type { Link } from './link.js'

/** "Trump to visit Moscow – Kremlin", «NBC: …», "Kremlin: …". */
export function headlineLinks(passage: Passage, tree: Tree): Link[] {
  const text = tree.text.slice(...tree.span)
  if (text.length > LONGEST) return []
  const { lead, tail } = labelsOf(text)
  const found: Link[] = []
  if (tail && tree.index === 0) {
    // "– Trump Jr. on China": who says it, and of whom.
    const named = tail.replace(/\s(?:on|about)\s\p{Lu}.*$/u, '')
    found.push(...headlineLink(passage, tree, text.lastIndexOf(tail), named, true))
  }
  const about = /:\s((?:\p{Lu}[\p{L}-]+\s){1,3})(?=об?\s)/u.exec(text)
  if (about) found.push(...headlineLink(passage, tree, about.index + 2, about[1]!.trim(), false))
  else if (lead) found.push(...headlineLink(passage, tree, 0, lead, false))
  return found
}

/** What may name a source in a headline: before a colon at its start, behind a dash at its end. */
function labelsOf(text: string): { readonly lead: string | null; readonly tail: string | null } {
  return { lead: LEAD.exec(text)?.[1] ?? null, tail: TAIL.exec(text.replace(/(?<![\s.])[\s.]+$/, ''))?.[1] ?? null }
}

/** No headline is longer, in characters. */
const LONGEST = 260
const TAIL = /\s[–—-]\s([^–—:]{2,60})$/u
const LEAD = /^([^:–—,]{2,48}):\s/u

/** May a person or body be named before a colon at the start or behind a dash at the end of these words? Cheap: no parse is asked. */
export function mayBeLabelled(passage: Passage, [start, end]: Span): boolean {
  const { text, mentions } = passage
  if (end - start > LONGEST) return false
  const { lead, tail } = labelsOf(text.slice(start, end))
  if (lead === null && tail === null) return false
  const within = (from: number, to: number) =>
    mentions.some(({ actor, span }) => actor !== null && actor.kind !== 'outlet' && span[0] >= from && span[1] <= to)
  if (tail !== null && (isDescribed(passage, tail) || /^\p{Lu}{2}$/u.test(tail))) return true
  const at = tail === null ? -1 : start + text.slice(start, end).lastIndexOf(tail)
  return (lead !== null && within(start, start + lead.length)) || (tail !== null && within(at, at + tail.length))
}

function headlineLink(passage: Passage, tree: Tree, offset: number, name: string, last: boolean): Link[] {
  const start = tree.span[0] + offset
  const end = start + name.length
  const inside = tree.tokens
    .map((_, at) => at)
    .filter((at) => tree.tokens[at]!.start >= start && tree.tokens[at]!.end <= end)
  if (last && (isRoute(passage, tree, start, name) || CLAUSE.test(name))) return []
  const verbs = tree.low[inside[0] ?? -1] === 'hearing' ? inside.slice(1) : inside
  if (inside.length === 0 || verbs.some((at) => SENTENCE.has(tree.tokens[at]!.upos) && !/^['’]s$/.test(tree.low[at]!)))
    return []
  const head = inside.find((at) => !inside.includes(tree.tokens[at]!.head)) ?? inside[0]!
  const named = passage.mentions.filter(
    ({ span, actor }) => actor && span[0] >= start && span[1] <= end && (last || span[0] - start <= 30),
  )
  // "EU's Kallas": the person speaks, not the body.
  const mention = named.find(({ actor, via }) => actor?.kind === 'person' && via === 'name') ?? named[0]
  const unnamed = inside.some((at) => isListed(passage.lexicon, 'unnamed-only', tree, at))
  const heard = !last && mention?.actor?.kind !== 'outlet' && isHeard(passage, tree, inside, mention?.span[0] ?? start)
  if (mention && !unnamed && !heard && !isHeaded(passage, tree, inside, mention)) return []
  // "Trump's second act: …": a thing of somebody's says nothing.
  const owned = mention && /^['’]s\s+\p{L}/u.test(passage.text.slice(mention.span[1], end))
  if (owned && !(last && isDescribed(passage, name))) return []
  const holder = owned || (mention !== undefined && isHolder(passage, mention, passage.text.slice(start, end), start))
  const sayer = heard
    ? null
    : mention && !holder
      ? mention.actor
      : last && !mention
        ? bareOfficeHolder(passage, [start, end])
        : null
  const known = sayer && { name: sayer.name, actor: sayer, span: [start, end] as Span, at: head, via: 'name' as const }
  const anonymous =
    unnamed && (mention?.via === 'adjective' || isListed(passage.lexicon, 'unnamed-only', tree, inside[0]!))
  if (passage.lexicon.is('rubrics', lowerOf(name)) || (!last && isTopic(passage, mention, name, start, end))) return []
  const isName = /^[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*){0,4}\s?$/u.test(name)
  if (!known && !unnamed && !heard && !isName && !holder && !(last && isDescribed(passage, name))) return []
  if (!known && !unnamed && !heard && !last && isAct(passage, tree, inside)) return []
  const outside = tree.tokens
    .map((_, at) => at)
    .filter((at) => !inside.includes(at) && tree.tokens[at]!.upos !== 'PUNCT')
  if (outside.length === 0) return []
  return [
    {
      source: known ?? { name, actor: null, span: [start, end], at: head, via: 'words' },
      unnamed: heard || (unnamed && (!known || anonymous)),
      cue: [last ? start - 2 : end, last ? start - 1 : end + 1],
      covers: (at) => !inside.includes(at),
      content: spanOf(tree, outside),
      hit: null,
      rank: Number.NEGATIVE_INFINITY,
    },
  ]
}

/** "Two sources in Baku", "hearing from three people in Cairo", "word from two diplomats in Doha": nobody named, wherever they are. */
function isHeard({ lexicon }: Passage, tree: Tree, inside: readonly number[], before: number): boolean {
  return inside.some((at) => {
    if (tree.tokens[at]!.start >= before || !isListed(lexicon, 'unnamed', tree, at)) return false
    const counted = tree.kids[at]!.some((kid) => tree.rel[kid] === 'nummod')
    return counted || isListed(lexicon, 'unnamed-only', tree, at)
  })
}

/** «Обстрел: …»: the name of an act before a colon says nothing. Russian, Ukrainian. */
function isAct({ lexicon }: Passage, tree: Tree, inside: readonly number[]): boolean {
  const [word] = inside
  if (tree.lang === 'en' || inside.length > 1 || word === undefined || tree.tokens[word]!.upos !== 'NOUN') return false
  return lexicon.candidates(tree.low[word]!).some(({ wordClass }) => wordClass === 'noun')
}

/** "– but Kyiv stands in the way": a clause that goes on. */
const CLAUSE = /^(?:but|and|or|yet|so|as|if|while|why|how|what)\s/i

/** «Рейсы Москва — Пекин», «трое — Ирландия, Мальта, Кипр»: the second of two places, or a list, says nothing. */
function isRoute({ mentions, text }: Passage, tree: Tree, start: number, name: string): boolean {
  if (tree.lang === 'en') return false
  if (name.includes(',')) return true
  const isTown = ({ kind, name: called }: Actor) => (kind === 'place' || kind === 'state') && !/^the /i.test(called)
  const [from, to] = [1, 0].map((at) =>
    mentions.find(({ actor, span }) => actor && isTown(actor) && span[at] === start - 3 * at),
  )
  return (
    from !== undefined && to !== undefined && !/(?<!\p{L})(?:в|во|на|из|под)\s$/iu.test(text.slice(0, from.span[0]))
  )
}

/** "– veteran diplomat", "– Middle East expert": somebody whom no name tells, behind a dash. */
function isDescribed({ lexicon }: Passage, name: string): boolean {
  const words = name.replace(/ (?:to|of|for|in|at) .*$/, '').split(' ')
  // A bare "minister" is one of the state that the headline tells of.
  if (words.length === 1 && !lexicon.is('unnamed', lowerOf(words[0]!))) return false
  return words.length <= 5 && !ARTICLE.test(name) && lexicon.is('roles', lowerOf(words.at(-1)!))
}

const ARTICLE = /^(?:an?|the|no|one|this|that)\s/i

/** "Israel first: …", «Абхазия: чем живёт республика»: what a state or place is called or asked about, no word of it. */
function isTopic(
  { lexicon, text }: Passage,
  mention: Mention | undefined,
  name: string,
  start: number,
  end: number,
): boolean {
  if (!mention || mention.actor?.kind === 'person') return false
  const next = /^\s+(?:\p{Ll}[\p{L}-]*\s.*\s)?(\p{Ll}[\p{L}-]*)$/u.exec(name.slice(mention.span[1] - start))?.[1]
  if (next && !isSpeakerWord(lexicon, next, 'titles', 'groups')) return true
  const asked = /^:\s+(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1]
  return asked !== undefined && lexicon.is('questions', asked.toLowerCase())
}

/** «Моё послание Макрону: …», «Главный завод Польши: …»: a thing that somebody is named with says nothing. English tells by the words around the name. */
function isHeaded(passage: Passage, tree: Tree, inside: readonly number[], { span, via, actor }: Mention): boolean {
  if (tree.lang === 'en' || via === 'role' || via === 'office') return true
  const named = inside.find((at) => tree.tokens[at]!.start === span[0])
  // A name that does not decline may be taken for another case.
  if (named === inside[0] && tree.tokens[inside.at(-1)!]!.end <= span[1]) return true
  if (actor?.kind === 'person' && named !== undefined && feature(tree.tokens[named]!, 'Case') === 'Nom') return true
  const first = inside.find((at) => tree.tokens[at]!.upos === 'NOUN' || tree.tokens[at]!.upos === 'PROPN')
  if (actor?.kind === 'person' && first !== undefined && /^(?:Gen|Dat|Ins)$/.test(feature(tree.tokens[first]!, 'Case')))
    return false
  if (first === undefined || tree.tokens[first]!.start >= span[0]) return true
  return isSpeaker(passage.lexicon, tree, first, 'titles', 'groups')
}

/** "Trump envoy", "US senator", "former NATO commander": somebody of theirs speaks, for himself. A spokesman or a ministry speaks for the body. */
function isHolder({ lexicon }: Passage, { actor, span }: Mention, name: string, start: number): boolean {
  if (/^(?:ex-|former |экс-|бывш)|\p{L} to (?:the )?\p{Lu}/iu.test(name)) return true
  const after = name.slice(span[1] - start)
  const next = /^\s+(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1]
  // "EU nation's PM": one of its members.
  if (next && /^(?:state|country|nation|member|ally)$/.test(next)) return true
  // "Trump yesterday: …" is Trump.
  if (!next || !['roles', 'agents', 'titles'].some((list) => lexicon.is(list, next))) return false
  return (
    actor?.kind === 'person' ||
    !/^\s+(?:spokes|press|foreign|defen[cs]e|ministry|government|officials?\b|side|delegation)/.test(after)
  )
}

/** What names a source holds no verb, negation or conjunction of a clause. */
const SENTENCE = new Set(['VERB', 'AUX', 'PART', 'SCONJ', 'PRON'])
