import type { Actor, Office, Span } from '../../model/index.js'
import { contains } from '../../model/index.js'
import { isNamesake } from '../actors/given-names.js'
import type { ActorIndex, FoldedText, Found } from '../actors/types.js'
import { bearersAt } from './bearers.js'
import { actingHolder, holderByTitle, holderFor, ownerOf } from './holders.js'
import { isJoint } from './joint-office.js'
import { actingStart } from './named-holders.js'
import { followsOwner, reachesOwner } from './reaches-owner.js'

/** A place in the text that names an actor, says what it belongs to, or describes it by its office. */
export type Mention = {
  readonly span: Span
  readonly via: 'name' | 'adjective' | 'role' | 'office'
  readonly actor: Actor | null
  /** For a bare office ("the president"): offices that the noun may mean. */
  readonly offices: readonly Office[]
}

export type MentionQuery = FoldedText & {
  readonly lang: string
  /** ISO day by which roles and ambiguous names are read; null when not known. */
  readonly date: string | null
}

/** All mentions of a text in order; descriptions such as "the Russian leader" and «глава МИД России» are resolved by date. */
export function mentionsOf(actors: ActorIndex, query: MentionQuery): readonly Mention[] {
  const found = actors.find(query, query.lang)
  const used = new Set<number>()
  const mentions: Mention[] = []
  found.forEach((item, at) => {
    const role = item.entries.some((entry) => entry.via === 'office') ? roleOf(actors, query, found, at) : null
    if (role) {
      for (const part of role.parts) used.add(part)
      mentions.push(role.mention)
    }
  })
  found.forEach((item, at) => {
    if (used.has(at)) return
    const mention = plainMention(actors, query, found, item)
    if (mention) mentions.push(mention)
  })
  return mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** "Iran-backed", "US-based", "Russian-held": what a thing is by somebody else, who takes no part in what it does. */
const ATTACHED =
  /^-(?:backed|based|occupied|held|controlled|born|made|built|aligned|supported|allied|funded|bound|owned|linked|friendly|supplied|donated|trained|educated|speaking|annexed|designed|era|style)(?!\p{L})/iu

/** "The Trump Hotel bombing", "the Carter Center": what is called after somebody. */
const NAMED_AFTER =
  /^ (?:International )?(?:Hotel|Tower|Towers|Foundation|Center|Centre|Library|Airport|Plaza|Organization|University|Prize|Museum|Bridge|Street|Avenue|Square|Stadium|Media Group)(?!\p{L})/u

/** "The Aden Adde Airport": a place whose name only begins that of somebody else. */
const LONGER_NAME =
  /^ (?!International)\p{Lu}\p{Ll}+ (?:International )?(?:Hotel|University|Airport|Hospital|Stadium|Mosque|Street)(?!\p{L})/u

/** "The Gulf of America", "Voice of America": a name that only ends in that of a state. */
const OF_NAME =
  /(?<!\p{L})(?:Gulf|Strait|Straits|Bay|Sea|Cape|Voice|Captain|University|Museum|Church|Battle|Treaty|Daughters|Sons) of (?:the )?$/u

function plainMention(actors: ActorIndex, query: MentionQuery, found: readonly Found[], item: Found): Mention | null {
  if (query.lang === 'en' && ATTACHED.test(query.text.slice(item.span[1], item.span[1] + 12))) return null
  const names = item.entries.filter((entry) => entry.via === 'name' && entry.actor)
  const isPerson = names.length > 0 && names.every(({ actor }) => actor!.kind === 'person')
  if (isPerson && NAMED_AFTER.test(query.text.slice(item.span[1], item.span[1] + 24))) return null
  // "Trump Jr." is his son.
  if (isPerson && /^,? Jr(?!\p{L})/u.test(query.text.slice(item.span[1], item.span[1] + 6))) return null
  if (
    names.some(({ actor }) => actor!.kind === 'place') &&
    LONGER_NAME.test(query.text.slice(item.span[1], item.span[1] + 48))
  )
    return null
  if (query.lang === 'en' && OF_NAME.test(query.text.slice(Math.max(0, item.span[0] - 18), item.span[0]))) return null
  const oneWord = !/\s/.test(query.text.slice(...item.span))
  const named = oneWord ? names.filter(({ actor }) => !isNamesake(actors, actor!, query.text, item.span[0])) : names
  if (names.length > 0 && named.length === 0) return null
  if (named.length > 0)
    return {
      span: item.span,
      via: 'name',
      actor: chosen(actors, query, found, bearersAt(query.text, found, item, named)),
      offices: [],
    }
  const adjective = item.entries.find((entry) => entry.via === 'adjective')
  if (adjective) return { span: item.span, via: 'adjective', actor: adjective.actor, offices: [] }
  const inActing = actingHolder(actors, query, item)
  if (inActing) return role(item.span, inActing)
  if (!isHeld(query.text, item.span[0], item.span)) return null
  const offices = item.entries.flatMap((entry) => entry.offices)
  const holder = offices.length === 1 ? holderByTitle(actors, query, offices[0]!, item.span) : null
  if (holder) return role(item.span, holder)
  return offices.length > 0 ? { span: item.span, via: 'office', actor: null, offices } : null
}

/** One of several bearers of a name: the one named in full elsewhere, else the one in office on the day, else nobody. */
function chosen(
  actors: ActorIndex,
  query: MentionQuery,
  found: readonly Found[],
  bearers: readonly Actor[],
): Actor | null {
  const distinct = [...new Set(bearers)]
  if (distinct.length === 1) return distinct[0]!
  const inFull = distinct.filter((actor) =>
    found.some(({ entries }) => entries.length === 1 && entries[0]!.actor === actor && entries[0]!.form.includes(' ')),
  )
  if (inFull.length === 1) return inFull[0]!
  const inOffice = distinct.filter((actor) => actors.officesOf(actor.id, query.date).length > 0)
  return inOffice.length === 1 ? inOffice[0]! : (distinct.find((actor) => actor.kind !== 'person') ?? null)
}

type Role = { readonly mention: Mention; readonly parts: readonly number[] }

function roleOf(actors: ActorIndex, query: MentionQuery, found: readonly Found[], at: number): Role | null {
  const office = found[at]!
  const acting = actingStart(query.text, office.span[0])
  if (acting === null && !isHeld(query.text, found[at - 1]?.span[0] ?? office.span[0], office.span)) return null
  const offices = office.entries.flatMap((entry) => entry.offices)
  const left = found[at - 1]
  // «Поездка в Египет глава МИД …»: in Russian and Ukrainian only an adjective stands before its office.
  const owns = query.lang === 'en' || left?.entries.some(({ via }) => via === 'adjective')
  if (left && owns && followsOwner(query.text, left.span[1], office.span[0])) {
    const holder = holderFor(actors, query, offices, ownerOf(actors, left), acting !== null)
    if (holder) return { mention: role([left.span[0], office.span[1]], holder), parts: [at - 1, at] }
  }
  // «По делам египтян за рубежом Арабской Республики Египет»: a people may stand between.
  const next = [at + 1, at + 2].find((index) => isOwner(query, office, found[index]))
  if (next !== undefined && !isJoint(query.text, [office, ...found.slice(next, next + 2)])) {
    const right = found[next]!
    const holder = holderFor(actors, query, offices, ownerOf(actors, right), acting !== null)
    if (holder) return { mention: role([acting ?? office.span[0], right.span[1]], holder), parts: [at, next] }
  }
  return null
}

function isOwner(query: MentionQuery, office: Found, item: Found | undefined): boolean {
  return item?.entries.some(({ via }) => via === 'name') === true && reachesOwner(query, office.span, item.span[0])
}

/** "The former US president", "the acting one", "president-elect of Chile", «экс-премьер», «и. о. премьера»: not who holds the office that day. */
function isHeld(text: string, from: number, [start, end]: Span): boolean {
  const before = (at: number) => NOT_HOLDING.test(text.slice(Math.max(0, at - 16), at).toLowerCase())
  return (
    !before(start) &&
    !before(from) &&
    !/^[\s-](?:elect|designate|in-waiting)(?!\p{L})/iu.test(text.slice(end, end + 12))
  )
}

const NOT_HOLDING =
  /(?<!\p{L})(?:former|ex|acting|late|future|incoming|next|deputy|vice|assistant|экс|вице|віце|бывш\p{L}{2,3}|будущ\p{L}{2,3}|избранн\p{L}{2,3}|колишн\p{L}{2,4}|и\. ?о\.|в\. ?о\.|обязанност\p{L}{1,3}|обов['’]язк\p{L}{1,3}|\d(?:st|nd|rd|th|-\p{L}{1,3}))[\s-]+$/u

function role(span: Span, actor: Actor): Mention {
  return { span, via: 'role', actor, offices: [] }
}

/** The mention that covers a span, the shortest one. */
export function mentionAt(mentions: readonly Mention[], span: Span): Mention | null {
  let best: Mention | null = null
  for (const mention of mentions) {
    if (mention.span[0] > span[0]) break
    if (contains(mention.span, span) && (!best || mention.span[1] - mention.span[0] < best.span[1] - best.span[0]))
      best = mention
  }
  return best
}
