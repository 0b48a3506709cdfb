import type { Draft } from '../draft.js'
import { cannot, type Feature } from '../feature.js'

/** Modes that two reports of one event may use for it. */
const NEAR: readonly (readonly [string, string])[] = [
  ['meet', 'multilateral'],
  ['meet', 'third-party'],
]

/** The same type and a compatible mode: a call is never a meeting; a mode that is not said agrees half. */
export const typeAndMode: Feature = {
  name: 'type-and-mode',
  compare({ type, mode, kind }, draft) {
    if (kind === 'remark') return null
    if (type !== draft.type || kind !== draft.kind) return cannot(`${kind} ${type}, not ${draft.kind} ${draft.type}`)
    const said = modeOf(draft)
    if (mode === null || said === null) return { score: mode === said ? 1 : 0.5, saw: `${type}, mode not said` }
    if (draft.modes.has(mode)) return { score: 1, saw: `${type} ${mode}` }
    if (NEAR.some((pair) => pair.includes(mode) && pair.includes(said)))
      return { score: 0.6, saw: `${mode} and ${said}` }
    return cannot(`${mode}, not ${said}`)
  },
}

function modeOf(draft: Draft): string | null {
  let best: string | null = null
  for (const [mode, count] of draft.modes) if (best === null || count > (draft.modes.get(best) ?? 0)) best = mode
  return best
}
