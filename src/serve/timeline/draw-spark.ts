import type { TimelineData } from './data.js'
import { px } from './xml.js'

const [WIDTH, HEIGHT, BARS] = [320, 24, 64]

/** Attention alone, without axis or words, for the line that opens the plot on a phone: documents per part of the window. */
export function drawSpark({ from, to, published }: Pick<TimelineData, 'from' | 'to' | 'published'>): string {
  const counts = new Uint32Array(BARS)
  for (let n = 0; n < published.length; n++)
    counts[Math.min(BARS - 1, Math.max(0, Math.floor(((published[n]! - from) / (to - from)) * BARS)))]!++
  const most = Math.max(...counts)
  const step = WIDTH / BARS
  const bars = Array.from(counts, (count, n) => {
    if (count === 0) return ''
    const tall = Math.max(2, (count / most) * HEIGHT)
    return `M${px(n * step)} ${px(HEIGHT - tall)}h${px(step - 1)}v${px(tall)}h${px(1 - step)}z`
  })
  return `<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path class="attention" d="${bars.join('')}"/></svg>`
}
