import type { Affiliation, Statement } from '../model/index.js'
import { addTo, type Draft } from './draft.js'
import { type Sighting, sameSide } from './sighting.js'

/** Words by which a remark names a call or a meeting, by mode. */
const NAMES: Readonly<Record<string, RegExp>> = {
  phone: /\b(?:phone |telephone )?calls?\b|\bphone conversations?\b|звон[ко]|(?:телефонн|розмов|разговор)/iu,
  meet: /\bmeetings?\b|\btalks\b|\bsummit\b|встреч|переговор|саммит|зустріч|перемовин/iu,
}

/**
 * Joins remarks to the events they name: the remark's words hold another statement's trigger, or they say "the call"
 * or "the meeting" within days of the only event that fits. What names nothing joins nothing.
 */
export function joinRemarks(remarks: readonly Sighting[], drafts: readonly Draft[], affiliation: Affiliation): void {
  const byDocument = new Map<string, Draft[]>()
  for (const draft of drafts)
    for (const id of draft.documents) byDocument.set(id, [...(byDocument.get(id) ?? []), draft])
  const consults = drafts
    .filter((d) => d.type === 'CONSULT' && d.kind === 'occurrence' && d.range)
    .sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0))
  for (const remark of remarks) {
    const own = byDocument.get(remark.statement.document) ?? []
    const draft = holding(remark, own) ?? named(remark, own, consults, affiliation)
    if (draft) addTo(draft, remark)
  }
}

/** The draft of a statement whose trigger stands inside the remark. */
function holding({ statement }: Sighting, own: readonly Draft[]): Draft | null {
  const inside = own.filter((draft) =>
    draft.members.some(
      (m) => m.kind !== 'remark' && m.statement.document === statement.document && within(m.statement, statement),
    ),
  )
  return inside.length === 1 ? (inside[0] ?? null) : null
}

function within(inner: Statement, outer: Statement): boolean {
  return outer.evidence[0] <= inner.trigger[0] && inner.trigger[1] <= outer.evidence[1]
}

function named(
  remark: Sighting,
  own: readonly Draft[],
  consults: readonly Draft[],
  affiliation: Affiliation,
): Draft | null {
  const text =
    remark.document?.text.slice(remark.statement.evidence[0], remark.statement.evidence[1]).slice(0, 600) ?? ''
  const mode = remark.mode ?? Object.keys(NAMES).find((key) => NAMES[key]?.test(text))
  if (mode === undefined) return null
  const here = own.filter((d) => d.type === 'CONSULT' && d.modes.has(mode))
  if (here.length === 1) return here[0] ?? null
  const who = [...remark.resolved, ...remark.statement.attribution.flatMap((a) => a.actor ?? [])]
  const fits = recent(remark, consults).filter(
    (d) =>
      d.modes.has(mode) && who.some((key) => [...d.actors.keys()].some((actor) => sameSide(key, actor, affiliation))),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** Events of the three days before the remark, found by bisection. */
function recent({ published }: Sighting, consults: readonly Draft[]): readonly Draft[] {
  if (published === null) return []
  let low = 0
  let high = consults.length
  const from = published - 3 * 86_400_000
  while (low < high) {
    const middle = (low + high) >> 1
    if ((consults[middle]?.range?.[0] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: Draft[] = []
  for (let at = low; at < consults.length && (consults[at]?.range?.[0] ?? Infinity) <= published; at++) {
    const draft = consults[at]
    if (draft) found.push(draft)
  }
  return found
}
