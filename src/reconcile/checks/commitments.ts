import { type Commitment, digestId, type Message, type Statement } from '../../model/index.js'
import { message, speak, term } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { citeStatement } from '../cite.js'
import { type Placed, type Strand, strandsOf } from '../commitment/group.js'
import { readingsOf } from '../commitment/readings.js'
import { endOf, standings, stateOf } from '../commitment/state.js'
import { canStep, type Step, stepOf } from '../commitment/step.js'
import { minutesOf } from '../duration.js'
import type { Evidence } from '../evidence.js'
import type { Exchange } from '../exchange.js'
import { testimonyOf } from '../testimony.js'

/** What was proposed, asked, considered or agreed, by whom, on which terms, and when it runs out. */
export const commitments: Check = {
  name: 'commitments',
  rules: ['commitments', 'commitment-end'],
  dossier: ({ cases, exchange }, evidence) => {
    const strands = strandsOf(stepsOf(cases, exchange, evidence))
    return { commitments: strands.flatMap((strand) => commitmentOf(strand, evidence) ?? []) }
  },
}

type Told = Omit<Placed, 'event'>

const ledgers = new WeakMap<Evidence, readonly Told[]>()
const bound = new WeakMap<Case, readonly string[]>()

/** Steps of all statements in order of publication, those that belong to no event too. */
function stepsOf(cases: readonly Case[], exchange: Exchange, evidence: Evidence): Placed[] {
  const steps = toldSteps(exchange, evidence)
  const bearing = new Set(steps.map(({ step }) => step.testimony.statement.id))
  const eventOf = new Map<string, string>()
  for (const of of cases) for (const id of boundBy(of, bearing)) eventOf.set(id, of.event.id)
  return steps.map((told) => ({ ...told, event: eventOf.get(told.step.testimony.statement.id) ?? null }))
}

/** A step that names nobody known ("the leaders agreed") is between the sides of the contact that its text opens with. */
function sidesMeant({ testimony: { statement, document } }: Step, { ofDocument, roster }: Evidence): readonly string[] {
  const contacts = (ofDocument.get(document.id) ?? [])
    .filter(({ type, evidence }) => type === 'CONSULT' && evidence[0] <= statement.evidence[0])
    .sort((a, b) => a.evidence[0] - b.evidence[0])
  for (const { participants } of contacts) {
    const sides = new Set(participants.flatMap(({ actor }) => (actor === null ? [] : roster.side(actor))))
    if (sides.size > 1) return [...sides]
  }
  return []
}

/** Every statement is read once, however often the ledger is asked for. */
function toldSteps({ statements: { came, went } }: Exchange, evidence: Evidence): readonly Told[] {
  const known = ledgers.get(evidence) ?? []
  const out = new Set(went.map(({ id }) => id))
  const left = out.size === 0 ? known : known.filter(({ step }) => !out.has(step.testimony.statement.id))
  const more = came.flatMap((one) => (evidence.statements.get(one.id) === one ? stepIn(one, evidence) : []))
  const byClock = (a: Told, b: Told) => momentOf(a.step) - momentOf(b.step) || inText(a.step, b.step)
  const told = more.length === 0 ? left : [...left, ...more].sort(byClock)
  ledgers.set(evidence, told)
  return told
}

function stepIn(statement: Statement, evidence: Evidence): Told[] {
  if (!canStep(statement)) return []
  const document = evidence.documents.get(statement.document)
  const step = document ? stepOf(testimonyOf(statement, document, evidence, null)) : null
  if (!step) return []
  const actors = [...statement.participants, ...statement.attribution].flatMap(
    ({ actor }) => evidence.partyOf(actor) ?? [],
  )
  const parties = [...new Set(actors)]
  return [{ step, parties, meant: parties.length > 0 ? [] : sidesMeant(step, evidence) }]
}

/** Statements of a case that take a step. */
function boundBy(of: Case, bearing: ReadonlySet<string>): readonly string[] {
  const known = bound.get(of) ?? of.testimonies.map(({ statement }) => statement.id).filter((id) => bearing.has(id))
  bound.set(of, known)
  return known
}

/** Within one text in its own order: an answer comes after what it answers. */
function inText({ testimony: a }: Step, { testimony: b }: Step): number {
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1
  return a.statement.evidence[0] - b.statement.evidence[0] || (a.statement.id < b.statement.id ? -1 : 1)
}

function momentOf({ testimony }: Step): number {
  return testimony.clock?.[1] ?? Number.MAX_SAFE_INTEGER
}

function commitmentOf({ steps, events, topic }: Strand, evidence: Evidence): Commitment | null {
  const told = steps.flatMap((step) => stepLine(step, evidence))
  const first = steps[0]?.testimony.statement
  if (told.length === 0 || !first) return null
  const readings = readingsOf(steps, evidence)
  if (!isMatter(steps, readings)) return null
  const sides = standings(steps)
  const extended = steps.some(({ state }) => state === 'extended')
  const accounts = [...sides].map(([party, state]) =>
    message('commitment.account', term('state', state), { actor: party }),
  )
  const said = message('commitment.words', accounts, endOf(readings.end, extended, evidence))
  const titled = titleOf(steps, told)
  return {
    id: digestId('commitment', first.id),
    title: shortened(speak(titled, evidence.speaker)),
    titled,
    state: stateOf(steps, readings.end, readings.start, evidence.now),
    parties: evidence.dossier.parties.filter((party) => topic.parties.has(party)),
    events: [...events],
    steps: told,
    ...readings,
    confirmedBy: confirmations(steps),
    ...evidence.told(said),
  }
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
  const by = id ? evidence.nameOf(id) : (actor?.name ?? testimony.by)
  return [{ state, by, actor: id, at: testimony.document.published, cite: words }]
}

/** Parties whose own official text says that it is agreed. */
function confirmations(steps: readonly Step[]): string[] {
  const parties = steps
    .filter(({ testimony, state }) => testimony.level === 'official' && (state === 'agreed' || state === 'extended'))
    .flatMap(({ testimony }) => testimony.party ?? [])
  return [...new Set(parties)]
}

const LONGEST = 120

/** "30 days: strikes on energy infrastructure", in the words of the first text of each language that gives a scope. */
function titleOf(steps: readonly Step[], told: Commitment['steps']): Message {
  const length = steps.flatMap(({ testimony }) => testimony.statement.terms?.length ?? [])[0]
  const minutes = length ? minutesOf(length.value) : null
  const texts: Record<string, string> = {}
  for (const { testimony } of steps) {
    const { lang, text } = testimony.document
    const scope = testimony.statement.terms?.scope
    if (scope) texts[lang ?? 'en'] ??= shortened(text.slice(scope.span[0], scope.span[1]).trim())
  }
  // A title in English goes before others where the reader's language has none.
  const ordered = texts.en === undefined ? texts : { en: texts.en, ...texts }
  const what = Object.keys(ordered).length > 0 ? { texts: ordered } : shortened(told[0]?.cite.text.trim() ?? '')
  return message('title.commitment', minutes === null ? '' : { minutes }, what)
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words
}
