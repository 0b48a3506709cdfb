import { type Actor, overlaps, type Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { flagsOf } from '../mentions/flags.js'
import type { Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'

/**
 * "🇷🇺 🇹🇷 📞 The minister spoke with the Minister for Foreign Affairs": in the first sentence of an official post under two flags whoever of its own side met nobody
 * that is known met the other state, and an office without a state is not that of the publisher's own.
 */
export function byFlags({ passage, tree }: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const flags = hit.frame.type === 'CONSULT' && MANNERS.has(hit.frame.mode) ? flagsOf(passage) : null
  if (!flags || tree.span[0] > flags.from) return found
  const { own, other, span } = flags
  const offices = passage.mentionsIn(tree).filter(({ via }) => via === 'office')
  const isBare = (each: Participant) => offices.some((office) => overlaps(office.span, each.span))
  const sides = found.flatMap(({ actor }) => (actor === null ? [] : sideOf(passage, actor)))
  if (sides.length === 0 || sides.some((side) => side !== own.id && side !== other.id)) return found
  const named = found.filter((each) => !isBare(each) && !isNobody(each))
  const kept = named.some(({ actor }) => actor !== null) ? named : found.filter((each) => !isNobody(each))
  const isOf = (side: string) => kept.some(({ actor }) => actor !== null && sideOf(passage, actor) === side)
  const added = (state: Actor): Participant => ({ name: state.name, actor: state.id, role: 'participant', span })
  if (!isOf(other.id)) return [...kept, added(other)]
  // "The ambassador paid a visit to Prime Minister …": the nameless one is the publisher's own.
  return isOf(own.id) || kept.length === found.length ? kept : [added(own), ...kept]
}

const MANNERS: ReadonlySet<string | null> = new Set([null, 'meet', 'phone', 'visit'])

/** "Minister", "his counterpart in Cairo": words that name nobody. */
function isNobody({ actor, name }: Participant): boolean {
  return actor === null && (!/\s/.test(name) || /^(?:his|her|their|сво\p{L}+|его|её|их) /iu.test(name))
}
