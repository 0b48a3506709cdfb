import { Temporal } from 'temporal-polyfill'
import type { When } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { isNominal } from '../participants/control.js'
import type { Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

const DAYS = { 'day-before': -1, 'day-of': 0, 'day-after': 1 } as const

/** «Вчерашняя встреча», «сегодняшние переговоры»: "an overnight attack", «накануне прошла встреча»: the day as an adjective of the event itself or of what its verb carries; null where there is none. */
export function dayByAdjective({ passage, tree }: Scene, hit: Hit | null): When | null {
  if (!hit || passage.date === null) return null
  const nouns = hit.used.filter((at) => isNominal(tree, at)).flatMap((at) => childrenBy(tree, at, 'amod', 'compound'))
  for (const kid of [...nouns, ...toldWith(tree, hit).flatMap((at) => childrenBy(tree, at, 'advmod'))]) {
    const { start, end } = tree.tokens[kid]!
    for (const [list, days] of Object.entries(DAYS)) {
      if (!isListed(passage.lexicon, list, tree, kid)) continue
      const day = dayFrom(passage.date, days)
      if (day === null) return null
      const text = passage.text.slice(start, end)
      return { start: day, end: day, precision: 'day', zone: null, basis: 'stated', span: [start, end], text }
    }
  }
  return null
}

/** The verb of the act; of an act told by a noun the participle that describes it («состоявшаяся накануне встреча») and the verb that it is the subject of. */
function toldWith(tree: Tree, { head, wordClass }: Hit): readonly number[] {
  if (wordClass === 'verb') return [head]
  const above = tree.tokens[head]!.head
  return [...childrenBy(tree, head, 'acl'), ...(tree.rel[head] === 'nsubj' && above >= 0 ? [above] : [])]
}

function dayFrom(date: string, days: number): string | null {
  try {
    return Temporal.PlainDate.from(date).add({ days }).toString()
  } catch {
    return null
  }
}
