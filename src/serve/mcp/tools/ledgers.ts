import { z } from 'zod'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

const input = { dossier: z.string(), as_of: asOf }

export const tally = tool({
  name: 'get_tally',
  title: 'On record against claimed',
  description:
    'How many calls and meetings are on record, by which side, and how many are claimed, by whom, with the words.',
  input,
  run: async ({ dossier, as_of }, context) => (await viewOf(context, dossier, as_of)).record.tallies,
})

export const commitments = tool({
  name: 'get_commitments',
  title: 'Commitments',
  description:
    'Agreed, offered, asked or considered terms: parties, scope, condition, competing ends, who confirms them.',
  input,
  run: async ({ dossier, as_of }, context) => (await viewOf(context, dossier, as_of)).record.commitments,
})

export const schedule = tool({
  name: 'get_schedule',
  title: 'Announced against seen',
  description:
    'The official schedule set against what was seen: as announced, moved, cancelled, not seen, seen but never announced.',
  input,
  run: async ({ dossier, as_of }, context) => (await viewOf(context, dossier, as_of)).record.schedule,
})

export const sources = tool({
  name: 'get_sources',
  title: 'What became of early reports',
  description:
    'Per source: first reports, lead times, how many were later on record, contradicted or are still open. Counts, never a score.',
  input,
  run: async ({ dossier, as_of }, context) => (await viewOf(context, dossier, as_of)).record.sources,
})
