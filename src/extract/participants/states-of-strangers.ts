import { isFullName, type Participant } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { firstFrom } from '../tree.js'
import { isListed } from '../words/listed.js'

/**
 * "Slovak Agriculture Minister Richard Takac", «вице-спикером словацкого парламента Андреем Данко»: whom no gazetteer knows takes part for the one state
 * whose office stands before his name, which is added to him; a former minister, a lawmaker and the opposition are nobody's side.
 */
export function withStatesOfStrangers(scene: Scene, draft: Draft): Draft {
  if (draft.type !== 'CONSULT') return draft
  const added: Participant[] = []
  const isThere = (id: string) =>
    [...draft.participants, ...added].some(({ actor }) => actor === id || isOf(scene, actor, id))
  for (const participant of draft.participants) {
    const state = participant.actor === null && isFullName(participant.name) ? stateBefore(scene, participant) : null
    if (state && !isThere(state.actor!)) added.push(state)
  }
  return added.length === 0 ? draft : { ...draft, participants: [...draft.participants, ...added] }
}

function isOf({ passage: { actors } }: Scene, actor: string | null, state: string): boolean {
  return actor !== null && actors.actors.get(actor)?.party === state
}

/** The state of the title before a name: the words of one noun phrase, with an office of state and one state among them. */
function stateBefore(scene: Scene, { span, role }: Participant): Participant | null {
  const { passage, tree } = scene
  const name = firstFrom(tree, span[0])
  let first = name < 0 ? name : name - (tree.low[name - 1] === ',' ? 1 : 0)
  const last = first
  while (first > 0 && last - first < LONGEST && isInTitle(scene, first - 1)) first--
  const title = tree.tokens.map((_, at) => at).slice(Math.max(first, 0), Math.max(last, 0))
  if (!title.some((at) => isListed(passage.lexicon, 'state-officers', tree, at))) return null
  if (title.some((at) => NO_OFFICE.test(tree.low[at]!))) return null
  const [from, to] = [tree.tokens[title[0]!]!.start, span[0]]
  const states = passage
    .mentionsIn(tree)
    .filter((mention) => mention.span[0] >= from && mention.span[1] <= to && mention.via !== 'role')
    .flatMap(({ actor, span: at }) => (actor?.kind === 'state' ? [{ actor, at }] : []))
  const [state] = states
  if (!state || new Set(states.map(({ actor }) => actor.id)).size !== 1) return null
  return { name: state.actor.name, actor: state.actor.id, role, span: state.at }
}

/** Words of a title. */
const LONGEST = 12

const NO_OFFICE =
  /^(?:former|ex|ex-.+|opposition|shadow|late|future|would-be|экс-.+|бывш.+|теневой|оппозиц.+|колишн.+)$/

function isInTitle({ tree, passage }: Scene, at: number): boolean {
  const { upos, start, end } = tree.tokens[at]!
  const low = tree.low[at]!
  if (upos === 'ADP') return /^(?:of|for|по)$/.test(low)
  // "Minister of Foreign Affairs and Trade", and no "A and Slovak Ambassador B".
  if (upos === 'CCONJ')
    return AND.test(low) && !passage.mentionsIn(tree).some(({ span }) => span[0] === tree.tokens[at + 1]?.start)
  const isPerson = passage
    .mentionsIn(tree)
    .some(({ actor, span }) => actor?.kind === 'person' && span[0] <= start && end <= span[1])
  return (
    !isPerson && (['NOUN', 'PROPN', 'ADJ', 'DET', 'PART'].includes(upos) || low === '-' || low === '’s' || low === "'s")
  )
}

const AND = /^(?:and|и)$/
