import { type ReconciledEvent, type Reconciliation, tookPlace } from '../../model/index.js'
import { orderOf } from '../figures/event-facts.js'
import type { DossierVisit } from '../visit/visit.js'
import { tallyTitle } from './tally-table.js'

const kept = new WeakMap<Reconciliation, { last: ReconciledEvent | null; open: number }>()

/** The state of the dossier in one sentence: the last event on record, open claims, the tally. */
export function leadSentence(visit: DossierVisit): string {
  const { view, say } = visit
  const { record, dossier } = view
  const { last, open } = kept.get(record) ?? summed(record)
  const parts: string[] = []
  if (last) parts.push(say('state.last', { title: last.title }).replace(/\.\.$/, '.'))
  if (open > 0) parts.push(say('state.open', { n: open }))
  const [tally] = record.tallies
  if (tally) parts.push(`${tallyTitle(visit, tally)}: ${tally.words.replace(/[.]?$/, '.')}`)
  return parts.length > 0 ? parts.join(' ') : (dossier.summary ?? '')
}

function summed(record: Reconciliation) {
  const open = record.events.filter(({ status }) => status.corroboration === 'reported').length
  let last: ReconciledEvent | null = null
  let at = Number.NEGATIVE_INFINITY
  for (const event of record.events) {
    const { corroboration } = event.status
    if (corroboration !== 'on record' && corroboration !== 'both sides') continue
    if (!tookPlace(event.status) || orderOf(event) < at) continue
    last = event
    at = orderOf(event)
  }
  const made = { last, open }
  kept.set(record, made)
  return made
}
