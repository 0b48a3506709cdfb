import { contains, type Span } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import type { Reference } from '../mentions/references.js'
import { type Label, labelsOf } from './turn-labels.js'

/** What one speaker of a transcript or interview says before the next one speaks. */
export type Turn = {
  /** The words that name the speaker, as the line has them: "MS. LEE", «Вопрос». */
  readonly label: Span
  /** Where the turn ends: at the next label, the end of its paragraph or of the transcript. */
  readonly end: number
  /** Null where nobody tells who answers. */
  readonly speaker: Reference | null
  /** Put by a journalist or somebody from the audience, who is not named. */
  readonly asks: boolean
}

export type Spoken = {
  readonly text: string
  readonly lexicon: Lexicon
  readonly mentions: readonly Mention[]
  /** The holder of a bare office ("THE PRESIDENT") in the state whose text it is. */
  own(mention: Mention): Reference['actor']
}

/**
 * The turns of a transcript, interview or list of quotations, in text order; none where fewer than two lines name a speaker, unless the first does with the office. Between questions and answers,
 * or where somebody speaks again, a turn goes on over paragraphs; in a list of quotations it ends with its own.
 */
export function turnsOf(spoken: Spoken): readonly Turn[] {
  const labels = labelsOf(spoken)
  // "Ann Lee, Foreign Secretary: …" over a whole text is a briefing of one turn.
  const [first] = labels
  if (labels.length < 2 && !(first && first.span[0] < 4 && spoken.text.slice(...first.span).includes(', '))) return []
  const isDialogue = labels.some(({ kind, isAgain }) => kind !== 'named' || isAgain)
  const answers = answererOf(spoken, labels)
  const answerOf = ({ span }: Label) => answers && { ...answers, span }
  return labels.map((label, at) => ({
    label: label.span,
    end: endOf(
      spoken.text,
      label.span[1],
      labels[at + 1]?.span[0] ?? spoken.text.length,
      isDialogue && isOpen(spoken.text, label),
    ),
    speaker: label.kind === 'named' ? named(spoken, label) : label.kind === 'answers' ? answerOf(label) : null,
    asks: label.kind === 'asks',
  }))
}

/** The turn that a stretch of text belongs to; null outside of all. */
export function turnAt(turns: readonly Turn[], [start]: Span): Turn | null {
  let [low, high] = [0, turns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (turns[middle]!.label[0] <= start + OPENING) low = middle + 1
    else high = middle
  }
  const turn = turns[low - 1]
  return turn && start < turn.end ? turn : null
}

/** Does a stretch of text stand in the label of a turn? */
export function isInLabel(turns: readonly Turn[], span: Span): boolean {
  const turn = turnAt(turns, span)
  return turn !== null && contains(turn.label, span)
}

/** Quotation marks, a list mark and spaces may stand between the start of a sentence and its label. */
const OPENING = 4

/** Between speeches a name in small letters that stands before a colon only once ("Pence: …") is mostly of a heading. */
function isOpen(text: string, { span, kind, isAgain }: Label): boolean {
  return kind !== 'named' || isAgain || !/^\p{Lu}\p{Ll}/u.test(text.slice(...span))
}

function endOf(text: string, from: number, next: number, isDialogue: boolean): number {
  const rest = text.slice(from, next)
  const stop = isDialogue ? STOP.exec(rest)?.index : rest.indexOf('\n')
  return stop === undefined || stop < 0 ? next : from + stop
}

/** "END 1:05 P.M. EDT", a line of stars or dashes: here nobody speaks any more. */
const STOP = /^[ \t]*(?:END(?:[ \t]+\d|[ \t]*$)|[*_—–=#-][ \t]?[*_—–=#-][ \t]?[*_—–=#-])/mu

function named({ text, lexicon, own }: Spoken, { span, mentions }: Label): Reference {
  const person =
    mentions.find(({ actor }) => actor?.kind === 'person')?.actor ??
    mentions.flatMap((mention) => (mention.via === 'office' ? (own(mention) ?? []) : []))[0] ??
    null
  const words = nameIn(text.slice(...span), lexicon)
  return { name: person?.name ?? words, actor: person, span, at: 0, via: person ? 'name' : 'words' }
}

/** "MS. LEE" is Lee; a name in nothing but capitals is written as names are. */
function nameIn(label: string, lexicon: Lexicon): string {
  const [first = '', ...rest] = label.replace(/\s*\([^()]*\)$|, .*$/u, '').split(/\s+/)
  const bare = /\.$/u.test(first) && lexicon.is('titles', first.slice(0, -1).toLowerCase()) ? rest : [first, ...rest]
  const words = (bare.length > 0 ? bare : [first]).join(' ')
  return /\p{Ll}/u.test(words) ? words : words.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase())
}

/** «Ответ: …» is of the only person that the heading names. */
function answererOf({ mentions }: Spoken, labels: readonly Label[]): Reference | null {
  const before = mentions.filter(({ actor, span }) => actor?.kind === 'person' && span[1] <= labels[0]!.span[0])
  const [only, ...others] = [...new Set(before.map(({ actor }) => actor!))]
  if (!only || others.length > 0) return null
  return { name: only.name, actor: only, span: before[0]!.span, at: 0, via: 'name' }
}
