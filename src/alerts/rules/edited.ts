import { type Change, diffWordsWithSpace } from 'diff'
import type { Watcher } from '../rule.js'
import { digestOf, editedSince, ofDocument } from '../state.js'

/** Changes shown, and words of each. */
const SHOWN = 5
const LENGTH = 160

/** The words of an official text changed after it was published. */
export const edited: Watcher = {
  on: 'edited',
  find: ({ rule, state, seen }) =>
    editedSince(seen, state.documents)
      .filter(({ party, source }) => (!rule.party || party === rule.party) && (!rule.source || source === rule.source))
      .map((document) => {
        const earlier = state.earlier.get(document.id) ?? null
        const [before, after] = earlier === null ? [null, null] : changes(earlier, document.text)
        return {
          key: `${document.id} ${digestOf(document)}`,
          title: document.title ?? document.text.slice(0, 90),
          words: 'An official text was edited.',
          before,
          after,
          event: null,
          evidence: [ofDocument(document)],
        }
      }),
}

function changes(before: string, after: string): [string, string] {
  const parts = diffWordsWithSpace(before, after, { timeout: 2000 }) ?? []
  return [passages(parts, 'removed'), passages(parts, 'added')]
}

/** The words of one side, those with nothing but a space of the other between them as one passage. */
function passages(parts: readonly Change[], side: 'removed' | 'added'): string {
  const other = side === 'removed' ? 'added' : 'removed'
  const marked = parts
    .filter((part) => !part[other])
    .map((part) => (part[side] || part.value.trim() === '' ? part.value : '\u0000'))
  const found = marked.join('').split('\u0000')
  return found
    .map((words) => words.trim().slice(0, LENGTH))
    .filter(Boolean)
    .slice(0, SHOWN)
    .join(' … ')
}
