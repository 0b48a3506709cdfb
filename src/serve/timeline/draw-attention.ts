import { DAY, HOUR, MINUTE } from './data.js'
import type { Frame } from './render.js'
import { px, xml } from './xml.js'

const BIN_PX = 8
const UNITS = [5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY]

/** The attention band: documents per stretch of time, grey, always labelled with its maximum; it never shares ink with status. */
export function drawAttention({ data, xOf }: Frame, height: number): string {
  const { from, to, width, published, bursts, words } = data
  const least = ((to - from) / width) * BIN_PX
  const unit = UNITS.find((length) => length >= least) ?? Math.ceil(least / (30 * DAY)) * 30 * DAY
  const first = Math.floor(from / unit)
  const counts = new Uint32Array(Math.floor(to / unit) - first + 1)
  let max = 0
  for (let n = 0; n < published.length; n++) max = Math.max(max, ++counts[Math.floor(published[n]! / unit) - first]!)
  const room = height - 26
  const bars = Array.from(counts, (count, n) => {
    if (count === 0) return ''
    const x = Math.max(0, xOf((first + n) * unit))
    const right = Math.min(width, xOf((first + n + 1) * unit))
    const tall = Math.max(2, (count / max) * room)
    return `M${px(x)} ${px(height - 4 - tall)}H${px(Math.max(x + 2, right - 1))}V${height - 4}H${px(x)}Z`
  })
  const heightened = bursts
    .map(({ from: start, to: end }) => [Math.max(0, xOf(start)), Math.min(width, xOf(end))] as const)
    .map(([x, right]) => `<path class="burst" d="M${px(x)} ${height - 2}H${px(Math.max(x + 3, right))}"/>`)
  const label =
    words.attention(max, unit / MINUTE) + (heightened.length > 0 && width > 500 ? ` · ${words.heightened}` : '')
  return `<path class="attention" d="${bars.join('')}"/>${heightened.join('')}<text class="lane" x="8" y="14">${xml(label)}</text>`
}
