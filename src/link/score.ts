import type { Affiliation, Reason } from '../model/index.js'
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

/** The same comparison with what each feature saw. */
export function explainLikeness(
  sighting: Sighting,
  draft: Draft,
  affiliation: Affiliation,
): { readonly score: number; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = []
  for (const feature of FEATURES) {
    const compared = feature.compare(sighting, draft, affiliation)
    if (compared && compared.score >= 0) reasons.push({ by: feature.name, saw: compared.saw })
  }
  return { score: Math.round(likeness(sighting, draft, affiliation) * 1000) / 1000, reasons }
}
