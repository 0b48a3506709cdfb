import type { Actor } from '../../model/index.js'
import type { Passage } from '../passage.js'

/** The state or body in which somebody holds office on the day of the text, by the first of his offices; undefined where he holds none. */
export function servedBy({ actors, date }: Passage, actor: string): Actor | undefined {
  const [office] = actors.officesOf(actor, date)
  return office ? actors.actors.get(office.of) : undefined
}
