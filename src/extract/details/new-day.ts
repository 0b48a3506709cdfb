import type { TimeExpression } from '../../model/index.js'
import type { Scene } from '../scene.js'
import { firstFrom, pathUp } from '../tree.js'
import { isListed } from '../words/listed.js'

/** The verb by which something is put off to this time ("postponed to Friday", «перенесены на 12 марта»); null where it is no new day. */
export function putOffTo({ passage, tree }: Scene, { span }: Pick<TimeExpression, 'span'>): number | null {
  const at = firstFrom(tree, span[0])
  const before = tree.low[at - 1] ?? ''
  if (at < 1 || !(tree.lang === 'en' ? TO_EN : TO_RU).has(before)) return null
  const verb = pathUp(tree, at)
    .slice(0, NEAR)
    .find((above) => above < at && isListed(passage.lexicon, 'putting-off', tree, above))
  // "Rescheduled for Friday", and no "delayed for months".
  return verb === undefined || (before === 'for' && !tree.low[verb]!.startsWith('resched')) ? null : verb
}

/** "Which was moved from Friday", «которую перенесли с пятницы»: the day on which it is not. */
export function isPutOffFrom({ passage, tree }: Scene, { span }: Pick<TimeExpression, 'span'>): boolean {
  const at = firstFrom(tree, span[0])
  if (!/^(?:from|с|со|з|із)$/.test(tree.low[at - 1] ?? '')) return false
  return pathUp(tree, at)
    .slice(0, NEAR)
    .some((above) => above < at && isListed(passage.lexicon, 'putting-off', tree, above))
}

const TO_EN = new Set(['to', 'until', 'till', 'for'])
const TO_RU = new Set(['на', 'до'])
const NEAR = 4
