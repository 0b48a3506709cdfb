import { contains, type Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'

/** "An attack killed two people, Tusk said": does a name behind an act stand for whoever tells of it? */
export function isTeller({ links }: Scene, { head }: Hit, span: Span): boolean {
  return links.some(({ source, covers }) => source?.actor && contains(source.span, span) && covers(head))
}
