import type { End } from './data.js'
import type { Frame } from './render.js'
import { px, xml } from './xml.js'

/** Where commitments run out: a flag per reading; competing readings of one commitment are joined. */
export function drawEnds({ data, xOf, bottom }: Frame): string {
  if (data.ends.length === 0) return ''
  const y = bottom - 16
  const groups = new Map<string, End[]>()
  for (const end of data.ends) groups.set(end.group, [...(groups.get(end.group) ?? []), end])
  const parts: string[] = []
  for (const ends of groups.values()) {
    const xs = ends.map(({ at }) => Math.min(data.width - 2, Math.max(2, xOf(at))))
    if (xs.length > 1) parts.push(`<path class="span" d="M${px(Math.min(...xs))} ${y}H${px(Math.max(...xs))}"/>`)
    for (const [n, { href, title }] of ends.entries()) {
      const x = xs[n]!
      parts.push(
        `<a href="${xml(href)}" class="mark" data-row="${data.rows.length}" aria-label="${xml(title)}"><title>${xml(title)}</title><rect class="hit" x="${px(x - 12)}" y="${y - 12}" width="24" height="24"/><path class="flag" d="M${px(x)} ${y + 8}V${y - 8}l${x > data.width - 12 ? -9 : 9} 4${x > data.width - 12 ? ' 9' : '-9'} 4"/></a>`,
      )
    }
  }
  return `<text class="lane" x="8" y="${y - 10}">${xml(data.words.ends)}</text>${parts.join('')}`
}
