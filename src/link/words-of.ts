import { type Document, type Roster, type Statement, textOf } from '../model/index.js'

const STEM = 5
const MOST = 60

/** Numbers words of scripts that the table of letters does not know as they come, so that two texts are compared by numbers. */
export type Vocabulary = Map<string, number>

/**
 * Stems (first five letters) of the words of four letters and more in a statement's evidence, without the names of its
 * participants, as sorted numbers: enough to tell one attack or agreement from another within one language. A strait or a town
 * that stands for nobody is no participant but what the event is about: its name is kept.
 */
export function wordsOf(
  { participants, evidence }: Statement,
  document: Document | null,
  roster: Roster,
  vocabulary: Vocabulary,
): readonly number[] {
  if (!document) return []
  const names: number[] = []
  for (const { actor, span } of participants)
    if (actor === null || roster.partaker(actor) !== null)
      eachStem(textOf(document.text, span), vocabulary, (stem) => names.push(stem))
  const stems: number[] = []
  eachStem(textOf(document.text, evidence, 600), vocabulary, (stem) => {
    if (stems.length < MOST && !names.includes(stem)) insert(stems, stem)
  })
  return stems
}

function eachStem(text: string, vocabulary: Vocabulary, visit: (stem: number) => void): void {
  const lower = text.toLowerCase()
  const places = stemPlaces(lower)
  for (let at = 0; at < places.length; at += 2)
    visit(numberOf(lower, places[at] as number, places[at + 1] as number, vocabulary))
}

/** Nine bits a letter, so that five of them are one whole number; other scripts are numbered downwards from −1. */
function numberOf(lower: string, from: number, to: number, vocabulary: Vocabulary): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const code = lower.charCodeAt(at)
    if (kindOf(code) !== 1) return -numberedBy(lower.slice(from, to), vocabulary)
    number = number * 512 + (code < 128 ? code : code - 0x400 + 128)
  }
  return number
}

function numberedBy(stem: string, vocabulary: Vocabulary): number {
  const known = vocabulary.get(stem) ?? vocabulary.size + 1
  vocabulary.set(stem, known)
  return known
}

/** Puts a number in its place among sorted ones, once. */
function insert(sorted: number[], id: number): void {
  let at = sorted.length
  while (at > 0 && (sorted[at - 1] as number) > id) at--
  if (at > 0 && sorted[at - 1] === id) return
  sorted.push(id)
  for (let back = sorted.length - 1; back > at; back--) sorted[back] = sorted[back - 1] as number
  sorted[at] = id
}

const WORD = /[\p{L}\p{N}]{4,}/gu
const LEAST = 4

/** Where the stems of a text's longer words begin and end, in order, with repeats; the text is in small letters. */
export function stemPlaces(lower: string): readonly number[] {
  const places: number[] = []
  let from = 0
  for (let at = 0; at <= lower.length; at++) {
    const known = at === lower.length ? 0 : kindOf(lower.charCodeAt(at))
    // A script that the table does not know is read by the tables of Unicode.
    if (known < 0) return placesByUnicode(lower)
    if (known > 0) continue
    if (at - from >= LEAST) places.push(from, Math.min(at, from + STEM))
    from = at + 1
  }
  return places
}

function placesByUnicode(lower: string): readonly number[] {
  const places: number[] = []
  for (const word of lower.match(WORD) ?? []) {
    const from = lower.indexOf(word, places.at(-1) ?? 0)
    places.push(from, from + Math.min(word.length, STEM))
  }
  return places
}

/** 1 for small letters and digits of ASCII and for Cyrillic, 0 for other ASCII and punctuation, −1 for what is not known. */
function kindOf(code: number): number {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? 1 : 0
  if ((code >= 0x400 && code <= 0x481) || (code >= 0x48a && code <= 0x52f)) return 1
  return (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xab || code === 0xbb ? 0 : -1
}

/** Shared part of the smaller of two sorted lists, 0–1 (overlap coefficient, Szymkiewicz–Simpson); 0 when either is empty. */
export function overlapOf(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const gap = (a[i] as number) - (b[j] as number)
    if (gap === 0) shared++
    if (gap <= 0) i++
    if (gap >= 0) j++
  }
  return shared / Math.min(a.length, b.length)
}
