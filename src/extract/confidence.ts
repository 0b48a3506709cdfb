import type { Statement } from '../model/index.js'
import type { Draft } from './scene.js'

/** 0–1: how sure the rule is, less for what stayed unresolved. */
export function confidenceOf(made: Omit<Statement, 'id' | 'confidence'>, draft: Draft): number {
  let score = draft.certainty
  const resolved = made.participants.filter(({ actor }) => actor !== null).length
  if (made.participants.length === 0) score *= 0.75
  else score *= 0.85 + 0.15 * (resolved / made.participants.length)
  if (draft.hit && draft.hit.used.length > 1) score += 0.03
  return Math.round(Math.min(0.97, score) * 100) / 100
}
