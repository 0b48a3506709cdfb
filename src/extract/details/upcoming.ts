import { Temporal } from 'temporal-polyfill'
import type { When } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "A meeting scheduled for Tuesday", "will be recognised on 28 May": a weekday or day of the year of what is still to come is the next one. */
export function upcoming(when: When, { passage, tree }: Scene, draft: Draft): When {
  const { date, lexicon } = passage
  const isPlanned = (at: number) => isListed(lexicon, 'planned', tree, at)
  const ahead =
    draft.actuality === 'planned' ||
    (draft.actuality === 'not' &&
      draft.anchors.some((at) =>
        tree.kids[at]!.some((kid) => (isPlanned(kid) && !hadBeen(tree, kid)) || wasToBe(tree, kid)),
      ))
  if (!ahead || !date || when.precision !== 'day' || !when.start || when.start.slice(0, 10) >= date) return when
  const words = passage.text.slice(...(when.span ?? [0, 0])).split(/\s+/)
  const start = Temporal.PlainDate.from(when.start.slice(0, 10))
  const gap = start.until(Temporal.PlainDate.from(date)).days
  // A day of the year by its number or name ("Victory Day") is next year's, a weekday next week's.
  const yearly = /\d/.test(words.join(' ')) || gap > 7
  if (yearly ? /\d{4}/.test(words.join(' ')) || gap < 60 || gap > 366 : words.length > 2) return when
  const moved = start.add(yearly ? { years: 1 } : { days: 7 }).toString()
  return { ...when, start: moved, end: moved }
}

/** "That had been planned for Monday": that Monday is over. English. */
function hadBeen(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some((kid) => tree.low[kid] === 'had')
}

/** "Which were to be held on Wednesday", "that was due on Friday", «которые должны были пройти». */
function wasToBe(tree: Tree, verb: number): boolean {
  if (!tree.rel[verb]!.startsWith('acl')) return false
  const low = tree.kids[verb]!.map((kid) => tree.low[kid])
  if (tree.lang === 'en')
    return (low.includes('to') || low.includes('due')) && (low.includes('was') || low.includes('were'))
  return /^должн[аоы]$|^долж[ео]н$/.test(tree.low[verb]!)
}
