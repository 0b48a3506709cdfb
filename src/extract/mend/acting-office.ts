import type { Token } from '../../model/index.js'
import { isCapitalised } from '../words/capital.js'
import type { Naming } from './titled-names.js'

/**
 * «Хун Манет и исполняющий обязанности премьер-министра Таиланда Пхумтам Вечаячай договорились»: the words of an office that somebody acts in describe the
 * name behind them, which is the subject, or stands beside the name before. Not English.
 */
export function mendActingOffice(tokens: Token[], { mentions }: Naming): void {
  const from = tokens.findIndex(
    ({ text }, at) => ACTING.test(text) && /^обязанности$/i.test(tokens[at + 1]?.text ?? ''),
  )
  const at = from < 0 ? -1 : tokens.findIndex((_, index) => index > from + 2 && startsName(tokens, index, mentions))
  if (at < 0 || at > from + REACH || tokens.slice(from + 1, at).some(({ upos }) => STOPS.has(upos))) return
  let last = at
  while (isCapitalised(tokens[last + 1]?.text ?? '') && /^(?:PROPN|NOUN|X|VERB)$/.test(tokens[last + 1]!.upos)) last++
  const verb = tokens.findIndex(
    ({ upos, feats }, index) => index > last && upos === 'VERB' && /Tense=|VerbForm=Fin/.test(feats),
  )
  if (verb < 0 || verb > last + REACH || tokens.slice(last + 1, verb).some(({ text }) => /^[;:«(—–]$/.test(text)))
    return
  raise(tokens, verb, last)
  const before = /^и$/i.test(tokens[from - 1]?.text ?? '') ? nameBefore(tokens, from - 2) : null
  tokens.forEach((token, index) => {
    const inTitle = index >= from && index < at
    if (inTitle && (token.head < from || token.head >= at))
      tokens[index] = { ...token, head: at, deprel: 'nmod', upos: token.upos === 'VERB' ? 'ADJ' : token.upos }
    else if (index > at && index <= last) tokens[index] = { ...token, upos: 'PROPN', head: at, deprel: 'flat' }
    else if (index > last && index < verb && token.head >= from && token.head < at)
      tokens[index] = { ...token, head: at }
  })
  const top = before ?? verb
  tokens[at] = { ...tokens[at]!, upos: 'PROPN', head: top, deprel: before === null ? 'nsubj' : 'conj' }
  if (before === null) return
  tokens[from - 1] = { ...tokens[from - 1]!, head: at, deprel: 'cc' }
  tokens[before] = { ...tokens[before]!, head: verb, deprel: 'nsubj' }
}

const ACTING = /^исполняющ(?:ий|ая)$/i
const STOPS = new Set(['VERB', 'AUX', 'CCONJ', 'PUNCT'])

/** How many words an office, or what stands between the names and their verb, may fill. */
const REACH = 14

/** A capital that begins no name of a state or body and has another one behind it, or a person who is known. */
function startsName(tokens: readonly Token[], at: number, mentions: Naming['mentions']): boolean {
  const { text, start } = tokens[at]!
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false
  const mention = mentions.find(({ span }) => span[0] <= start && start < span[1])
  if (mention) return mention.via === 'name' && mention.actor?.kind === 'person' && mention.span[0] === start
  return /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '')
}

/** The first word of the name that ends here. */
function nameBefore(tokens: Token[], last: number): number | null {
  let first = last
  while (first > 0 && isCapitalised(tokens[first - 1]!.text) && tokens[first - 1]!.upos !== 'ADP' && last - first < 3)
    first--
  if (first < 0 || !isCapitalised(tokens[first]?.text ?? '')) return null
  for (let at = first + 1; at <= last; at++) tokens[at] = { ...tokens[at]!, upos: 'PROPN', head: first, deprel: 'flat' }
  tokens[first] = { ...tokens[first]!, upos: 'PROPN' }
  return first
}

/** A verb that hangs from one of the names or their title takes the place of what it hangs from. */
function raise(tokens: Token[], verb: number, last: number): void {
  const above = tokens[verb]!.head
  if (above < 0 || above > last) return
  let top = above
  for (let steps = 0; steps < REACH && tokens[top]!.head >= 0 && tokens[top]!.head <= last; steps++)
    top = tokens[top]!.head
  tokens[verb] = { ...tokens[verb]!, head: tokens[top]!.head, deprel: tokens[top]!.deprel }
}
