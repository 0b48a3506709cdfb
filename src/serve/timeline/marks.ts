import type { Document, ReconciledEvent } from '../../model/index.js'
import { laneOf } from '../figures/event-facts.js'
import { isDateOnly, millis } from '../text/format.js'
import type { DossierView } from '../visit/dossier-view.js'
import { tierOf } from './columns.js'
import { DAY, type Mark } from './data.js'

/** Which clock places a mark: the first word of each lane, or the event itself. */
export type Clock = 'known' | 'happened'

/** An event's place in one row. */
export type Placed = Mark & {
  readonly of: ReconciledEvent
  /** The place of the event among those of the record. */
  readonly n: number
}

/** Rows of the plot: one per party that has an official text, other official texts, media, informal. */
export function rowKeys(view: DossierView): string[] {
  const spoken = new Set<string>()
  for (const { lane, party } of view.documents.values()) if (lane === 'official') spoken.add(party ?? '')
  const others = [...spoken].filter((party) => party !== '' && !view.dossier.parties.includes(party)).sort()
  const official = [...view.dossier.parties, ...others, ...(spoken.has('') ? [''] : [])]
  return [...official.map((party) => `official:${party}`), 'media', 'informal']
}

/** Places every event in every row that speaks of it. */
export function placeEvents(view: DossierView, clock: Clock, now: number): Placed[] {
  const rows = new Map(rowKeys(view).map((key, n) => [key, n]))
  return view.record.events.flatMap((event, n) => {
    const { status, mentions } = event
    const tier = tierOf(status)
    const first = new Map<number, Pick<Document, 'published'>>()
    for (const { document } of mentions) {
      const entry = view.documents.get(document)
      const row = rows.get(rowOf(view, document))
      if (row === undefined) continue
      const known = first.get(row)
      if (!known || earlier(entry?.published, known.published)) first.set(row, { published: entry?.published ?? null })
    }
    return [...first].flatMap(([row, { published }]) => {
      const time = timeOf(event, published, clock, now)
      if (!time) return []
      return [{ of: event, n, event: event.id, row, status, tier, weight: mentions.length, ...time }]
    })
  })
}

function rowOf(view: DossierView, document: string): string {
  const lane = laneOf(view, document)
  return lane === 'official' ? `official:${view.documents.get(document)?.party ?? ''}` : lane
}

function earlier(a: string | null | undefined, b: string | null): boolean {
  return (millis(a) ?? Number.POSITIVE_INFINITY) < (millis(b) ?? Number.POSITIVE_INFINITY)
}

function timeOf(event: ReconciledEvent, published: string | null, clock: Clock, now: number) {
  const start = millis(event.when?.start)
  const isAhead = start !== null && start > now && event.status.lifecycle === 'announced'
  if (clock === 'happened' || isAhead || millis(published) === null) {
    if (start === null) return spanOf(event.status.knownSince)
    const vague = event.when!.precision !== 'minute'
    return { at: start, until: vague ? endOf(event.when!.end ?? event.when!.start!) : null }
  }
  return spanOf(published)
}

function spanOf(iso: string | null): { at: number; until: number | null } | null {
  const at = millis(iso)
  return at === null ? null : { at, until: isDateOnly(iso!) ? at + DAY : null }
}

function endOf(iso: string): number | null {
  const at = millis(iso)
  return at === null ? null : isDateOnly(iso) ? at + DAY : at
}
