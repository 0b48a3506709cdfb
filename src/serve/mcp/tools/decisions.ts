import { z } from 'zod'
import { explainQuery } from '../../api/explain-query.js'
import { ACTUALITIES, decisionSchema, MODES } from '../../decisions/decision.js'
import { takeDecision } from '../../decisions/take-decision.js'
import { openedView, viewOf } from '../reading.js'
import { type Tool, type ToolContext, tool } from '../tool.js'

const shared = {
  dossier: z.string(),
  reason: z
    .string()
    .min(3)
    .max(500)
    .describe('Why, in a sentence that a reader can check; it stands beside the decision'),
}
const event = z.string().max(100).describe('Event id')
const statement = z.string().max(100).describe('Id of one of its statements')

export const decisions = tool({
  name: 'list_decisions',
  title: 'Decisions',
  description: 'Every decision of editors in the order in which they were taken: what, by whom, when and why.',
  input: { dossier: z.string() },
  run: async ({ dossier }, context) => context.store.curation.list((await openedView(context, dossier)).dossier.id),
})

export const merge = deciding('merge', {
  name: 'merge_events',
  title: 'Merge two events',
  description: 'Says that two events are one. A wrong merge is worse than a missed one. undo_decision takes it back.',
  input: { event, with: event.describe('Id of the other event') },
})

export const split = deciding('split', {
  name: 'split_statement',
  title: 'Split a statement off',
  description: 'Says that a statement speaks of another event than the one that it was joined to.',
  input: { event, statement },
})

export const reject = deciding('reject', {
  name: 'reject_statement',
  title: 'Reject a statement',
  description: 'Takes a statement out that was read wrongly, wherever it is shown. Its document stays.',
  input: { event, statement },
})

export const correct = deciding('correct', {
  name: 'correct_statement',
  title: 'Correct a statement',
  description: 'Puts right what was read wrongly: day, mode, actuality, place or participants, as the text has them.',
  input: {
    event,
    statement,
    when: z.string().max(40).optional().describe('ISO day or moment of what is told'),
    mode: z.enum(MODES).optional(),
    actuality: z.enum(ACTUALITIES).optional(),
    place: z.string().max(100).optional().describe('Id of a place in the gazetteer'),
    participants: z.array(z.string().max(100)).max(20).optional().describe('Gazetteer ids of all who took part'),
  },
})

export const undo = deciding('undo', {
  name: 'undo_decision',
  title: 'Take a decision back',
  description: 'Takes one decision back; list_decisions gives ids.',
  input: { curation: z.string().max(100).describe('Id of the decision') },
})

type Described = Pick<Tool, 'name' | 'title' | 'description' | 'input'>

/** A tool that takes one kind of decision, in the client's name. */
function deciding(what: string, { input, ...described }: Described): Tool {
  return {
    ...described,
    scope: 'curate',
    isDestructive: true,
    input: { ...shared, ...input },
    run: ({ dossier, ...asked }, context) => decide(String(dossier), { ...asked, do: what }, context),
  }
}

async function decide(dossier: string, asked: object, context: ToolContext) {
  const { client, now } = context
  const view = await viewOf(context, dossier)
  const read = decisionSchema.safeParse({ ...asked, by: client.by })
  if (!read.success) throw new Error(explainQuery(read.error, 'arguments'))
  return takeDecision({ site: context, view, now: now(), note: client.note }, read.data)
}
