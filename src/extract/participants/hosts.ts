import type { Participant } from '../../model/index.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Draft, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { add } from './add.js'
import { carriersOf, verbSlots } from './arguments.js'

/** "Egypt hosted talks between A and B", "we hosted A of Iran and B of the United States": a state or body that receives two sides at once is their host. */
export function hosted(scene: Scene, draft: Draft): Draft {
  if (draft.type !== 'CONSULT' || draft.hit === null) return draft
  return draft.by === 'consult/host' ? hostOfGuests(scene, draft) : hostOfTalks(scene, draft)
}

function hostOfGuests(scene: Scene, draft: Draft): Draft {
  const host = hostsOf(scene, draft.hit!.head).at(0)
  const guests = draft.participants.filter(({ actor }) => actor === null || actor !== host?.actor)
  if (!host || guests.length === draft.participants.length || sidesOf(scene, guests).size < 2) return draft
  return { ...draft, mode: 'meet', participants: [...guests, host] }
}

function hostOfTalks(scene: Scene, draft: Draft): Draft {
  const { tree, passage } = scene
  const verb = carriersOf(tree, draft.hit!.head, passage.lexicon).find((at) => HOSTS.test(tree.tokens[at]!.lemma))
  if (verb === undefined || sidesOf(scene, draft.participants).size < 2) return draft
  const participants = [...draft.participants]
  for (const host of hostsOf(scene, verb)) add(participants, host)
  return { ...draft, participants }
}

const HOSTS = /^(?:host|принять|принимать)$/

/** The states and bodies that receive; a person who receives others talks with them. */
function hostsOf({ passage, tree }: Scene, verb: number): readonly Participant[] {
  return verbSlots(tree, verb)
    .filter(({ name }) => name === 'subj')
    .flatMap(({ at }) => referencesOf(passage, tree, at))
    .filter(({ actor }) => actor !== null && actor.kind !== 'person' && actor.kind !== 'outlet')
    .map((reference) => participantOf(passage, reference, 'host'))
}

function sidesOf({ passage }: Scene, participants: readonly Participant[]): ReadonlySet<string> {
  return new Set(participants.flatMap(({ actor }) => (actor === null ? [] : sideOf(passage, actor))))
}
