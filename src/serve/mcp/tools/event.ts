import { z } from 'zod'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

export const event = tool({
  name: 'get_event',
  title: 'Event',
  description:
    'One event in full: status and why, each side’s record, differences with verbatim spans, lead time, independent origins, voices.',
  input: { dossier: z.string(), event: z.string().describe('Event id'), as_of: asOf },
  async run({ dossier, event: id, as_of }, context) {
    const found = (await viewOf(context, dossier, as_of)).events.get(id)
    if (!found) throw new Error(`There is no event “${id}” in “${dossier}”. list_events and search give ids.`)
    return found
  },
})
