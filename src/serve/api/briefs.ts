import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { briefOf } from '../briefs/briefs.js'
import type { Visit } from '../visit/visit.js'
import { briefSchema } from './ledger-schema.js'
import { answer, asOfQuery, dossierParam, problems, visitAsked } from './route-parts.js'

const whole = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/brief',
  summary:
    'A cited summary of the dossier, or of one day, as the rules make it; which lines editors moved or left out stands on the page and in its files',
  request: {
    params: dossierParam,
    query: asOfQuery.extend({
      day: z.iso.date().optional().openapi({ example: '2025-03-18' }),
      lang: z
        .enum(['en', 'ru'])
        .optional()
        .openapi({ description: 'Its language; else what Accept-Language prefers.' }),
    }),
  },
  responses: { ...answer('The brief', briefSchema), ...problems },
})

/** Cited summaries. */
export function addBriefs(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(whole, async (c) => {
    const visit = await visitAsked(c, site)
    const { day } = c.req.valid('query')
    return c.json(await briefOf.dossier(visit, day), 200)
  })
}
