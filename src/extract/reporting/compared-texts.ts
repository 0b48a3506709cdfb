import type { Tree } from '../tree.js'

const AGREE = /^(?:dis)?agree(?:s|d)?$/
const TEXTS = /^(?:readout|account|report|statement|version|text|transcript|communiqu[eé]|document)s?$/

/** "Two readouts of the call agree on little": texts that are laid side by side say nothing by it. */
export function areCompared(tree: Tree, verb: number, source: number | null): boolean {
  return source !== null && AGREE.test(tree.low[verb] ?? '') && TEXTS.test(tree.low[source] ?? '')
}
