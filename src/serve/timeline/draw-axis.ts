import type { Frame } from './render.js'
import { ticks } from './ticks.js'
import { px, xml } from './xml.js'

/** Grid lines and labels; labels at either end are anchored inwards. */
export function drawAxis({ data, xOf, top, bottom, height }: Frame): string {
  return ticks(data.from, data.to, data.width, { locale: data.words.locale, gap: Math.min(110, data.width / 5) })
    .map(({ at, label, major }) => {
      const x = xOf(at)
      const anchor = x < 24 ? 'start' : x > data.width - 24 ? 'end' : 'middle'
      const inward = x < 24 ? Math.max(x, 4) : x > data.width - 24 ? Math.min(x, data.width - 4) : x
      return `<path class="grid" d="M${px(x)} ${top}V${bottom}"/><text class="${major ? 'tick major' : 'tick'}" x="${px(inward)}" y="${height - 9}" text-anchor="${anchor}">${xml(label)}</text>`
    })
    .join('')
}

/** The present as a line, and what lies after it as a tint. */
export function drawNow({ data, xOf, top, bottom }: Frame, part: 'line' | 'future'): string {
  if (data.now >= data.to) return ''
  const x = Math.max(0, xOf(data.now))
  if (part === 'future')
    return `<rect class="future" x="${px(x)}" y="0" width="${px(data.width - x)}" height="${bottom}"/>`
  if (data.now < data.from) return ''
  const anchor = x > data.width - 60 ? 'end' : 'start'
  return `<path class="now" d="M${px(x)} ${top - 10}V${bottom}"/><text class="tick" x="${px(x + (anchor === 'end' ? -4 : 4))}" y="${top - 2}" text-anchor="${anchor}">${xml(data.words.now)}</text>`
}
