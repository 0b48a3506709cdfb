import { type Affiliation, type Statement, textOf } from '../model/index.js'
import type { Draft } from './draft.js'
import { sameSide, sidesOf } from './sides.js'
import type { Sighting } from './sighting.js'

/** The noun: neither "what we call", "they call it", "to call for" nor a wake-up call. */
const CALL =
  /(?<!\b(?:we|i|you|they|people|to|would|could|can|will|might|may|must|wake-up|roll|close|judge?ment) )\bcalls?\b(?! (?:it|him|her|them|me|us|you|himself|herself|themselves|this|that|these|those|a|an|the|for|upon|out|off|up)\b)/

/** Words by which a remark names a call or a meeting, by mode. */
const NAMES: Readonly<Record<string, RegExp>> = {
  phone: new RegExp(String.raw`${CALL.source}|\bphone conversations?\b|звон[ко]|(?:телефонн|розмов|разговор)`, 'iu'),
  meet: /\bmeetings?\b|\btalks\b|\bsummit\b|встреч|переговор|саммит|зустріч|перемовин/iu,
}
/** "Did not return calls", «на звонки редакции не ответили»: calls of the newsroom. */
const NEWSROOM = /\b(?:return|respond\w* to|answer\w*)\s+(?:\p{L}+\s){0,3}calls?\b|на звонки/iu
const REACH = 3 * 86_400_000

/** A draft with those who joined it. */
export type Candidate = { readonly draft: Draft; readonly members: readonly Sighting[] }

/**
 * The draft that a remark names: its words hold another statement's trigger, or they say "the call" or "the meeting"
 * within days of the only one that fits. What names nothing joins nothing. `own` are the drafts told in its document.
 */
export function namedBy(
  remark: Sighting,
  own: readonly Candidate[],
  consults: () => readonly Draft[],
  affiliation: Affiliation,
): Draft | null {
  return holding(remark, own) ?? named(remark, own, consults, affiliation)
}

/** The draft of a statement whose trigger stands inside the remark. */
function holding({ statement }: Sighting, own: readonly Candidate[]): Draft | null {
  const inside = own.filter(({ members }) =>
    members.some((m) => m.statement.document === statement.document && within(m.statement, statement)),
  )
  return inside.length === 1 ? (inside[0]?.draft ?? null) : null
}

function within(inner: Statement, outer: Statement): boolean {
  return outer.evidence[0] <= inner.trigger[0] && inner.trigger[1] <= outer.evidence[1]
}

function named(
  remark: Sighting,
  own: readonly Candidate[],
  consults: () => readonly Draft[],
  affiliation: Affiliation,
): Draft | null {
  const { statement, document, published } = remark
  const text = textOf(document?.text ?? '', statement.evidence, 600)
  if (remark.mode === null && NEWSROOM.test(text)) return null
  const mode = remark.mode ?? Object.keys(NAMES).find((key) => NAMES[key]?.test(text))
  if (mode === undefined) return null
  const here = own.filter(({ draft }) => draft.type === 'CONSULT' && draft.modes.includes(mode))
  if (here.length === 1) return here[0]?.draft ?? null
  const who = whoOf(remark)
  const fits = consults().filter(
    ({ modes, resolved, range }) =>
      modes.includes(mode) &&
      range !== null &&
      published !== null &&
      range[0] <= published &&
      range[0] >= published - REACH &&
      who.some((key) => resolved.some((actor) => sameSide(key, actor, affiliation))) &&
      isAboutThem(remark, resolved, affiliation),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** A remark that names several sides is of a contact of at least two of them. */
function isAboutThem(remark: Sighting, actors: readonly string[], affiliation: Affiliation): boolean {
  const named = sidesOf(remark.resolved, affiliation)
  return named.size < 2 || [...sidesOf(actors, affiliation)].filter((side) => named.has(side)).length >= 2
}

/** Whom a remark names and who makes it. */
export function whoOf({ resolved, statement }: Sighting): string[] {
  return [...resolved, ...statement.attribution.flatMap((link) => link.actor ?? [])]
}
