import type { Watcher } from '../rule.js'

/** A period of heightened attention began or grew. */
export const attention: Watcher = {
  on: 'attention',
  find: ({ state, seen }) =>
    state.record.bursts
      .filter(({ start, level }) => level > 0 && !seen.bursts.includes(`${start} ${level}`))
      .map(({ start, end, level, documents }) => ({
        key: `${start} ${level}`,
        title: state.dossier.title,
        words: `Attention rose: ${documents} documents from ${start} to ${end}, level ${level}.`,
        before: null,
        after: `level ${level}`,
        event: null,
        evidence: [],
      })),
}
