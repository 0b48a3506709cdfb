import { type Commitment, type CommitmentState, digestId, type Message, minutesOf } from '../../model/index.js'
import { message, speak, term } from '../../say/index.js'
import type { Check, Ledger } from '../check.js'
import { citeStatement } from '../cite.js'
import { type Strand, strandsOf } from '../commitment/group.js'
import { readingsOf } from '../commitment/readings.js'
import { endOf, standings, stateOf, statesOf } from '../commitment/state.js'
import { isProlongedUntil, type Step } from '../commitment/step.js'
import { createSteps } from '../commitment/steps.js'
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
      parties: evidence.dossier.parties.filter((party) => topic.parties.has(party)),
      events: [...events],
      steps: told,
      ...readings,
      confirmedBy: confirmations(steps),
    },
    states: statesOf(steps, standing),
    accounts: [...standing].map(([party, state]) => accountOfSide(steps, party, state)),
    open: steps.some(({ state }) => state === 'extended') && !isProlongedUntil(steps),
    last: null,
  }
}

function commitmentOf(read: Read, evidence: TimedEvidence): Commitment {
  const { told, states, accounts, open, last } = read
  const isTimeless = told.end.length === 0 && told.start.length === 0
  if (last && (isTimeless || last.now === evidence.now)) return last.commitment
  const said = message('commitment.words', accounts, endOf(told.end, open, evidence))
  const state = stateOf(states, told, { now: evidence.now, open })
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
  const open = steps.some(({ state }) => state === 'proposed' || state === 'asked' || state === 'considered')
  const { length, scope, condition, start, end } = readings
  return open || [length, scope, condition, start, end].some((list) => list.length > 0)
}

function stepLine({ testimony, state }: Step, evidence: Evidence): Commitment['steps'] {
  const words = citeStatement(testimony.statement, testimony.document)
  if (state === null || !words) return []
  const actor = testimony.statement.participants.find(({ role }) => role === 'actor')
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

const LONGEST = 120
const KINDS = ['ceasefire', 'release', 'withdraw'] as const

/** "30 days: strikes on energy infrastructure", in the words of the first text of each language that gives a scope. */
function titleOf(steps: readonly Step[], told: Commitment['steps']): Message {
  const length = steps.flatMap(({ testimony }) => testimony.statement.terms?.length ?? [])[0]
  const minutes = length ? minutesOf(length.value) : null
  const texts: Record<string, string> = {}
  for (const { testimony } of steps) {
    const { lang, text } = testimony.document
    const scope = testimony.statement.terms?.scope
    if (scope) texts[lang ?? 'en'] ??= shortened(text.slice(scope.span[0], scope.span[1]))
  }
  // A title in English goes before others where the reader's language has none.
  const ordered = texts.en === undefined ? texts : { en: texts.en, ...texts }
  const kind = steps.flatMap(({ testimony: { statement } }) => KINDS.find((one) => one === statement.mode) ?? [])[0]
  const lasts = minutes === null ? '' : { minutes }
  const scopes = Object.values(ordered)
  if (scopes.length === 0 && kind === undefined)
    return message('title.commitment', lasts, shortened(told[0]?.cite.text ?? ''))
  const what = scopes.length > 0 ? { texts: ordered } : ''
  // "energy" alone does not tell what is done to it.
  const isShort = scopes.some((words) => !words.includes(' '))
  return message(
    'title.commitment',
    lasts,
    what,
    kind !== undefined && (isShort || what === '') ? term('kind', kind) : '',
  )
}

/** On one line, without the bullets and signs that a post sets before its words. */
function shortened(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}"“„«(]+/u, '')
    .trim()
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words
}
