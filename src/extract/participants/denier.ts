import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Link } from '../reporting/link.js'
import type { Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { spanOf } from '../tree.js'
import { slotsOf } from './arguments.js'

/**
 * "The army denied talks with the militia", «никаких переговоров с Баку не было, заявил советник»: whoever denies a contact with somebody, and tells of
 * nobody else in it, denies his own.
 */
export function denier(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  const { passage, scopes, links } = scene
  if (hit.frame.type !== 'CONSULT' || found.length !== 1 || !isOnlyWith(scene, hit)) return []
  const scope = scopes.get(hit)
  const isCalledOff = scope?.governors.some(({ frame }) => frame.type === null && frame.innerActuality === 'not')
  // "Denied that the talks with Addis Ababa were tense": its own, too.
  const isDetail = scope?.detail && scene.tree.rel[hit.head] === 'nsubj'
  const isDenied = isDetail || (scope?.actuality === 'not' && !isCalledOff) || scope?.governors.some(isDenial)
  const link = isDenied ? links.findLast((each) => tellsOf(each, hit)) : undefined
  const speaker = link?.source?.actor ?? (link === undefined && isDenied ? publisher(scene) : null)
  const side = speaker && passage.actors.actors.get(sideOf(passage, passage.state(speaker).id))
  if (!side || (side.kind !== 'state' && side.kind !== 'body')) return []
  if (found.some(({ actor }) => actor !== null && sideOf(passage, actor) === side.id)) return []
  return [{ name: side.name, actor: side.id, role: 'participant', span: spanOf(scene.tree, [hit.head]) }]
}

function isDenial({ frame, negated }: Hit): boolean {
  return frame.stance === 'denies' && !negated
}

function tellsOf(link: Link, hit: Hit): boolean {
  return link.source !== null && !link.through && link.hit !== hit && link.covers(hit.head)
}

/** The side whose own text it is. */
function publisher({ passage }: Scene) {
  return passage.document.lane === 'official' && passage.party !== null
    ? (passage.actors.actors.get(passage.party) ?? null)
    : null
}

/** Are those "with" whom it would have been all that it names? */
function isOnlyWith({ tree, passage: { lexicon } }: Scene, hit: Hit): boolean {
  const slots = slotsOf(tree, hit, lexicon).filter(({ at }) => !hit.used.includes(at))
  return slots.some(({ name }) => WITH.has(name)) && !slots.some(({ name }) => OTHERS.has(name))
}

const WITH = new Set(['with', 'с', 'со'])
/** Where somebody else may be named who would have held it. */
const OTHERS = new Set(['subj', 'poss', 'by', 'of', 'gen', 'between', 'among', 'между', 'ins'])
