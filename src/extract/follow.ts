import type { Statement } from '../model/index.js'
import type { Draft, Scene } from './scene.js'

/** Keeps what later sentences may refer back to: the speaker, the persons, the call or meeting and its pair. */
export function follow({ passage, tree }: Scene, drafts: readonly Draft[], statements: readonly Statement[]): void {
  const { discourse } = passage
  const speaker = drafts.flatMap((draft) => draft.links).findLast(({ source }) => source !== null)?.source
  if (speaker) discourse.speaker = speaker
  const persons = passage
    .mentionsIn(tree)
    .filter(({ actor }) => actor?.kind === 'person')
    .map(({ actor, span }) => ({ name: actor!.name, actor, span, at: 0, via: 'name' as const }))
  if (persons.length > 0) {
    const ids = new Set(persons.map(({ actor }) => actor!.id))
    discourse.persons = [...persons, ...discourse.persons.filter(({ actor }) => !ids.has(actor!.id))]
  }
  const talk = statements.find(({ type, participants }) => type === 'CONSULT' && participants.length >= 2)
  if (talk) {
    discourse.event = { mode: talk.mode, participants: talk.participants, when: talk.when }
    discourse.pair = talk.participants
  }
}
