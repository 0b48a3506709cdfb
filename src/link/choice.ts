import { type Affiliation, hasHappened } from '../model/index.js'
import type { Draft } from './draft.js'
import { SAME } from './founding.js'
import { likeness } from './score.js'
import { isPointingBack, isShort, type Sighting } from './sighting.js'
import { TRUCE } from './tells.js'

/** An incomplete sighting may be a little less like the event than a founder. */
const ENOUGH = SAME - 0.04
/** Two drafts closer than this to each other leave it undecided. */
const MARGIN = 0.02

type Ranked = { readonly draft: Draft; readonly score: number; readonly away: number }

/** The draft that a sighting belongs to, if one stands out; `isTold`: somebody says that it has happened. */
export function chosen(
  sighting: Sighting,
  candidates: Iterable<Draft>,
  affiliation: Affiliation,
  isTold: (draft: Draft) => boolean,
): Draft | null {
  let ranked: Ranked[] | null = null
  for (const draft of candidates) {
    if (isForeignDenial(sighting, draft) || isVaguePlan(sighting, draft) || isVagueEcho(sighting, draft)) continue
    if (sighting.background && !isTold(draft)) continue
    const score = likeness(sighting, draft, affiliation)
    if (score < ENOUGH) continue
    ranked ??= []
    ranked.push({ draft, score, away: awayFrom(sighting, draft) })
  }
  if (!ranked) return null
  if (ranked.length > 1) ranked.sort((a, b) => b.score - a.score || a.away - b.away)
  const [first, second] = ranked
  if (!first) return null
  const isTied = ({ score, away }: Ranked) => first.score - score < MARGIN && Math.abs(first.away - away) < 1
  if (!second || !isTied(second)) return first.draft
  const tied = ranked.filter(isTied).map(({ draft }) => draft)
  return (hasHappened(sighting.statement) ? only(tied.filter(isTold)) : null) ?? headlined(sighting, tied)
}

function only(drafts: readonly Draft[]): Draft | null {
  return drafts.length === 1 ? (drafts[0] ?? null) : null
}

/** Where a text tells of several contacts that a sentence may be of, its first words say which one it is about. */
function headlined({ statement: { document } }: Sighting, drafts: readonly Draft[]): Draft | null {
  return only(
    drafts.filter(({ members }) => members.some(({ statement: s }) => s.document === document && s.evidence[0] === 0)),
  )
}

/** An undated "no" is of a plan, or of a fresh report that its own side has not affirmed; never of last week's record. */
function isForeignDenial(sighting: Sighting, draft: Draft): boolean {
  const { statement, range, published, document } = sighting
  if (statement.actuality !== 'not' || range !== null) return false
  if (published !== null && draft.range && draft.range[1] > published) return false
  if (statement.stance !== 'denies') return !isAnswerTo(sighting, draft)
  const party = document?.party ?? null
  return (
    party !== null && draft.members.some((m) => m.statement.actuality === 'happened' && m.document?.party === party)
  )
}

/** "There was no meeting of the two, the office said" in the text that has just told of it by others' word. */
function isAnswerTo({ statement, resolved }: Sighting, { members }: Draft): boolean {
  if (statement.attribution.length === 0 || resolved.length < 2) return false
  return members.some(
    ({ statement: other }) =>
      other.document === statement.document && hasHappened(other) && other.evidence[0] < statement.evidence[0],
  )
}

/** "They will stay in touch" is no plan of the call next week, and what a report of a meeting says comes next is another one. */
function isVaguePlan(sighting: Sighting, draft: Draft): boolean {
  const { statement, range, mode, ahead } = sighting
  if (sighting.tells & TRUCE) return false
  if (statement.actuality !== 'planned' || range !== null || !ahead) return false
  return (
    mode === null ||
    !draft.modes.includes(mode) ||
    isOutlook(sighting) ||
    draft.members.some((m) => m.statement.document === statement.document && m.statement.actuality === 'happened')
  )
}

/** "They intend to remain in contact", and what the official account of a contact says of the next one, mean no certain one. */
export function isOutlook({ type, mode, sides, document, statement: { trigger }, scene }: Sighting): boolean {
  if (type !== 'CONSULT' || document === null) return false
  if (KEEPING.test(document.text.slice(...trigger))) return true
  const alike = MEETINGS.includes(mode) ? MEETINGS : [mode]
  return (
    document.party !== null && sides.some((pair) => alike.some((one) => scene.company().has(`held:${one}|${pair}`)))
  )
}

const MEETINGS: readonly (string | null)[] = ['meet', 'multilateral', 'third-party']
const KEEPING = /(?:\bcontacts?|\bin touch)$|(?<!\p{L})(?:контакт\p{L}*|на связи|на зв['’ʼ]язку)$/iu

const FRESH = 3 * 86_400_000

/** "The dialogue between Moscow and Washington" names no meeting of last week, and neither does "they were talking" far down in a text. */
function isVagueEcho(sighting: Sighting, draft: Draft): boolean {
  const { background, general, range, place, ordinal, published } = sighting
  if (sighting.tells & TRUCE || !background || range !== null || place !== null || ordinal !== null) return false
  if (!general && (isPointingBack(sighting) || isShort(sighting) || namesThem(sighting))) return false
  const then = draft.range ?? draft.published
  return published === null || then === null || published - then[1] > FRESH
}

/** Has each of them words of its own, and not all one "they"? */
function namesThem({ statement: { participants } }: Sighting): boolean {
  return new Set(participants.map(({ span }) => span[0])).size === participants.length
}

/** Days between a sighting's publication and the draft's time. */
function awayFrom({ published, range }: Sighting, draft: Draft): number {
  const at = range?.[0] ?? published
  const then = draft.range ?? draft.published
  if (at === null || then === null) return 1000
  return Math.max(then[0] - at, at - then[1], 0) / 86_400_000
}
