import type { Actor, Office } from '../../model/index.js'
import type { ActorIndex, Found } from '../actors/types.js'
import type { MentionQuery } from './mentions.js'

/**
 * The index as one document has it: an office is held by whom the text names in it ("Acting Prime Minister Phumtham Wechayachai", "Prime
 * Minister of Nepal Sushila Karki"), whoever held it last; where that is somebody unknown in an acting capacity, by nobody known.
 */
export function withNamedHolders(actors: ActorIndex, query: MentionQuery): ActorIndex {
  const found = actors.find(query, query.lang)
  const named = new Map<string, Actor | null>()
  found.forEach((item, at) => {
    if (!item.entries.some(({ via }) => via === 'office')) return
    const holding = holdingAt(actors, query, found, at)
    if (holding && !named.has(holding.office)) named.set(holding.office, holding.person)
  })
  if (named.size === 0) return actors
  return {
    ...actors,
    isNamed: (id) => named.has(id),
    holder: (id, date) => (named.has(id) ? named.get(id)! : actors.holder(id, date)),
    officesOf: (id, date) => {
      const listed = actors.officesOf(id, date).filter((each) => !named.has(each.id) || named.get(each.id)?.id === id)
      const own = [...named].flatMap(([held, person]) =>
        person?.id === id ? (officeById(actors, held, person) ?? []) : [],
      )
      return [...own.filter((each) => !listed.includes(each)), ...listed]
    },
  }
}

/** Where a description of an office begins with what says that it is held for another ("the acting …", «исполняющий обязанности …»). */
export function actingStart(text: string, at: number): number | null {
  const acting = ACTING.exec(text.slice(Math.max(0, at - 34), at))?.[1]
  return acting === undefined ? null : at - acting.length
}

const ACTING =
  /(?<!\p{L})((?:acting|interim|caretaker|transitional|provisional|и\. ?о\.|врио|временно исполняющ\p{L}+ обязанности|исполняющ\p{L}+ обязанности|временн\p{L}{2,3}|тимчасов\p{L}{2,3}|в\. ?о\.)\s)$/iu

type Holding = { readonly office: string; readonly person: Actor | null }

/** The office that stands here and whoever is named in it, where the gazetteer has another or nobody in it. */
function holdingAt(actors: ActorIndex, query: MentionQuery, found: readonly Found[], at: number): Holding | null {
  const { text, date } = query
  const item = found[at]!
  const isActing = actingStart(text, item.span[0]) !== null
  if (!isActing && NOT_HELD.test(text.slice(Math.max(0, item.span[0] - 16), item.span[0]))) return null
  const owner = ownerBeside(text, found, at)
  const person = nameBehind(text, found, { at, isActing }) ?? nameBefore(text, found, at)
  const state = owner?.id ?? person?.party ?? null
  const office = item.entries.flatMap(({ offices }) => offices).find(({ of }) => of === state)
  if (!office) return null
  if (!person) return isActing && isStranger(text, found, at) ? { office: office.id, person: null } : null
  if (person.party !== state || actors.holder(office.id, date) === person) return null
  // "President Obama" long after: whoever held an office is called so for life; and where its holder is named too, it is his.
  const holder = actors.holder(office.id, date)
  const isHolderNamed = holder !== null && found.some(({ entries }) => entries.some(({ actor }) => actor === holder))
  return isActing || (person.holds.length === 0 && !isHolderNamed) ? { office: office.id, person } : null
}

const NOT_HELD =
  /(?<!\p{L})(?:former|ex|late|future|incoming|next|deputy|vice|assistant|первый|экс|вице|віце|зам|заместител\p{L}+|бывш\p{L}{2,3}|будущ\p{L}{2,3}|избранн\p{L}{2,3}|колишн\p{L}{2,4})[\s-]+$/iu

function personOf(item: Found | undefined): Actor | null {
  const named = new Set(item?.entries.flatMap(({ via, actor }) => (via === 'name' && actor ? actor : [])))
  const [only] = named
  return only?.kind === 'person' && named.size === 1 ? only : null
}

function stateOf(item: Found | undefined): Actor | null {
  return item?.entries.find(({ via, actor }) => via !== 'office' && actor?.kind === 'state')?.actor ?? null
}

/** The state before the office ("Nepal's interim Prime Minister") or behind it ("of the Republic of Nepal", «президента Республики Корея»). */
function ownerBeside(text: string, found: readonly Found[], at: number): Actor | null {
  const [start, end] = found[at]!.span
  const [left, right] = [found[at - 1], found[at + 1]]
  if (left && BEFORE_OFFICE.test(text.slice(left.span[1], start))) return stateOf(left)
  return right && OF.test(text.slice(end, right.span[0])) ? stateOf(right) : null
}

const BEFORE_OFFICE =
  /^(?:['’]s?)?[ -]+(?:(?:acting|interim|caretaker|transitional|provisional|new|и\. ?о\.|врио|временн\p{L}{2,3}|исполняющ\p{L}+ обязанности)[ ])?$/iu

const OF = /^(?: of (?:the )?(?:Interim |Transitional |Provisional )?(?:Government of )?| )$/iu

/** "Acting Prime Minister X", "Prime Minister of Nepal, Mrs. X": with the state between or not. */
function nameBehind(
  text: string,
  found: readonly Found[],
  { at, isActing }: { readonly at: number; readonly isActing: boolean },
): Actor | null {
  const [next, second] = [found[at + 1], found[at + 2]]
  const end = found[at]!.span[1]
  const direct = personOf(next)
  // "Thank you, Mr. President, Elon": a comma sets two people apart, unless one of them only acts.
  if (direct) {
    const between = text.slice(end, next!.span[0])
    return HONOURED.test(between) && (isActing || !between.startsWith(',')) ? direct : null
  }
  const behind = personOf(second)
  if (!behind || !stateOf(next) || !OF.test(text.slice(end, next!.span[0]))) return null
  return HONOURED.test(text.slice(next!.span[1], second!.span[0])) ? behind : null
}

/** "X, the acting prime minister", "X, Prime Minister of the Interim Government of Nepal". */
function nameBefore(text: string, found: readonly Found[], at: number): Actor | null {
  const before = found[at - 1]
  const start = found[at]!.span[0]
  const person = personOf(before)
  return person && APPOSED.test(text.slice(before!.span[1], actingStart(text, start) ?? start)) ? person : null
}

const APPOSED =
  /^, (?:(?:the|who is|который) )?(?:(?:visiting|newly[ -]appointed|newly[ -]elected|new|новый|прибывший с визитом) )?$/iu

const HONOURED =
  /^,? (?:(?:(?:the )?(?:Rt\. |Rt )?Hon(?:ou?rable|\.)?|H\.?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Dr|Prof|Professor|Shri|Smt|Gen|General|господин\p{L}{0,2}|госпож\p{L}{1,2}|г-н\p{L}{0,2}|г-ж\p{L}{1,2})\.?,? ){0,3}$/iu

/** A name of two words or more that no gazetteer knows right behind the office. */
function isStranger(text: string, found: readonly Found[], at: number): boolean {
  const [, end] = found[at]!.span
  const next = found[at + 1]
  const from = next && OF.test(text.slice(end, next.span[0])) ? next.span[1] : end
  return STRANGER.test(text.slice(from, from + 60)) && !found.some(({ span }) => span[0] > from && span[0] < from + 6)
}

const STRANGER = /^,? (?:(?:Mr|Mrs|Ms|Dr|Gen|General)\.? )?\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u

function officeById(actors: ActorIndex, id: string, { party }: Actor): Office | undefined {
  return actors.officesIn(party ?? '').find((office) => office.id === id)
}
