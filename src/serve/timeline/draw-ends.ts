import { cluster } from './cluster.js'
import type { End } from './data.js'
import { countMark, hit } from './draw-marks.js'
import type { Frame } from './render.js'
import { px, xml } from './xml.js'

/** Where commitments run out: a flag per reading, a count where they stand too close; competing readings of one commitment are joined. */
export function drawEnds({ data, xOf, bottom }: Frame): string {
  if (data.ends.length === 0) return ''
  const y = bottom - 16
  const xs = new Map(data.ends.map((end) => [end, Math.min(data.width - 2, Math.max(2, xOf(end.at)))]))
  const row = data.rows.length
  const flags = cluster(
    data.ends.map((end) => ({ ...end, row, of: end })),
    (at) => Math.min(data.width - 2, Math.max(2, xOf(at))),
  ).map(({ marks, x }) => {
    const ends = marks.map(({ of }) => of)
    if (ends.length > 1) return drawMany(ends, data.hrefOf(ends[0]!.at - PAD, ends.at(-1)!.at + PAD), { x, y, row })
    const [{ href, title }] = ends as [End]
    const side = x > data.width - 12 ? -9 : 9
    return `<a href="${xml(href)}" class="mark" data-row="${row}" aria-label="${xml(title)}"><title>${xml(title)}</title>${hit(x, y)}<path class="flag" d="M${px(x)} ${y + 8}V${y - 8}l${side} 4${side < 0 ? ' 9' : '-9'} 4"/></a>`
  })
  return `${spans(data.ends, xs, y)}${flags.join('')}<text class="lane" x="8" y="${y - 10}">${xml(data.words.ends)}</text>`
}

const PAD = 12 * 3_600_000
const NAMED = 6

function drawMany(ends: readonly End[], href: string, { x, y, row }: { x: number; y: number; row: number }): string {
  const titles = ends.slice(0, NAMED).map(({ title }) => title)
  const words = [...titles, ...(ends.length > NAMED ? ['…'] : [])]
  return `<a href="${xml(href)}" class="mark many" data-row="${row}" aria-label="${xml(`${ends.length}: ${titles[0]} …`)}"><title>${xml(words.join('\n'))}</title>${hit(x, y)}${countMark(x, y, ends.length)}</a>`
}

function spans(ends: readonly End[], xs: ReadonlyMap<End, number>, y: number): string {
  const groups = new Map<string, number[]>()
  for (const end of ends) groups.set(end.group, [...(groups.get(end.group) ?? []), xs.get(end)!])
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => `<path class="span" d="M${px(Math.min(...group))} ${y}H${px(Math.max(...group))}"/>`)
    .join('')
}
