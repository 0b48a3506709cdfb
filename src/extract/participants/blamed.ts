import type { Hit } from '../hits.js'
import { type Reference, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy, coordinated, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { nounModifiers, type Slot } from './arguments.js'
import { isNominal, prepositionOf } from './control.js'
import { isPassive } from './is-passive.js'
import { rolesFor } from './roles-for.js'
import { slotReferences } from './slot-references.js'

/**
 * "Condemned the shelling of Kharkiv by Russia", «осудил захват города боевиками»: blame for an act falls on whoever did it, not on those to whom or the
 * place where it was done, and on nobody where the doer is not named. Null for a slot that holds no act.
 */
export function blamedFor(scene: Scene, { head, frame }: Hit, { name, at }: Slot): readonly Reference[] | null {
  const { passage, tree } = scene
  if (!BLAMING.has(frame.type ?? '') || WHERE.has(name) || !isNominal(tree, at)) return null
  const isAct = isDoneTo(scene, at)
  if (!isAct && referencesOf(passage, tree, at).some(({ actor }) => actor !== null)) return null
  const things = coordinated(tree, at)
  const agents = [...things.flatMap((thing) => within(tree, thing)), ...behindVerb(tree, head)]
    .filter((slot) => slot.name === 'by')
    .flatMap((slot) => known(scene, slot))
  if (agents.length > 0) return agents
  if (!isAct) return null
  const acts = things.filter((thing) => isDoneTo(scene, thing))
  const owners = acts.flatMap((act) => ownersOf(scene, act))
  return owners.length > 0 ? owners : acts.flatMap((act) => atHome(scene, act, head))
}

const BLAMING = new Set(['ACCUSE', 'PROTEST'])

const WHERE = new Set(['subj', 'in', 'at', 'в', 'на'])

/** "The seizure of", "the flooding of", «обстрел»: does a noun tell of an act whose "of" names those to whom it is done? */
export function isDoneTo(scene: Scene, noun: number): boolean {
  const { hits, passage, tree } = scene
  if (!isNominal(tree, noun)) return false
  if (deedAt(scene, noun) !== undefined || isListed(passage.lexicon, 'done-to', tree, noun)) return true
  // "The meeting of" is of those who meet.
  const isGerund = tree.low[noun]!.endsWith('ing') && !hits.some(({ head }) => head === noun)
  return isGerund && childrenBy(tree, noun, 'nmod').some((kid) => prepositionOf(tree, kid) === 'of')
}

function deedAt({ hits }: Scene, noun: number): Hit | undefined {
  return hits.find(({ head, wordClass, frame }) => head === noun && wordClass === 'noun' && HARMS.has(frame.type ?? ''))
}

const HARMS = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** "Russia's annexation", "the Syrian strikes", «удары Израиля»: by the roles of the act, else by whoever owns it. */
function ownersOf(scene: Scene, noun: number): readonly Reference[] {
  const deed = deedAt(scene, noun)
  const doing = deed ? (rolesFor(scene.passage, deed).actor ?? []) : OWNERS
  return nounModifiers(scene.tree, noun)
    .filter(({ name, at }) => doing.includes(name) && !isListed(scene.passage.lexicon, 'weapons', scene.tree, at))
    .flatMap((slot) => known(scene, slot))
}

const OWNERS = ['poss', 'adj', 'comp', 'ins']

/** "The trial of journalists in Belarus": what only a state does to people is done by the state where they are. */
function atHome(scene: Scene, act: number, verb: number): readonly Reference[] {
  const { passage, tree } = scene
  if (deedAt(scene, act)?.frame.type !== 'COERCE' && !isListed(passage.lexicon, 'state-acts', tree, act)) return []
  return [...within(tree, act), ...behindVerb(tree, verb)]
    .filter(({ name }) => name === 'in' || name === 'в')
    .flatMap((slot) => known(scene, slot))
    .filter(({ actor }) => actor?.kind === 'state')
    .slice(0, 1)
}

/** What stands in a phrase, by preposition. */
function within(tree: Tree, noun: number): readonly Slot[] {
  return subtree(tree, noun, (kid) => tree.rel[kid] === 'acl').map((at) => asSlot(tree, at))
}

/** "Slammed the launch of missiles by North Korea": the agent of what is blamed may hang from the active verb. */
function behindVerb(tree: Tree, verb: number): readonly Slot[] {
  if (isNominal(tree, verb) || isPassive(tree, verb)) return []
  return childrenBy(tree, verb, 'obl')
    .filter((at) => at > verb)
    .map((at) => asSlot(tree, at))
}

function asSlot(tree: Tree, at: number): Slot {
  return { name: prepositionOf(tree, at) ?? '', at }
}

function known({ passage, tree }: Scene, slot: Slot): readonly Reference[] {
  return slotReferences(passage, tree, slot, true).filter(({ actor }) => actor !== null)
}
