import { type Citation, type Commitment, digestId } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { citeStatement } from '../cite.js'
import { type Strand, strandsOf } from '../commitment/group.js'
import { readingsOf } from '../commitment/readings.js'
import { sayEnd, standings, stateOf } from '../commitment/state.js'
import { type Step, stepOf } from '../commitment/step.js'
import type { Evidence } from '../evidence.js'
import { minutesOf, sayMinutes } from '../say.js'
import { testimonyOf } from '../testimony.js'

/** What was proposed, asked, considered or agreed, by whom, on which terms, and when it runs out. */
export const commitments: Check = {
  name: 'commitments',
  rules: ['commitments', 'commitment-end'],
  dossier: ({ cases }, evidence) => {
    const strands = strandsOf(stepsOf(cases, evidence))
    return { commitments: strands.flatMap((strand) => commitmentOf(strand, evidence) ?? []) }
  },
}

type Placed = Parameters<typeof strandsOf>[0][number]

/** Steps of all statements in order of publication, those that belong to no event too. */
function stepsOf(cases: readonly Case[], evidence: Evidence): Placed[] {
  const eventOf = new Map(cases.flatMap((of) => of.testimonies.map((t) => [t.statement.id, of.event.id] as const)))
  return [...evidence.statements.values()]
    .flatMap((statement) => {
      const document = evidence.documents.get(statement.document)
      const step = document ? stepOf(testimonyOf(statement, document, evidence, null)) : null
      if (!step) return []
      const actors = [...statement.participants, ...statement.attribution].flatMap(
        ({ actor }) => evidence.partyOf(actor) ?? [],
      )
      return [{ step, event: eventOf.get(statement.id) ?? null, parties: [...new Set(actors)] }]
    })
    .sort((a, b) => momentOf(a.step) - momentOf(b.step) || inText(a.step, b.step))
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
  const readings = readingsOf(steps)
  if (!isMatter(steps, readings)) return null
  const sides = standings(steps)
  const extended = steps.some(({ state }) => state === 'extended')
  const accounts = [...sides].map(([party, state]) => `${state} by the texts of ${evidence.nameOf(party)}`)
  return {
    id: digestId('commitment', first.id),
    title: titleOf(steps, told),
    state: stateOf(steps, readings.end, readings.start, evidence.now),
    parties: evidence.dossier.parties.filter((party) => topic.parties.has(party)),
    events: [...events],
    steps: told,
    ...readings,
    confirmedBy: confirmations(steps),
    words: [
      ...(accounts.length > 0 ? [`${capital(accounts.join('; '))}.`] : []),
      sayEnd(readings.end, extended, evidence.now),
    ].join(' '),
  }
}

/** An "agreement" without any term, which nobody proposed, asked for or considers, is a turn of phrase. */
function isMatter(steps: readonly Step[], readings: ReturnType<typeof readingsOf>): boolean {
  const open = steps.some(({ state }) => state === 'proposed' || state === 'asked' || state === 'considered')
  return open || Object.values(readings).some((list) => list.length > 0)
}

function stepLine({ testimony, state }: Step, evidence: Evidence): Commitment['steps'] {
  const words = citeStatement(testimony.statement, testimony.document)
  if (state === null || !words) return []
  const actor = testimony.statement.participants.find(({ role }) => role === 'actor')
  const by = actor?.actor ? evidence.nameOf(actor.actor) : (actor?.name ?? testimony.by)
  return [{ state, by, at: testimony.document.published, cite: words satisfies Citation }]
}

/** Parties whose own official text says that it is agreed. */
function confirmations(steps: readonly Step[]): string[] {
  const parties = steps
    .filter(({ testimony, state }) => testimony.level === 'official' && (state === 'agreed' || state === 'extended'))
    .flatMap(({ testimony }) => testimony.party ?? [])
  return [...new Set(parties)]
}

/** "30 days: strikes on energy infrastructure", in the words of the first text that gives a scope. */
function titleOf(steps: readonly Step[], told: Commitment['steps']): string {
  const length = steps.flatMap(({ testimony }) => testimony.statement.terms?.length ?? [])[0]
  // The title stands among English words, so English ones go first.
  const withScope = steps.filter(({ testimony }) => testimony.statement.terms?.scope)
  const scoped = (withScope.find(({ testimony }) => testimony.document.lang === 'en') ?? withScope[0])?.testimony
  const scope = scoped?.statement.terms?.scope
  const what = scoped && scope ? scoped.document.text.slice(scope.span[0], scope.span[1]) : (told[0]?.cite.text ?? '')
  const minutes = length ? minutesOf(length.value) : null
  const words = `${minutes === null ? '' : `${sayMinutes(minutes)}: `}${what.trim()}`
  return words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
