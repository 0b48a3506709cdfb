import { raw } from 'hono/html'
import { dayIn, type ReconciledEvent } from '../../model/index.js'
import { orderOf } from '../figures/event-facts.js'
import { px, xml } from '../timeline/xml.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

const HEIGHT = 56
const WIDE = 44
/** Longer records are shown by year. */
const MONTHS = 30

/** A strip of months (or years): solid what has an official text, hatched what is only claimed; each column leads to its time. */
export function MonthStrip({ visit, events }: { visit: DossierVisit; events: readonly ReconciledEvent[] }) {
  const dated = events.filter((event) => orderOf(event) !== 0)
  if (dated.length < 3) return null
  const length = unitOf(dated)
  const counts = new Map<string, { solid: number; open: number }>()
  for (const key of keysBetween(dated, length)) counts.set(key, { solid: 0, open: 0 })
  for (const event of dated) {
    const count = counts.get(keyOf(event, length))
    if (!count) continue
    if (event.status.corroboration === 'reported' || event.status.corroboration === 'attributed') count.open++
    else count.solid++
  }
  if (counts.size < 2) return null
  const most = Math.max(...[...counts.values()].map(({ solid, open }) => solid + open))
  const columns = [...counts].map(([key, count], n) => column(visit, { key, n, ...count, unit: HEIGHT / most }))
  const width = counts.size * WIDE
  const hatch =
    '<defs><pattern id="strip-hatch" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 1l2-2M0 5l5-5M4 6l2-2" class="hatch"/></pattern></defs>'
  return (
    <figure class="strip">
      {raw(
        `<svg class="plot" viewBox="0 0 ${width} ${HEIGHT + 36}" width="${width}" height="${HEIGHT + 36}" role="group" aria-label="${xml(visit.say('record.strip'))}">${hatch}${columns.join('')}</svg>`,
      )}
      <figcaption class="soft">{visit.say('record.stripKey')}</figcaption>
    </figure>
  )
}

type Column = {
  readonly key: string
  readonly n: number
  readonly solid: number
  readonly open: number
  readonly unit: number
}

function column(visit: DossierVisit, { key, n, solid, open, unit }: Column): string {
  const x = n * WIDE + 6
  const base = HEIGHT + 16
  const block = (from: number, count: number, attributes: string) =>
    count > 0
      ? `<rect x="${x}" y="${px(base - (from + count) * unit)}" width="${WIDE - 12}" height="${px(count * unit)}" ${attributes}/>`
      : ''
  const total = solid + open
  const blocks = block(0, solid, 'class="col solid"') + block(solid, open, 'class="col" fill="url(#strip-hatch)"')
  const name = nameOf(key, visit.lang)
  const label = `<text class="tick" x="${x + WIDE / 2 - 6}" y="${base + 14}" text-anchor="middle">${xml(name)}</text>`
  if (total === 0) return label
  const count = `<text class="tick" x="${x + WIDE / 2 - 6}" y="${px(base - total * unit - 3)}" text-anchor="middle">${total}</text>`
  const href = dossierLink(visit, '', {
    from: `${key}${key.length === 4 ? '-01' : ''}-01`,
    to: endOf(key),
    clock: 'happened',
  })
  return `<a class="mark" href="${xml(href)}" aria-label="${xml(`${name}: ${visit.say('timeline.events', { n: total })}`)}"><rect class="hit" x="${x - 6}" y="0" width="${WIDE}" height="${base}"/>${blocks}${count}</a>${label}`
}

function unitOf(events: readonly ReconciledEvent[]): 4 | 7 {
  const times = events.map(orderOf)
  const months = (Math.max(...times) - Math.min(...times)) / (30.4 * 86_400_000)
  return months > MONTHS ? 4 : 7
}

function keyOf(event: ReconciledEvent, length: 4 | 7): string {
  return dayIn(orderOf(event), null).slice(0, length)
}

function keysBetween(events: readonly ReconciledEvent[], length: 4 | 7): string[] {
  const keys = events.map((event) => keyOf(event, length)).sort()
  const made: string[] = []
  for (let key = keys[0]!; key < keys.at(-1)! && made.length < 59; key = nextOf(key)) made.push(key)
  return [...made, keys.at(-1)!]
}

function nextOf(key: string): string {
  const [year, month] = key.split('-').map(Number)
  if (month === undefined) return String(year! + 1)
  return month === 12 ? `${year! + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

function endOf(key: string): string {
  const next = nextOf(key)
  // Nothing comes after the last month that four digits write.
  if (next.startsWith('10000')) return '9999-12-31'
  return `${next}${next.length === 4 ? '-01' : ''}-01`
}

function nameOf(key: string, lang: string): string {
  if (key.length === 4) return key
  const at = new Date(`${key}-01T00:00:00Z`)
  return at.toLocaleDateString(lang, {
    month: 'short',
    year: at.getUTCMonth() === 0 ? '2-digit' : undefined,
    timeZone: 'UTC',
  })
}
