import { monthName } from '../text/format.js'
import type { Visit } from '../visit/visit.js'

/** A month (`2025-03`) or a year with how much it has, and where it leads. */
type Bar = { readonly key: string; readonly href: string; readonly count: number; readonly isChosen?: boolean }

/** Months or years as links with a bar each; the longest has `most`. */
export function MonthBars({ visit, bars, most }: { visit: Visit; bars: readonly Bar[]; most: number }) {
  return (
    <ul class="values months">
      {bars.map(({ key, href, count, isChosen = false }) => (
        <li>
          <a href={href} aria-current={isChosen ? 'true' : undefined}>
            {key.length === 4 ? key : monthName(key, visit.lang)}
          </a>
          <meter min="0" max={most} value={count} aria-hidden="true"></meter>
          <span class="soft">{count}</span>
        </li>
      ))}
    </ul>
  )
}
