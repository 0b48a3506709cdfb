import { z } from 'zod'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

export const events = tool({
  name: 'list_events',
  title: 'Events',
  description:
    'Lists events in order of time with their status: corroboration, lifecycle, disputed. Use get_event for the evidence.',
  input: {
    dossier: z.string(),
    since: z.string().optional().describe('ISO date'),
    before: z.string().optional().describe('ISO date'),
    type: z.string().optional().describe('PLOVER type such as CONSULT'),
    corroboration: z.enum(['reported', 'attributed', 'one side', 'on record', 'both sides']).optional(),
    limit: z.int().min(1).max(200).default(50),
    as_of: asOf,
  },
  async run({ dossier, since, before, type, corroboration, limit, as_of }, context) {
    if (since && before && before <= since)
      throw new Error(
        `No event lies from “${since.slice(0, 20)}” on and before “${before.slice(0, 20)}”. Exchange the two.`,
      )
    const { record } = await viewOf(context, dossier, as_of)
    const found = record.events.filter((event) => {
      const day = event.when?.start ?? ''
      const inTime = (!since || day >= since) && (!before || (day !== '' && day < before))
      return (
        inTime && (!type || event.type === type) && (!corroboration || event.status.corroboration === corroboration)
      )
    })
    const rows = found.slice(0, limit).map(({ id, title, type, mode, when, status }) => ({
      id,
      title,
      type,
      mode,
      when: when?.start ?? null,
      precision: when?.precision ?? null,
      corroboration: status.corroboration,
      lifecycle: status.lifecycle,
      disputed: status.disputed,
      knownSince: status.knownSince,
    }))
    return { total: found.length, events: rows }
  },
})
