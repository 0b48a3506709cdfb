import type { Affiliation, Message, Reason } from '../model/index.js'
import { message, type Speaker, speak } from '../say/index.js'
import type { Draft } from './draft.js'
import { FEATURES } from './features/index.js'
import type { Sighting } from './sighting.js'

/** How well a sighting fits a draft: 0–1 (weighted mean of what the features had to go by), 0 where one rules it out. */
export function likeness(sighting: Sighting, draft: Draft, affiliation: Affiliation): number {
  let sum = 0
  let weights = 0
  for (const feature of FEATURES) {
    const compared = feature.compare(sighting, draft, affiliation)
    if (!compared) continue
    if (compared.score < 0) return 0
    sum += compared.score * feature.weight
    weights += feature.weight
  }
  return weights === 0 ? 0 : sum / weights
}

/** A score with what each feature saw. */
export type Explained = { readonly score: number; readonly reasons: readonly Reason[] }

const REMARK = message('same.remark')
/** So many reasons are kept at a time. */
const MOST = 50_000

/** The same comparison, explained; a remark is there because it names the event. The same reason is one object. */
export function createExplainer(
  affiliation: Affiliation,
  speaker: Speaker,
): (sighting: Sighting, draft: Draft) => Explained {
  const known = new Map<Message, Reason>()
  const reasonOf = (by: string, said: Message): Reason => {
    let reason = known.get(said)
    if (!reason) {
      if (known.size >= MOST) known.clear()
      reason = { by, saw: speak(said, speaker), said }
      known.set(said, reason)
    }
    return reason
  }
  return (sighting, draft) => {
    if (sighting.kind === 'remark') return { score: 1, reasons: [reasonOf('remark', REMARK)] }
    const reasons: Reason[] = []
    let sum = 0
    let weights = 0
    for (const { name, weight, compare } of FEATURES) {
      const compared = compare(sighting, draft, affiliation)
      if (!compared || compared.score < 0) continue
      reasons.push(reasonOf(name, compared.saw(sighting, draft, affiliation)))
      sum += compared.score * weight
      weights += weight
    }
    return { score: weights === 0 ? 0 : Math.round((sum / weights) * 1000) / 1000, reasons }
  }
}
