import { type Range, rangeOf } from '../../model/index.js'
import type { Evidence } from '../evidence.js'

/**
 * Is the official record of a party captured without a gap from `from` to `to`? Only then may its silence be told.
 * One official source of the party that covers the whole stretch is enough, alone or with others in turn.
 */
export function covers(party: string, [from, to]: Range, evidence: Evidence): boolean {
  const official = evidence.dossier.sources.filter(
    (source) => source.lane === 'official' && evidence.partyOf(source.party) === party,
  )
  const spans = evidence.coverage
    .filter((span) => official.some((source) => source.id === span.source))
    .flatMap((span) => {
      const [start, end] = [rangeOf(span.from, null), rangeOf(span.to, null)]
      return start && end ? [[start[0], end[0]] as const] : []
    })
    .sort((a, b) => a[0] - b[0])
  let reached = from
  for (const [start, end] of spans) if (start <= reached) reached = Math.max(reached, end)
  return reached >= to
}
