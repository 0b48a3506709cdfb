import { z } from 'zod'
import { searchOf } from '../../search/search-of.js'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

export const search = tool({
  name: 'search',
  title: 'Search',
  description:
    'Finds events, statements and documents by words in English or Russian. Each hit carries its id, its time and the words that matched.',
  input: {
    dossier: z.string(),
    words: z.string().max(500),
    lane: z.enum(['official', 'media', 'informal']).optional(),
    since: z.string().optional().describe('ISO date'),
    before: z.string().optional().describe('ISO date'),
    limit: z.int().min(1).max(50).default(10),
    as_of: asOf,
  },
  async run({ dossier, words, lane, since, before, limit, as_of }, context) {
    return searchOf(await viewOf(context, dossier, as_of), context.store, {
      words,
      limit,
      ...(lane ? { lane } : {}),
      ...(since ? { since } : {}),
      ...(before ? { before } : {}),
    })
  },
})
