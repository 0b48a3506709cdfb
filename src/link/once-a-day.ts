import type { Document, Statement } from '../model/index.js'
import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'

/** Acts that hardly happen twice in a day between the same two. */
type Act = 'release' | 'summons' | 'expulsion' | 'detention' | 'violation'

/**
 * Are both reports of one act of that day between the same sides? An exchange of prisoners, an envoy summoned, diplomats
 * expelled: who and when tell it apart, and no common words are needed.
 */
export function isOnceADay(sighting: Sighting, draft: Draft): boolean {
  const act = actOf(sighting)
  if (act === null || !isOfOneDay(sighting, draft)) return false
  return draft.members.some((member) => actOf(member) === act && isOfSameSides(sighting, member))
}

/** Both dated, or told within a day of it. */
function isOfOneDay({ range, published }: Sighting, draft: Draft): boolean {
  if (draft.range === null) return false
  return range !== null || (published !== null && published >= draft.range[0] && published - draft.range[1] <= DAY)
}

const DAY = 86_400_000

/** "The exchange of prisoners with Baku", "an envoy was summoned to the ministry in Oslo": the other side is the one that tells of it. */
export function isOfTeller({ type, mode, trigger }: Statement, document: Document | null): boolean {
  if (document?.lane !== 'official' || document.party === null) return false
  const act = actOf({ type, mode, statement: { trigger }, document })
  return act === 'release' || act === 'summons' || act === 'expulsion'
}

/** The same two sides; of what one side is told to have done, that side among them. */
function isOfSameSides({ sides, subjects, type }: Sighting, other: Sighting): boolean {
  const [mine, theirs] = [sides[0], other.sides[0]]
  if (sides.length !== 1 || other.sides.length !== 1 || mine === undefined || theirs === undefined) return false
  if (mine === theirs) return mine.includes('|') || (subjects.length > 0 && other.subjects.length > 0)
  const [lone, pair] = mine.includes('|') ? [theirs, mine] : [mine, theirs]
  if (lone.includes('|') || !pair.split('|').includes(lone)) return false
  return type === 'RETREAT' || (subjects.includes(lone) && other.subjects.includes(lone))
}

type Told = Pick<Sighting, 'type' | 'mode' | 'document'> & { readonly statement: Pick<Statement, 'trigger'> }

function actOf({ type, mode, statement, document }: Told): Act | null {
  if (type === 'RETREAT') return mode === 'release' ? 'release' : null
  const known = ACTS[type]
  if (!known) return null
  const [act, words] = known
  return words.test(document?.text.slice(...statement.trigger) ?? '') ? act : null
}

const ACTS: Readonly<Partial<Record<Sighting['type'], readonly [Act, RegExp]>>> = {
  ACCUSE: ['summons', /\b(?:summon|call(?:s|ed)? in\b)|(?<!\p{L})вы(?:з[вы]|зов)/iu],
  SANCTION: ['expulsion', /\bexp(?:el|uls)|persona|(?<!\p{L})вы(?:сыл|сл)|персон/iu],
  COERCE: ['detention', /\b(?:arrest|detain|detention)|(?<!\p{L})(?:задерж|арест)/iu],
  ASSAULT: [
    'violation',
    /\b(?:violat|breach|br(?:eak|oke))\p{L}* .*(?:ceasefire|truce)|(?<!\p{L})наруш\p{L}* .*(?:перемири|огня|тишин)/iu,
  ],
}
