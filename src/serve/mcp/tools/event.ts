import { z } from 'zod'
import { tool } from '../tool.js'

export const event = tool({
  name: 'get_event',
  title: 'Event',
  description:
    'One event in full: status and why, each side’s record, differences with verbatim spans, lead time, independent origins, voices.',
  input: { dossier: z.string(), event: z.string().describe('Event id') },
  async run({ dossier, event: id }, { store }) {
    const found = await store.reconciliation.event(dossier, id)
    if (!found) throw new Error(`There is no event “${id}” in “${dossier}”. list_events and search give ids.`)
    return found
  },
})
