import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { decidedProposals, type MachineText } from '../../model/index.js'
import { machineTexts } from '../parts/machine.js'
import type { Visit } from '../visit/visit.js'
import { answer, asOfQuery, dossierParam, problems, visitAsked } from './route-parts.js'
import { listOf } from './schema-parts.js'

const text = z
  .object({
    state: z.enum(['open', 'taken', 'declined']).nullable().openapi({
      description: 'What became of a proposal; null for translations and summaries.',
    }),
    made: z.custom<MachineText>().openapi({
      type: 'object',
      properties: {
        kind: { enum: ['proposed statement', 'proposed slots', 'machine brief', 'translation'] },
        id: { type: 'string' },
        machine: {
          type: 'object',
          properties: { model: { type: 'string' }, at: { type: 'string' } },
          required: ['model', 'at'],
        },
      },
      required: ['kind', 'id', 'machine'],
      additionalProperties: true,
    }),
  })
  .openapi('MachineText', { description: 'What a model of your own made: never a fact until a person takes it over.' })

const list = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/machine',
  summary: 'Proposals, translations and summaries of a model of your own, marked with model and time',
  request: { params: dossierParam, query: asOfQuery },
  responses: { ...answer('Machine texts', z.object({ texts: listOf(text) })), ...problems },
})

/** What a model of your own made. */
export function addMachine(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(list, async (c) => {
    const visit = await visitAsked(c, site)
    const decided = decidedProposals(await site.store.curation.list(visit.view.dossier.id))
    const texts = machineTexts(visit).map((made) => {
      const isProposal = made.kind === 'proposed statement' || made.kind === 'proposed slots'
      return { state: isProposal ? (decided.get(made.id) ?? ('open' as const)) : null, made }
    })
    return c.json({ texts }, 200)
  })
}
