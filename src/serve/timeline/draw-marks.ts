import { glyph } from '../text/glyph.js'
import type { Cluster } from './cluster.js'
import type { Frame } from './render.js'
import { px, xml } from './xml.js'

const LETTER_PX = 6.7
const WIDE_PX = 7.6
const TITLE_FROM_PX = 90
const TITLE_TO_PX = 420

/** Status glyphs, counted clusters, titles where there is room, and a thin line that joins one event across rows. */
export function drawMarks(frame: Frame, clusters: readonly Cluster[]): string {
  const drawn = clusters.map((item, n) => {
    const next = clusters[n + 1]
    const free = (next && next.row === item.row ? next.x : frame.data.width) - item.x
    return item.marks.length === 1 ? drawOne(frame, item, free) : drawMany(frame, item, free)
  })
  return bars(frame, clusters) + joins(frame, clusters) + drawn.join('')
}

function drawOne({ yOf, data }: Frame, { marks, x, row }: Cluster, free: number): string {
  const mark = marks[0]!
  const { title, href, words } = data.describe(mark)
  const y = yOf(row)
  const text = titleBeside(title, '', { x, y, free })
  return `<a href="${xml(href)}" class="mark" data-row="${row}" data-event="${xml(mark.event)}" aria-label="${xml(`${title}. ${words}`)}"><title>${xml(`${title}\n${words}`)}</title>${hit(x, y)}${glyph(mark.status, x, y)}${text}</a>`
}

function drawMany({ yOf, data }: Frame, { marks, x, row }: Cluster, free: number): string {
  const y = yOf(row)
  const first = marks[0]!.at
  const last = marks.at(-1)!.at
  const pad = Math.max((last - first) * 0.15, 20 * 60_000)
  const names = marks.slice(0, 6).map((mark) => data.describe(mark).title)
  const label = `${data.rows[row]?.label}: ${data.words.events(marks.length)}`
  const weightiest = marks.reduce((best, mark) => (mark.weight > best.weight ? mark : best))
  const text = titleBeside(data.describe(weightiest).title, ` +${marks.length - 1}`, { x, y, free })
  return `<a href="${xml(data.hrefOf(first - pad, last + pad))}" class="mark many" data-row="${row}" data-span="${first} ${last}" aria-label="${xml(label)}"><title>${xml([label, ...names].join('\n'))}</title>${hit(x, y)}${countMark(x, y, marks.length)}${text}</a>`
}

/** The title to the right of a mark, as much of it as there is room for. */
function titleBeside(title: string, rest: string, { x, y, free }: { x: number; y: number; free: number }): string {
  const room = Math.min(free - 30, TITLE_TO_PX)
  if (room < TITLE_FROM_PX - 16) return ''
  const words = shorten(title, Math.floor(room / widthOf(title)) - rest.length) + rest
  return `<text class="title" x="${px(x + 14)}" y="${px(y + 4)}">${xml(words)}</text>`
}

/** Cyrillic and ideographs are wider than Latin; the drawing cannot measure, so it assumes the worse. */
function widthOf(title: string): number {
  return /[^\u0000-\u02ff\u2000-\u20ff]/.test(title) ? WIDE_PX : LETTER_PX
}

/** How many stand at one place, in a disc. */
export function countMark(x: number, y: number, count: number): string {
  return `<circle class="count" cx="${px(x)}" cy="${px(y)}" r="${count > 99 ? 13 : 10}"/><text class="count-text" x="${px(x)}" y="${px(y + 3.5)}" text-anchor="middle">${count}</text>`
}

/** What a pointer meets of a mark: 24 pixels, as WCAG 2.2 asks. */
export function hit(x: number, y: number): string {
  return `<rect class="hit" x="${px(x - 12)}" y="${px(y - 12)}" width="24" height="24" rx="12"/>`
}

/** Vague times as bars, as long as they are vague. */
function bars({ xOf, yOf, data }: Frame, clusters: readonly Cluster[]): string {
  const made: string[] = []
  for (const { marks, row, x } of clusters) {
    const until = marks.length === 1 ? marks[0]!.until : null
    if (until === null) continue
    const right = Math.min(xOf(until), data.width)
    if (right - x > 16) made.push(`<path class="vague" d="M${px(x)} ${px(yOf(row))}H${px(right)}"/>`)
  }
  return made.join('')
}

/** Between two same clusters up to so many lines are drawn, each at its own times; more become one thick line. */
const FINE_LINES = 4

type Spot = { readonly cluster: number; readonly row: number; readonly x: number }

/** The slope between two rows is the time between their first words, also where a count hides the mark: a line ends at the event's own time. */
function joins({ xOf, yOf, data }: Frame, clusters: readonly Cluster[]): string {
  const placed = new Map<string, Spot[]>()
  for (const [n, { marks, row, x }] of clusters.entries())
    for (const { event, at } of marks) {
      const spot = { cluster: n, row, x: marks.length === 1 ? x : Math.min(data.width, Math.max(0, xOf(at))) }
      const spots = placed.get(event)
      if (!spots) placed.set(event, [spot])
      else if (!spots.some((other) => other.row === row)) spots.push(spot)
    }
  const between = new Map<string, (readonly Spot[])[]>()
  for (const spots of placed.values()) {
    if (spots.length < 2) continue
    // In the order in which the lanes spoke.
    spots.sort((a, b) => a.x - b.x || b.row - a.row)
    const key = spots.map(({ cluster }) => cluster).join()
    between.set(key, [...(between.get(key) ?? []), spots])
  }
  const line = (spots: readonly Spot[]) =>
    spots.map(({ row, x }, n) => `${n ? 'L' : 'M'}${px(x)} ${px(yOf(row))}`).join('')
  const all = [...between.values()]
  const fine = new Set(all.filter((lines) => lines.length <= FINE_LINES).flatMap((lines) => lines.map(line)))
  const thick = all
    .filter((lines) => lines.length > FINE_LINES)
    .map(([first]) => line(first!.map((spot) => ({ ...spot, x: clusters[spot.cluster]!.x }))))
  const path = (kind: string, d: string) => (d ? `<path class="${kind}" d="${d}"/>` : '')
  return path('join', [...fine].join('')) + path('join thick', thick.join(''))
}

function shorten(title: string, letters: number): string {
  return title.length <= letters ? title : `${title.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}
