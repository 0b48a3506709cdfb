import type { Actor, Office, Span } from '../../model/index.js'
import type { ActorIndex, Found } from '../actors/types.js'
import type { MentionQuery } from './mentions.js'
import { actingStart } from './named-holders.js'

/** "The Acting President" alone: whom the text names in an office of that title, which nobody holds in the gazetteer that day or somebody else. */
export function actingHolder(actors: ActorIndex, { text, date }: MentionQuery, { span, entries }: Found): Actor | null {
  if (actingStart(text, span[0]) === null) return null
  const holders = entries
    .flatMap(({ offices }) => offices)
    .flatMap(({ id }) => (actors.isNamed?.(id) ? (actors.holder(id, date) ?? []) : []))
  return holders.length === 1 ? holders[0]! : null
}

/** "The Pentagon chief", «глава Пентагона»: an office whose very title names its body is that of one person on the day. */
export function holderByTitle(actors: ActorIndex, query: MentionQuery, office: Office, span: Span): Actor | null {
  const title = query.text.slice(...span)
  return /^\p{Lu}\S*\s\p{Ll}|^\p{Ll}+\s\p{Lu}\S*$/u.test(title) ? actors.holder(office.id, query.date) : null
}

/** The state or body that a name or adjective stands for. */
export function ownerOf(actors: ActorIndex, { entries }: Found): Actor | null {
  const entry = entries.find((item) => item.via === 'adjective' || item.via === 'name')
  if (!entry?.actor || entry.actor.kind === 'person') return null
  const { standsFor } = entry.actor
  return entry.actor.kind === 'place' && standsFor ? (actors.actors.get(standsFor) ?? null) : entry.actor
}

/** Who holds one of these offices of an owner on the day. */
export function holderFor(
  actors: ActorIndex,
  query: MentionQuery,
  offices: readonly Office[],
  owner: Actor | null,
  isActing: boolean,
): Actor | null {
  if (!owner) return null
  // Who only acts in an office is not whom the gazetteer has in it.
  for (const office of offices)
    if (office.of === owner.id && (!isActing || actors.isNamed?.(office.id))) {
      const holder = actors.holder(office.id, query.date)
      if (holder) return holder
    }
  return null
}
