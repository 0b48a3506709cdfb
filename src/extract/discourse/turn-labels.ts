import type { Span } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Spoken } from './turns.js'

/** The words at the start of a line that say who speaks, without the colon. */
export type Label = {
  readonly span: Span
  /** In small letters, to tell who speaks again. */
  readonly words: string
  readonly kind: 'named' | 'asks' | 'answers'
  /** Stands at the start of another line, too. */
  readonly isAgain: boolean
  /** Whoever its words name. */
  readonly mentions: readonly Mention[]
}

/** Who speaks by the starts of the lines: "MS. LEE: …", "Q    …", «Вопрос: …», «В.Путин: …»; a heading with a colon is none. */
export function labelsOf(spoken: Spoken): readonly Label[] {
  let next = 0
  const found = startsIn(spoken.text).flatMap((match) => {
    const start = match.index + match[0].length - match[1]!.length
    while (next < spoken.mentions.length && spoken.mentions[next]!.span[0] < start) next++
    return labelOf(spoken, match[1]!, start, next) ?? []
  })
  const times = new Map<string, number>()
  for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1)
  return found.flatMap(({ isSure, ...label }) => {
    const isAgain = times.get(label.words)! > 1
    return isSure || isAgain ? [{ ...label, isAgain }] : []
  })
}

/** What may be a label, in text order: at the start of a line or, where a transcript has lost its lines, behind the end of a sentence. */
function startsIn(text: string): readonly RegExpExecArray[] {
  const lines = [...text.matchAll(LINE)]
  let next = 0
  const inside = [...text.matchAll(INSIDE)].filter(({ index, 0: all }) => {
    while (next < lines.length && lines[next]!.index + lines[next]![0].length <= index) next++
    return next === lines.length || index + all.length <= lines[next]!.index
  })
  return [...lines, ...inside].sort((a, b) => a.index - b.index)
}

/** "… the war? THE PRESIDENT: I did.", "MR. LEE", "QUESTION", "Q". */
const INSIDE =
  /(?<=[.?!]["”’)]? )(Q|QUESTION|Question|ANSWER|Answer|THE \p{Lu}{4,20}|(?:MR|MS|MRS|DR|SECRETARY|AMBASSADOR|MINISTER)\.? \p{Lu}{2,20}(?: \p{Lu}{2,20})?)(?=: )/gu

/** What stands before the first colon of a line; White House transcripts part a "Q" from the question by blanks alone. */
const LINE =
  /^[ \t]*(?:[>*_–—-]{1,2}[ \t]*)?["“«]?([QA](?=[ \t]{2,}\S)|\p{L}[^:\n]{0,59}?(?=[ \t]*[*_]{0,2}:(?:[\s*_]|$)))/gmu

function labelOf(
  { lexicon, mentions }: Spoken,
  written: string,
  start: number,
  next: number,
): (Omit<Label, 'isAgain'> & { isSure: boolean }) | null {
  const whole = written.replace(/\s*\([^()]*\)$/u, '')
  const bare = whole.replace(OFFICE, '')
  const words = bare.toLowerCase()
  const span: Span = [start, start + whole.length]
  const end = start + bare.length
  for (const kind of ['asks', 'answers'] as const)
    if (lexicon.words[`turn-${kind}`]?.includes(words)) return { span, words, kind, mentions: [], isSure: true }
  if (!NAME.test(bare) || lexicon.is('rubrics', words)) return null
  const inside: Mention[] = []
  for (let at = next; at < mentions.length && mentions[at]!.span[0] < end; at++)
    if (mentions[at]!.span[1] <= end) inside.push(mentions[at]!)
  const isPerson = (mention: Mention) => mention.actor?.kind === 'person' && mention.span[1] === end
  const isTitled = TITLE.test(bare) || lexicon.is('roles', /^(?:the )?(\p{L}+)/u.exec(words)?.[1] ?? '')
  const isSure = inside.some(isPerson) || INITIALS.test(bare) || (isTitled && !/\p{Ll}{3}/u.test(bare))
  // A name in small letters that nobody knows may be a topic, however often it is told.
  return isSure || !/\p{Ll}/u.test(bare) ? { span, words, kind: 'named', mentions: inside, isSure } : null
}

/** "Ann Lee, Foreign Secretary": the office behind a name of several words. */
const OFFICE = /(?<=\p{L} \p{Lu}\p{Ll}{1,20}),(?: (?:\p{Lu}\p{L}+|of|the|for|and)){1,7}$/u

const INITIALS = /^(?:\p{Lu}\. ?){1,2}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u
const TITLE = /^(?:MR|MRS|MS|DR|GEN|SEN|REP|GOV)\. /u
/** Up to five words in capitals or with one: "MS. LEE", «В. В. Путин»; each blank parts two words in one way only. */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,4}$/u
