import type { Document } from '../model/index.js'
import { agglomerate } from './agglomerate.js'
import { cosines, storyVectors } from './story-vector.js'

/**
 * Documents that tell of the same happening, by their words alone: ids in groups, the same groups in whatever order they
 * come. For a few thousand documents at a time; cost grows with the square of their number.
 */
export function groupDocuments(documents: readonly Document[]): readonly (readonly string[])[] {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return agglomerate(cosines(storyVectors(sorted))).map((cluster) => cluster.flatMap((at) => sorted[at]?.id ?? []))
}
