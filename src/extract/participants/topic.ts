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
  const { passage, tree } = scene
  if (hit.frame.type !== 'CONSULT') return found
  const contacts = hit.used.filter((at) => tree.tokens[at]!.upos === 'NOUN')
  const untitled = found.filter(
    ({ span }) => !contacts.some((at) => isInTitle(passage.text, tree.tokens[at]!.end, span)),
  )
  if (tree.lang !== 'en') return untitled
  return contacts.reduce<readonly Participant[]>((left, noun) => withoutFront(scene, noun, left), untitled)
}

/** 'A round table "The Gulf and Iran: What Next?"', «конференция «Украина и мир»»: what stands in the title of a contact is what it is about. A colon or comma in front opens words that were said. */
function isInTitle(text: string, end: number, span: Participant['span']): boolean {
  if (span[0] <= end || span[0] - end > LONGEST) return false
  const before = /^[^:;,.!?"“”«»]{0,40}["“«]([^"“”«»]*)$/u.test(text.slice(end, span[0]))
  return before && /^[^"“”«»]{0,160}["”»]/u.test(text.slice(span[1]))
}

const LONGEST = 160

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
