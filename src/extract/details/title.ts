import type { Language } from '../../model/index.js'
import { createScene } from '../create-scene.js'
import { repaired } from '../mend/repair.js'
import { add } from '../participants/add.js'
import { createPassage, type Passage } from '../passage.js'
import { act } from '../rules/act.js'
import { createTree } from '../tree.js'
import { mayMatch } from '../words/worth-parsing.js'
import { headOfParty } from './head-of-party.js'

const KINDS = new Set(['readout', 'release', 'text'])

/** "On preparations for the call" is no account of it. */
const PREPARES = /подготов|предстоящ|анонс|підготов|preparation|preparing|upcoming|ahead of/iu

/** The title of a readout tells channel and counterpart where the text only says "the two leaders": kept to be referred back to. */
export function readTitle(passage: Passage, language: Language): void {
  const { document, lexicon, actors, discourse } = passage
  const { title } = document
  if (!title || !KINDS.has(document.kind) || document.text.startsWith(title)) return
  // Whoever the text names in an office holds it in the title too.
  const own = createPassage({ ...document, text: title, title: null }, lexicon, actors)
  if (!mayMatch(own)) return
  const drafts = language
    .analyse(title)
    .sentences.flatMap((sentence, index) =>
      act.propose(
        createScene(own, createTree(title, lexicon.lang, index, repaired(sentence, own.mentions, lexicon))),
        [],
      ),
    )
  const talk = drafts.find(({ type }) => type === 'CONSULT')
  if (talk?.actuality !== 'happened' || PREPARES.test(title)) return
  const participants = [...talk.participants]
  const host = headOfParty(passage)
  if (host) add(participants, host)
  discourse.title = { mode: talk.mode, participants }
  discourse.pair = participants
  discourse.event = { mode: talk.mode, participants, when: null }
  discourse.persons = participants.flatMap(({ actor, span, name }) => {
    const person = actor ? actors.actors.get(actor) : undefined
    return person?.kind === 'person' ? [{ name, actor: person, span, at: 0, via: 'name' as const }] : []
  })
}
