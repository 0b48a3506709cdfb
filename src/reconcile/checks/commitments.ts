import { type Commitment, type CommitmentState, digestId, isProvision, type Message } from '../../model/index.js'
import { message, speak, term } from '../../say/index.js'
import type { Check, Ledger } from '../check.js'
import { citeStatement } from '../cite.js'
import { lastingTerms } from '../commitment/due.js'
import { type Strand, strandsOf } from '../commitment/group.js'
import { readingsOf } from '../commitment/readings.js'
import { standingOf } from '../commitment/standing.js'
import { dueBy, endOf, standings, stateOf, statesOf } from '../commitment/state.js'
import { binds, isProlongedUntil, type Step } from '../commitment/step.js'
import { createSteps } from '../commitment/steps.js'
import { shortened, titleOf } from '../commitment/titles.js'
import type { Topic } from '../commitment/topic.js'
import { fromBothSides } from '../commitment/two-sides.js'
import type { Evidence, TimedEvidence } from '../evidence.js'

/** What was proposed, asked, considered or agreed, by whom, on which terms, and when it runs out. */
export const commitments: Check = {
  name: 'commitments',
  rules: ['commitments', 'commitment-end'],
  ledger: createCommitments,
}

/** Strung together anew from the first step that is another one; a strand that stays the same is not read again. */
function createCommitments(evidence: TimedEvidence): Ledger {
  const steps = createSteps(evidence)
  const read = new WeakMap<Strand, Read | null>()
  let strands: readonly Strand[] = []
  const readOf = (strand: Strand): Read | null => {
    let known = read.get(strand)
    if (known === undefined) {
      known = readStrand(strand, evidence)
      read.set(strand, known)
    }
    return known
  }
  return (change) => {
    const { all, from } = steps.change(change)
    strands = strandsOf(all, strands, from)
    return {
      commitments: strands.flatMap((strand) => {
        const known = readOf(strand)
        return known ? [commitmentOf(known, evidence)] : []
      }),
    }
  }
}

/** What is read of a strand once; only its state and its words go with the clock. */
type Read = {
  readonly told: Omit<Commitment, 'state' | 'words' | 'said'>
  /** Its start and end, but for days by which something is to be done. */
  readonly lasting: Pick<Commitment, 'start' | 'end'>
  readonly states: readonly CommitmentState[]
  readonly accounts: readonly Message[]
  /** Was it prolonged, and nobody says until when? */
  readonly open: boolean
  last: { readonly now: number; readonly commitment: Commitment } | null
}

function readStrand({ placed: all, events, topic }: Strand, evidence: Evidence): Read | null {
  const placed = fromBothSides(all, evidence)
  if (placed.length === 0) return null
  const steps = placed.map(({ step }) => step)
  const told = once(steps.flatMap((step) => stepLine(step, evidence)))
  const first = steps[0]?.testimony.statement
  if (told.length === 0 || !first) return null
  const readings = readingsOf(steps, evidence)
  if (!isMatter(steps, readings)) return null
  const titled = titleOf(steps, told)
  const standing = standings(steps)
  return {
    told: {
      id: digestId('commitment', first.id),
      title: shortened(speak(titled, evidence.speaker)),
      titled,
      parties: partiesOf(steps, topic, evidence),
      standing: standingOf(steps, standing, evidence),
      events: [...events],
      steps: told,
      ...readings,
      confirmedBy: confirmations(steps),
    },
    lasting: lastingTerms(readings, evidence.documents),
    states: statesOf(steps, standing),
    accounts: [...standing].map(([party, state]) => accountOfSide(steps, party, state)),
    open: steps.some(({ state }) => state === 'extended') && !isProlongedUntil(steps),
    last: null,
  }
}

/** The parties of the dossier among them, and of a joint statement the others, too, that bind themselves by it. */
function partiesOf(steps: readonly Step[], { parties }: Topic, { dossier }: Evidence): readonly string[] {
  const isPoint = steps.some(({ testimony }) => isProvision(testimony.statement))
  const others = isPoint ? [...parties].filter((party) => !dossier.parties.includes(party)) : []
  return [...dossier.parties.filter((party) => parties.has(party)), ...others]
}

function commitmentOf(read: Read, evidence: TimedEvidence): Commitment {
  const { told, states, accounts, open, last } = read
  const isTimeless = told.end.length === 0 && told.start.length === 0
  if (last && (isTimeless || last.now === evidence.now)) return last.commitment
  const { lasting } = read
  const isOnlyDue = lasting.end.length === 0 && told.end.length > 0
  const end = isOnlyDue ? dueBy(told.end) : endOf(lasting.end, open, evidence)
  const said = message('commitment.words', accounts, end)
  const state = stateOf(states, lasting, { now: evidence.now, open })
  const { id, title, titled, ...rest } = told
  const commitment = { id, title, titled, state, ...rest, ...evidence.told(said) }
  read.last = { now: evidence.now, commitment }
  return commitment
}

/** In which state a side has it: by a text of its own, or only by others who tell of its words and acts. */
function accountOfSide(steps: readonly Step[], side: string, state: CommitmentState): Message {
  const isInOwnText = steps.some(
    ({ testimony: { party, level }, state: own }) => party === side && own === state && level === 'official',
  )
  const said = isInOwnText ? 'commitment.account' : 'commitment.account-told'
  return message(said, term('state', state), { actor: side })
}

/** An "agreement" without any term, which nobody proposed, asked for or considers, is a turn of phrase. */
function isMatter(steps: readonly Step[], readings: ReturnType<typeof readingsOf>): boolean {
  if (steps.some(({ testimony }) => isProvision(testimony.statement))) return true
  const open = steps.some((step) => !binds(step))
  const { length, scope, condition, start, end } = readings
  return open || [length, scope, condition, start, end].some((list) => list.length > 0)
}

function stepLine({ testimony, state }: Step, evidence: Evidence): Commitment['steps'] {
  const words = citeStatement(testimony.statement, testimony.document)
  if (state === null || !words) return []
  const doers = testimony.statement.participants.filter(({ role }) => role === 'actor')
  // «А предложил Б продлить перемирие»: of the sides of a truce, the one who speaks proposes.
  const speaker = testimony.statement.attribution.at(-1)?.actor ?? null
  const actor = doers.find((one) => speaker !== null && one.actor === speaker) ?? doers[0]
  // "The two sides agreed, according to a diplomatic source": neither of them alone, and not in their words.
  if (testimony.level === 'none' && doers.length > 1) {
    const names = doers.map(({ actor: one, name }) => (one === null ? name : evidence.nameOf(one)))
    return [{ state, by: names.join(', '), actor: null, at: testimony.document.published, cite: words }]
  }
  const id = actor ? actor.actor : testimony.actor
  const itself = id === null && testimony.level === 'official' && actor?.name === testimony.by ? testimony.party : null
  const known = id ?? itself
  const by = known ? evidence.nameOf(known) : (actor?.name ?? testimony.by)
  return [{ state, by, actor: known, at: testimony.document.published, cite: words }]
}

/** One sentence that agrees in two words ("reached an understanding on a truce") is one step. */
function once(lines: Commitment['steps']): Commitment['steps'] {
  const seen = new Set<string>()
  return lines.filter(({ state, by, cite: { document, span } }) => {
    const key = `${state}|${by}|${document}|${span[0]}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Parties whose own official text says that it is agreed. */
function confirmations(steps: readonly Step[]): string[] {
  const parties = steps
    .filter(({ testimony, state }) => testimony.level === 'official' && (state === 'agreed' || state === 'extended'))
    .flatMap(({ testimony }) => testimony.party ?? [])
  return [...new Set(parties)]
}
