import { contains, type Participant, type Span, type Statement, sidesAmong } from '../../model/index.js'
import { isAfter } from '../actuality/after.js'
import type { Reference } from '../mentions/references.js'
import { same } from '../participants/add.js'
import type { Passage } from '../passage.js'
import type { Draft, Scene } from '../scene.js'
import { isDispute } from '../speeches/dispute.js'
import { claimIn } from '../speeches/foreign-claim.js'
import { isInLabel } from './turns.js'

/** Keeps what later sentences may refer back to: the speaker, the persons, the call or meeting and its pair. */
export function follow(scene: Scene, drafts: readonly Draft[], statements: readonly Statement[]): void {
  const { passage, tree } = scene
  const { discourse } = passage
  if (isDispute(passage)) {
    if (claimIn(scene) !== null) discourse.claimed = tree.index
    if (statements.some(({ stance }) => stance === 'denies')) discourse.denied = tree.index
  }
  discourse.told = { index: tree.index, statements }
  const speaker = drafts.flatMap((draft) => draft.links).findLast(({ source }) => source !== null)?.source
  if (speaker) discourse.speaker = speaker
  remember(passage, tree.span, personsOf(passage, statements))
  discourse.strangers = [...strangersOf(passage, drafts), ...discourse.strangers].slice(0, MOST)
  const talks = statements.flatMap((statement, at) =>
    statement.type === 'CONSULT' && statement.participants.length >= 2 ? { ...statement, hit: drafts[at]!.hit } : [],
  )
  // "Following A's call with B, C met D": what is told is the meeting, not what came before it.
  const talk = talks.find(({ hit }) => hit === null || !isAfter(tree, hit.head)) ?? talks[0]
  if (talk) {
    // "I spoke with A and B" tells of two calls; "they" are those of both.
    const all = talks.filter(({ hit }) => hit !== null && hit === talk.hit).flatMap(({ participants }) => participants)
    const participants = sidesAmong(talk.hit === null ? talk.participants : distinct(all))
    discourse.event = { mode: talk.mode, participants, when: talk.when }
    discourse.pair = participants
  } else if (discourse.pair.length === 0) discourse.pair = agreedIn(passage, statements)
}

/** The two states that agree, or make a truce: "both sides" of the next sentence are they, where no contact has told of two before. */
function agreedIn({ actors }: Passage, statements: readonly Statement[]): readonly Participant[] {
  const [first] = statements.filter(({ type }) => type === 'AGREE' || type === 'RETREAT')
  const isState = ({ actor }: Participant) => actors.actors.get(actor ?? '')?.kind === 'state'
  return first?.participants.length === 2 && first.participants.every(isState) ? first.participants : []
}

function distinct(all: readonly Participant[]): readonly Participant[] {
  return all.filter((each, at) => all.findIndex((other) => same(other, each)) === at)
}

/** Whoever is cited or takes part with a name and is in no gazetteer. */
function strangersOf({ lexicon }: Passage, drafts: readonly Draft[]): readonly Reference[] {
  return drafts
    .flatMap(({ links, participants }) => [...links.flatMap(({ source }) => source ?? []), ...participants])
    .flatMap(({ actor, name, span }) => {
      const [first = '', ...others] = (actor === null ? NAME.exec(name)?.[0] : undefined)?.split(' ') ?? []
      const isTitled = ['roles', 'titles'].some((list) => lexicon.is(list, first.toLowerCase()))
      const own = (isTitled ? others : [first, ...others]).join(' ')
      return own.includes(' ') ? [{ name: own, actor: null, span, at: 0, via: 'words' as const }] : []
    })
}

/** Of «официальный представитель ведомства Энес Кырджа» the name alone. */
const NAME = /(?<![\p{L}\p{Pd}])\p{Lu}[\p{L}.'’-]{0,30} (?:\p{Lu}[\p{L}.'’-]{0,30} ){0,2}\p{Lu}[\p{L}'’-]{1,30}$/u

/** So many strangers a reader keeps apart. */
const MOST = 12

/** Those who take part in what a sentence tells where "he" or "the president" stands for them, but not "they" for two. */
function personsOf({ actors, text, person }: Passage, statements: readonly Statement[]): readonly Reference[] {
  return statements.flatMap(({ participants, evidence }) =>
    participants.flatMap(({ actor: id, name, span }) => {
      const actor = id === null ? undefined : actors.actors.get(id)
      const isOne = participants.filter((other) => other.span[0] === span[0]).length === 1
      // "The secretary of state Jon Rao" is Rao, whoever holds the office elsewhere.
      const isNamed = /^ \p{Lu}/u.test(text.slice(span[1], span[1] + 2))
      if (actor?.kind !== 'person' || actor.id === person || !isOne || isNamed || !contains(evidence, span)) return []
      return [{ name, actor, span, at: 0, via: 'pronoun' as const }]
    }),
  )
}

/** The persons of a stretch of text come first among those whom "he" or "the president" may mean. */
export function remember(
  { mentions, discourse, turns }: Passage,
  [start, end]: Span,
  meant: readonly Reference[] = [],
): void {
  const named = mentions
    .filter(({ actor, span }) => actor?.kind === 'person' && span[0] >= start && span[0] < end)
    .filter(({ span }) => !isInLabel(turns, span))
    .map(({ actor, span }) => ({ name: actor!.name, actor, span, at: 0, via: 'name' as const }))
  const persons = [...named, ...meant].sort((a, b) => a.span[0] - b.span[0])
  if (persons.length === 0) return
  const ids = new Set(persons.map(({ actor }) => actor!.id))
  discourse.persons = [...persons, ...discourse.persons.filter(({ actor }) => !ids.has(actor!.id))]
}
