import type { Actor, Span } from '../../model/index.js'
import type { Passage } from '../passage.js'
import { sideOf } from '../speeches/other-side.js'

/** "Iran open to talks – FM": whoever holds a bare office of the one state that the headline tells of; null where it tells of more, or of none. */
export function bareOfficeHolder(passage: Passage, [start, end]: Span): Actor | null {
  const { mentions, actors, date } = passage
  const office = mentions.find(({ via, span }) => via === 'office' && span[0] === start && span[1] === end)
  if (!office) return null
  const sides = new Set(
    mentions.flatMap(({ actor, span }) => (actor && span[1] <= start ? [sideOf(passage, actor.id)] : [])),
  )
  const [side] = sides
  const own = sides.size === 1 ? office.offices.find(({ of }) => of === side) : undefined
  return own ? actors.holder(own.id, date) : null
}
