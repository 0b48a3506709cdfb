import { type Affiliation, textOf } from '../../model/index.js'
import { message } from '../../say/index.js'
import { calledBy } from '../called.js'
import { isOneClash } from '../clash.js'
import type { Draft } from '../draft.js'
import { type Compared, cannot, type Feature, type Saw, sayings } from '../feature.js'
import { isLooseIntent } from '../loose-intent.js'
import { isMediating } from '../mediation.js'
import { isOfAnother, isOfOtherLeaders, isOfOtherStranger } from '../other-people.js'
import { isOfThoseWhoSent } from '../sent-to-meet.js'
import { sameSide, sidesOf } from '../sides.js'
import { isPointingBack, isShort, type Sighting } from '../sighting.js'
import { DIRECTED, NAMED_PEOPLE, OF_PEOPLE, OPEN_PLAN, PEOPLE_FOR_CERTAIN } from '../tells.js'

/** Ids of the gazetteer, a line each. */
const namesIn = (lines: string) => lines.split('\n').map(calledBy)
const sameNames = sayings((shared: string) => message('same.names', namesIn(shared)))
const sameSidesOf = sayings((both: string) => {
  const [mine = '', theirs = ''] = both.split('\n\n')
  return message('same.sides', namesIn(mine), namesIn(theirs))
})

/** The same people as sets; a state may stand for its minister, one person never for another. */
export const participants: Feature = {
  name: 'participants',
  compare(sighting, draft, affiliation) {
    const mine = sighting.resolved
    const theirs = draft.resolved
    if (sighting.kind === 'remark') return null
    if (sighting.beside && draft.members.some((member) => isMediating(sighting, member))) return MEDIATED
    if (
      isOfStrangers(sighting, draft) ||
      isOfOtherStranger(sighting, draft) ||
      isOfThoseWhoSent(sighting, draft) ||
      isOfOtherLeaders(sighting, draft, affiliation)
    )
      return cannot()
    if (isLooseIntent(sighting, draft) || isOfAnother(sighting, draft, affiliation)) return cannot()
    if (mine.length === 0 || theirs.length === 0) return null
    if (sighting.tells & DIRECTED && wrongDirection(sighting, draft, affiliation) && !isOneClash(sighting, draft))
      return cannot()
    if (mine === theirs) return ALL
    const shared = mine.filter((key) => theirs.includes(key))
    // A conference call of four leaders is not the call of two of them.
    const isEach = shared.length === mine.length && mine.length === theirs.length
    if (!isEach && isCall(sighting, draft) && !sameSides(mine, theirs, affiliation)) return cannot()
    if (
      mine.length === 1 &&
      theirs.length > 1 &&
      draft.type === 'CONSULT' &&
      !isAmongThem(sighting, draft, affiliation)
    )
      return cannot()
    // Two reports that name but one each are of the same one, or they have nothing in common.
    if (mine.length === 1 && theirs.length === 1 && shared.length === 0) return cannot()
    if (shared.length >= Math.min(2, mine.length, theirs.length)) return together(sighting, theirs, shared)
    // An aside on two leaders is not of the talks of their sides' delegations.
    if (sighting.background && !sighting.general && mine.length > 1) return cannot()
    if (shared.length === 0 && isOfMore(sighting, draft)) return cannot()
    if (shared.length === 0 && isPlanOfPeople(sighting, draft)) return cannot()
    return throughSides(mine, theirs, shared, affiliation)
  },
}

/** "A Putin–Trump summit is being prepared" without a day is no plan of the talks that their states then hold. */
function isPlanOfPeople({ tells }: Sighting, { some }: Draft): boolean {
  if (tells & OF_PEOPLE) return (tells & OPEN_PLAN) !== 0 && !(some & NAMED_PEOPLE)
  return (some & NAMED_PEOPLE) !== 0 && !(some & PEOPLE_FOR_CERTAIN)
}

/** A trilateral meeting of which the text names two sides, and perhaps a host that nobody knows, is not what two people of these sides hold. */
function isOfMore({ mode, tells }: Sighting, { modes, some }: Draft): boolean {
  return mode === 'multilateral'
    ? !modes.includes('multilateral') && (some & OF_PEOPLE) !== 0
    : modes.includes('multilateral') && (tells & OF_PEOPLE) !== 0
}

/** Two parties that the gazetteer does not know had a contact of their own, unless the draft names one of them as well. */
function isOfStrangers({ resolved, actors, type }: Sighting, draft: Draft): boolean {
  if (type !== 'CONSULT' || resolved.length > 0 || actors.length < 2 || draft.resolved.length < 2) return false
  return !draft.members.some((m) => m.kind !== 'remark' && m.actors.some((key) => actors.includes(key)))
}

/** "The call" of a text that names the others, too, is of this event; "he telephoned" may be of anybody. */
function isAmongThem(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  const { resolved, statement, mode, grain, place } = sighting
  if (draft.documents.has(statement.document) && (isPointingBack(sighting) || isBeside(sighting, draft))) return true
  // A dated one is that contact only in the very sentence that tells of it; later in the text it may be another.
  const told = grain === 'none' ? `${mode}|` : `${statement.evidence[0]}:${mode}|`
  const company = sighting.scene.company()
  if ((isShort(sighting) || isPointingBack(sighting)) && tellsOf(company, told, draft, affiliation)) return true
  if (isShort(sighting) && tellsOf(company, `0:${mode}|`, draft, affiliation) && isOfHeadline(sighting)) return true
  const others = draft.resolved.filter((key) => !resolved.includes(key))
  if (isWordOfOther(sighting, others, affiliation)) return true
  const here = place !== null && draft.places.includes(place)
  return (here || (isPointingBack(sighting) && isShort(sighting))) && others.some((key) => company.has(key))
}

const NEAR = 300

/** Further on in a long text "some talks" are others. */
function isBeside({ statement: { document, evidence } }: Sighting, { members }: Draft): boolean {
  return members.some(
    ({ statement: other }) => other.document === document && Math.abs(other.evidence[0] - evidence[0]) <= NEAR,
  )
}

/** "The Kremlin denies that it talked to Trump on Tuesday": a side that denies or announces a dated contact is the other one in it. */
function isWordOfOther(
  { statement, range, document }: Sighting,
  others: readonly string[],
  affiliation: Affiliation,
): boolean {
  if (range === null) return false
  if (statement.stance !== 'denies' && statement.actuality !== 'not' && statement.actuality !== 'planned') return false
  if (others.length === 0) return false
  const speakers = [document?.party ?? null, ...statement.attribution.map(({ actor }) => actor)]
  const sides = speakers.flatMap((actor) => (actor === null ? [] : (affiliation(actor).at(-1) ?? actor)))
  return others.some((key) => sides.includes(affiliation(key).at(-1) ?? key))
}

/** What is told in full above a text is dated below it, "later" and "also" apart; whoever names one more party tells of that one. */
function isOfHeadline({ actors, resolved, statement: { evidence }, document }: Sighting): boolean {
  if (actors.length > resolved.length || document === null) return false
  return !ANOTHER.test(textOf(document.text, evidence, MOST))
}

const MOST = 500
const ANOTHER =
  /\b(?:later|also|separately|then|subsequently|earlier|another|afterwards|in turn|next|again)\b|(?<!\p{L})(?:поз(?:же|днее)|также|затем|отдельно|ранее|потом|снова|ещё|вновь)(?!\p{L})/iu

/** Does its document tell in full of such a contact between two of the draft's sides? */
function tellsOf(company: ReadonlySet<string>, told: string, { resolved }: Draft, affiliation: Affiliation): boolean {
  const sides = resolved.map((key) => affiliation(key).at(-1) ?? key)
  return sides.some((a) => sides.some((b) => a < b && company.has(`${told}${a}|${b}`)))
}

/** Said or taken to be by telephone. */
function isCall({ mode }: Sighting, { modes }: Draft): boolean {
  return mode === 'phone' || (modes.length === 1 && modes.includes('phone'))
}

/** Two names for one side are one; whoever names but one side leaves the others open. */
function sameSides(mine: readonly string[], theirs: readonly string[], affiliation: Affiliation): boolean {
  const [a, b] = [sidesOf(mine, affiliation), sidesOf(theirs, affiliation)]
  if (a.size < 2 || b.size < 2) return true
  return a.size === b.size && [...a].every((side) => b.has(side))
}

function together({ resolved, mode }: Sighting, theirs: readonly string[], shared: readonly string[]): Compared {
  const least = Math.min(resolved.length, theirs.length)
  const all = resolved.length + theirs.length - shared.length
  if (mode === 'phone' && least >= 2 && shared.length / all < 0.6) return cannot()
  if (shared.length / least < 0.5) return cannot()
  if (shared.length === all) return ALL
  return { score: least === 1 ? 0.5 : shared.length / least, saw: sharedNames }
}

const sharedNames: Saw = ({ resolved }, draft) =>
  sameNames(resolved.filter((key) => draft.resolved.includes(key)).join('\n'))
const MEDIATED: Compared = { score: 1, saw: ({ resolved }) => message('same.mediated', resolved.map(calledBy)) }
const ALL: Compared = { score: 1, saw: sharedNames }

function throughSides(
  all: readonly string[],
  known: readonly string[],
  shared: readonly string[],
  affiliation: Affiliation,
): Compared {
  const mine = all.filter((key) => !shared.includes(key))
  const theirs = known.filter((key) => !shared.includes(key))
  // Talks of three sides are not those that people of two of them hold.
  if (shared.length === 0 && !sameSides(mine, theirs, affiliation)) return cannot()
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  const free = [...many]
  for (const key of few) {
    const at = free.findIndex((other) => sameSide(key, other, affiliation))
    if (at < 0) return cannot()
    free.splice(at, 1)
  }
  const score = (shared.length + few.length * 0.6) / (shared.length + few.length)
  return { score, saw: bothSides }
}

const bothSides: Saw = ({ resolved }, draft) => sameSidesOf(`${resolved.join('\n')}\n\n${draft.resolved.join('\n')}`)

function wrongDirection(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (sighting.subjects.length === 0 || draft.subjects.length === 0) return false
  for (const b of draft.subjects) if (sighting.subjects.some((a) => sameSide(a, b, affiliation))) return false
  return true
}
