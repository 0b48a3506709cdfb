import type { PlaceMention, TimeExpression } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Scene } from '../scene.js'
import { isWithin } from '../tree.js'

/** What stands between two conjunctions behind the words of a contact: one partner, with the day and the place of his. */
export type Conjunct = {
  readonly partner: Mention
  readonly time: TimeExpression | null
  readonly place: PlaceMention | null
  /** "Then", "later", or a day stands before the partner. */
  readonly isInOrder: boolean
  readonly tokens: readonly number[]
}

/** The first conjunct from a word on, and those behind it for as long as nothing but a partner, days and places stands in them. */
export function conjunctsOf(scene: Scene, from: number, isPartner = isParty): readonly Conjunct[] {
  const found: Conjunct[] = []
  let open: number[] = []
  const ends = endOf(scene, from)
  for (let at = from + 1; at <= ends; at++) {
    if (at < ends && !isConjunction(scene, at)) {
      open.push(at)
      continue
    }
    const one = conjunctOf(scene, open, found.length === 0, isPartner)
    // "And, later in the day, B": the day waits for its partner.
    if (one === 'no partner') continue
    if (one === null) break
    found.push(one)
    open = []
  }
  return found
}

/** The clause ends at a full stop, semicolon, colon or bracket. */
function endOf({ tree }: Scene, from: number): number {
  const at = tree.low.findIndex((low, index) => index > from && /^[.;:!?()]$/.test(low))
  return at < 0 ? tree.tokens.length : at
}

function isConjunction({ tree, passage }: Scene, at: number): boolean {
  if (!/^(?:,|and|и|а|та|й)$/.test(tree.low[at]!)) return false
  return !passage.times.some(({ span }) => isWithin(tree, at, span))
}

function conjunctOf(
  scene: Scene,
  tokens: readonly number[],
  isFirst: boolean,
  isPartner: (mention: Mention) => boolean,
): Conjunct | 'no partner' | null {
  const { tree, passage } = scene
  const mentions = passage.mentionsIn(tree)
  const isIn = (span: readonly [number, number]) => tokens.some((at) => isWithin(tree, at, span))
  const partners = mentions.filter((mention) => isPartner(mention) && isIn(mention.span))
  const times = passage.times.filter(
    ({ span, type, vague }) => isIn(span) && type !== 'DURATION' && type !== 'SET' && !vague,
  )
  const places = mentions.filter(
    (one) => one.actor?.kind === 'place' && one.via === 'name' && !partners.includes(one) && isIn(one.span),
  )
  const known = [...partners, ...places, ...times].map(({ span }) => span)
  const rest = tokens.filter((at) => !known.some((span) => isWithin(tree, at, span)))
  // "Iranian Foreign Minister A B" is one, by his office and by his name.
  const partner = partners.at(-1)
  const isOne = partners.every(({ actor }) => actor?.id === partner?.actor?.id)
  const isPure = rest.every((at) => isLink(scene, at) || isTitle(scene, at, tokens, partner))
  if (!isFirst && !isPure) return null
  if (!partner) return isFirst || times.length > 1 ? null : 'no partner'
  if (!isOne || times.length > 1 || places.length > 1) return null
  const [time = null] = times
  const [place] = places
  const ordered = rest.some((at) => ORDER.test(tree.low[at]!) && tree.tokens[at]!.start < partner.span[0])
  return {
    partner,
    time,
    place: place ? { name: place.actor!.name, actor: place.actor!.id, span: place.span } : null,
    isInOrder: ordered || (time !== null && time.span[0] < partner.span[0]),
    tokens,
  }
}

function isParty({ actor, via }: Mention): boolean {
  const isActor = actor?.kind === 'person' || actor?.kind === 'state' || actor?.kind === 'body'
  return isActor && (via === 'name' || via === 'role')
}

function isLink({ tree }: Scene, at: number): boolean {
  return LINK.test(tree.low[at]!) || ORDER.test(tree.low[at]!)
}

const LINK =
  /^(?:a|an|another|call|conversation|meeting|talks|phone|telephone|разговор|разговоре|with|to|by|in|on|at|the|of|from|during|с|со|в|во|на|к|у|из|[–—-]|['’]s)$/
const ORDER =
  /^(?:then|later|earlier|afterwards|subsequently|separately|separate|also|before|after|that|затем|потом|позже|позднее|ранее|отдельно|также|после|этого)$/

/** "Egypt's Foreign Minister" before the name. */
function isTitle({ tree }: Scene, at: number, tokens: readonly number[], partner: Mention | undefined): boolean {
  if (!partner || tree.tokens[at]!.start > partner.span[0]) return false
  const until = tokens.filter((one) => one >= at && tree.tokens[one]!.start < partner.span[0])
  return (
    until.length <= LONGEST && until.every((one) => /^(?:NOUN|ADJ|PROPN|DET|ADP|PART)$/.test(tree.tokens[one]!.upos))
  )
}

/** Words of a title. */
const LONGEST = 7
