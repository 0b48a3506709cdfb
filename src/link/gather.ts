import type { Affiliation } from '../model/index.js'
import { addTo, type Draft, draftOf } from './draft.js'
import { createDraftIndex, type DraftIndex, daysAround, nameOfDay } from './draft-index.js'
import { isPlain } from './kind.js'
import { likeness } from './score.js'
import type { Sighting } from './sighting.js'

const DAY = 86_400_000
/** Below this a sighting founds its own event: a wrong merge is worse than a missed one. */
const SAME = 0.62
/** Two drafts closer than this to each other leave an incomplete sighting undecided. */
const MARGIN = 0.02

/**
 * Gathers sightings into drafts. Complete and dated ones found the drafts; incomplete ones join the best of those and
 * never bridge two; what is left gathers by publication. Input must be sorted by `order`; then so is the result.
 */
export function gather(sightings: readonly Sighting[], affiliation: Affiliation): Draft[] {
  const index = createDraftIndex()
  const drafts: Draft[] = []
  const late: Sighting[] = []
  for (const sighting of sightings.filter((s) => s.kind !== 'remark')) {
    if (!isComplete(sighting) || sighting.days.length === 0) late.push(sighting)
    else found(sighting, sighting.days, { index, drafts, affiliation })
  }
  const left: Sighting[] = []
  for (const sighting of late) {
    const draft = attach(sighting, index, affiliation)
    if (draft) addTo(draft, sighting)
    else left.push(sighting)
  }
  gatherLeft(left, drafts, affiliation)
  return drafts
}

type Gathering = { readonly index: DraftIndex; readonly drafts: Draft[]; readonly affiliation: Affiliation }

function found(sighting: Sighting, days: readonly string[], { index, drafts, affiliation }: Gathering): void {
  let best: Draft | null = null
  let score = SAME
  for (const draft of index.near(sighting, days)) {
    const value = likeness(sighting, draft, affiliation)
    if (value > score || (value === score && best === null)) {
      best = draft
      score = value
    }
  }
  if (best) addTo(best, sighting)
  else {
    best = draftOf(sighting)
    drafts.push(best)
  }
  index.add(best, sighting, days)
}

/** The draft that an incomplete sighting belongs to, if one stands out. */
function attach(sighting: Sighting, index: DraftIndex, affiliation: Affiliation): Draft | null {
  const days = sighting.days.length > 0 ? sighting.days : daysAround(sighting)
  const candidates = new Set([...index.ofDocument(sighting.statement.document), ...index.near(sighting, days)])
  const ranked = [...candidates]
    .filter((draft) => !isForeignDenial(sighting, draft))
    .map((draft) => ({ draft, score: likeness(sighting, draft, affiliation), away: awayFrom(sighting, draft) }))
    .filter(({ score }) => score >= SAME - 0.04)
    .sort((a, b) => b.score - a.score || a.away - b.away)
  const [first, second] = ranked
  if (!first) return null
  if (second && first.score - second.score < MARGIN && Math.abs(first.away - second.away) < 1) return null
  return first.draft
}

function gatherLeft(left: readonly Sighting[], drafts: Draft[], affiliation: Affiliation): void {
  const index = createDraftIndex()
  for (const sighting of left) {
    if (sighting.actors.length === 0 || isBareNegation(sighting)) continue
    const day = sighting.published === null ? 'undated' : nameOfDay(Math.floor(sighting.published / DAY))
    const days = sighting.days.length > 0 ? sighting.days : [day, ...neighbours(sighting)]
    found(sighting, days, { index, drafts, affiliation })
  }
}

/** "No call is planned" tells of no event; a dated or outright denial does. */
function isBareNegation({ statement, range }: Sighting): boolean {
  return statement.actuality === 'not' && statement.stance !== 'denies' && range === null
}

/** An undated "no" is of a plan, or of a fresh report that its own side has not affirmed; never of last week's record. */
function isForeignDenial({ statement, range, published, document }: Sighting, draft: Draft): boolean {
  if (statement.actuality !== 'not' || range !== null) return false
  if (published !== null && draft.range && draft.range[1] > published) return false
  if (statement.stance !== 'denies') return true
  return draft.members.some(
    (m) => m.statement.actuality === 'happened' && m.document?.party && m.document.party === document?.party,
  )
}

function isComplete({ type, resolved, actors }: Sighting): boolean {
  if (type === 'MOVE') return actors.length > 0
  return isPlain(type) ? resolved.length >= 2 : actors.length >= 1
}

function neighbours(sighting: Sighting): string[] {
  const { published, statement } = sighting
  if (published === null) return []
  const ahead = statement.actuality === 'planned' || statement.actuality === 'possible'
  return Array.from({ length: ahead ? 7 : 2 }, (_, at) => nameOfDay(Math.floor(published / DAY) - at - 1))
}

/** Days between a sighting's publication and the draft's time. */
function awayFrom({ published, range }: Sighting, draft: Draft): number {
  const at = range?.[0] ?? published
  if (at === null || at === undefined || !draft.range) return 1000
  return Math.max(draft.range[0] - at, at - draft.range[1], 0) / DAY
}
