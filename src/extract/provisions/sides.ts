import { type Actor, contains, type Participant, type Span } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Passage } from '../passage.js'
import type { ListOfItems } from './listed-items.js'

type Side = Pick<Participant, 'name' | 'actor' | 'span'>

/** How many paragraphs before the heading may name the sides that it only calls "the two sides". */
const PARAGRAPHS = 4

/** The sides of a list: those that its heading names, else, paragraph by paragraph, those named before it. Mediators, hosts and places are none. */
export function sidesOfList(passage: Passage, { heading }: ListOfItems): readonly Side[] {
  let [from, to] = heading
  for (let back = 0; back <= PARAGRAPHS; back += 1) {
    const sides = sidesIn(passage, [from, heading[1]])
    if (sides.length > 1 || from === 0) return sides
    to = passage.text.slice(0, from).trimEnd().length
    from = passage.text.lastIndexOf('\n', to - 1) + 1
  }
  return sidesIn(passage, [from, heading[1]])
}

/** Who alone is bound by a point: "Peru shall restore …", «Баку обязуется …»; none where it is said of all. */
export function boundBy(passage: Passage, item: Span): readonly Side[] {
  const first = passage.mentions.find((mention) => contains(item, mention.span) && sideOf(passage, mention) !== null)
  if (!first) return []
  const after = passage.text.slice(first.span[1], Math.min(item[1], first.span[1] + 40))
  const side = sideOf(passage, first)
  return BINDS.test(after) && side ? [{ name: side.name, actor: side.id, span: first.span }] : []
}

const BINDS =
  /^(?: (?:side|party|government|authorities))? (?:shall|will|undertakes?|pledges|commits|agrees|is to|are to|must)(?!\p{L})|^(?: сторона)? (?:обязу|обязан|должн|предостав|обеспеч|вывод|отвод|отвед|вывед|освобо|переда|откр|возобнов|снима)/iu

/**
 * "At the invitation of the envoy A B, the president of X and the prime minister of Y reached …" reads as a list of those who invite; where that
 * leaves no two sides, only the first of them serves.
 */
function sidesIn(passage: Passage, span: Span): readonly Side[] {
  const sides = sidesBeside(passage, span, true)
  const more = sides.length > 1 ? sides : sidesBeside(passage, span, false)
  return more.length > 1 ? more : sides
}

function sidesBeside(passage: Passage, span: Span, isListed: boolean): readonly Side[] {
  const sides = new Map<string, Side>()
  let served: Mention | null = null
  for (const mention of passage.mentions) {
    if (!contains(span, mention.span)) continue
    const side = sideOf(passage, mention)
    if (!side) continue
    const before = passage.text.slice(Math.max(0, mention.span[0] - 70), mention.span[0])
    const isNextServing: boolean =
      isListed &&
      served !== null &&
      /^\s?(?:,|and|и|, and)\s(?:of )?(?:the )?$/u.test(passage.text.slice(served.span[1], mention.span[0]))
    if (isNextServing || SERVES.test(before)) {
      served = mention
      continue
    }
    if (!sides.has(side.id)) sides.set(side.id, { name: side.name, actor: side.id, span: mention.span })
  }
  return [...sides.values()]
}

/** Whoever stands behind such words hosts, mediates, attends or is thanked. */
const SERVES =
  /(?<!\p{L})(?:invitation|auspices|good offices|mediation|mediated|hosted|presence|support|assistance|facilitation|patronage|facilitated|brokered|help|participation|accompaniment|ambassadors?|embassy|envoys?|representatives?|territory|thanks|gratitude|in|near)\s(?:of|by|to|from)?\s?(?:the )?(?:(?:the|of|and|for|special|foreign|prime|minister|envoy|president|H\.E\.|\p{Lu}[\p{L}.]*) ){0,8}$|(?:посредничеств\p{L}+|поддержк\p{L}+|содействи\p{L}+|приглашени\p{L}+|эгид\p{L}+|присутстви\p{L}+|патронаж\p{L}*|участи\p{L}+|территори\p{L}+|(?<!\p{L})[вВ])\s(?:\p{L}+\s)?$/u

/** The state, movement or body that a mention speaks of: its own, or that of a person; null of places and outlets. */
function sideOf({ actors }: Passage, { actor }: Mention): Actor | null {
  let side: Actor | null = actor
  for (let step = 0; side && step < 4; step += 1) {
    if (side.kind === 'state') return side
    if (side.kind === 'outlet' || side.kind === 'place') return null
    const above: string | null = side.standsFor ?? side.party ?? null
    if (above === null || above === side.id) return side.kind === 'body' ? side : null
    side = actors.actors.get(above) ?? null
  }
  return null
}
