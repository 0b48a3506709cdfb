import { z } from 'zod'
import { isDay } from '../../../model/index.js'
import { briefOf } from '../../briefs/briefs.js'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

export const brief = tool({
  name: 'get_brief',
  title: 'Brief',
  description:
    'A summary of the dossier, of one day or of one event, written by rules: every sentence carries the verbatim words that it rests on. What editors moved or left out on the page is not applied.',
  input: {
    dossier: z.string(),
    day: z.string().optional().describe('ISO date: of this day'),
    event: z.string().optional().describe('Event id: of this event'),
    lang: z.enum(['en', 'ru']).default('en'),
    as_of: asOf,
  },
  async run({ dossier, day, event, lang, as_of }, context) {
    const view = await viewOf(context, dossier, as_of)
    const visit = { view, lang, now: context.now() }
    if (event !== undefined) {
      const found = view.events.get(event)
      if (!found) throw new Error(`There is no event “${event}” in “${dossier}”. list_events and search give ids.`)
      const { documents, statements } = await view.told()
      const cited = new Set(found.mentions.map(({ document }) => document))
      return briefOf.event(
        visit,
        found,
        statements.filter((statement) => cited.has(statement.document)),
        documents.filter(({ id }) => cited.has(id)),
      )
    }
    if (day !== undefined && !isDay(day)) throw new Error(`“${day.slice(0, 20)}” is not a day. Write it as 2025-03-18.`)
    return briefOf.dossier(visit, day)
  },
})
