import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { nounModifiers } from './arguments.js'

/**
 * "Rubio and Lavrov held Ukraine talks", "a London summit on Ukraine": a state or town in front of a contact of others is
 * what it is about, or where it is held. English; "Iran talks" of one side alone are with whom.
 */
export function withoutTopic(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { tree } = scene
  if (tree.lang !== 'en' || hit.frame.type !== 'CONSULT') return found
  const contacts = hit.used.filter((at) => tree.tokens[at]!.upos === 'NOUN')
  return contacts.reduce((left, noun) => withoutFront(scene, noun, left), found)
}

function withoutFront({ passage, tree }: Scene, noun: number, found: readonly Participant[]): readonly Participant[] {
  const fronted = nounModifiers(tree, noun).filter(({ name, at }) => name === 'comp' && at < noun)
  const [front, ...more] = fronted.filter(({ at }) => tree.tokens[at]!.upos === 'PROPN')
  if (front === undefined || more.length > 0 || isPaired(tree, front.at)) return found
  const { start, end } = tree.tokens[front.at]!
  const mention = passage.mentionsIn(tree).find(({ span }) => span[0] <= start && end <= span[1])
  const left = found.filter(({ span }) => span[1] <= start || span[0] >= end)
  if (left.length === found.length || !left.some(({ actor }) => actor !== null)) return found
  const kind = mention?.actor?.kind
  const isAbout = kind === 'state' && (left.length > 1 || CONFERRING.test(tree.low[noun]!))
  return kind === 'place' || isAbout ? left : found
}

/** One convenes a summit on somebody, and with many. */
const CONFERRING = /^(?:summit|conference|forum)s?$/

function isPaired({ tokens }: Tree, at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && /^[-–—/]$/.test(token.text))
}
