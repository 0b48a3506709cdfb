import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { searchOf } from '../search/search-of.js'
import { parseQuery } from '../search/search-syntax.js'
import type { Visit } from '../visit/visit.js'
import { searchSchema } from './ledger-schema.js'
import { answer, dossierParam, pageQuery, problems, viewAsked } from './route-parts.js'

const search = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/search',
  summary: 'Events, statements and documents that match',
  request: {
    params: dossierParam,
    query: pageQuery.omit({ after: true }).extend({
      q: z.string().min(1).max(300).openapi({
        description: 'Words, and from: lane: status: before: since: party:',
        example: 'ceasefire lane:official before:2025-04-01',
      }),
    }),
  },
  responses: { ...answer('Hits', searchSchema), ...problems },
})

/** Search. */
export function addSearch(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(search, async (c) => {
    const { q, limit = 40, as_of } = c.req.valid('query')
    const view = await viewAsked(site, c.req.valid('param').dossier, as_of)
    return c.json(await searchOf(view, site.store, { ...parseQuery(q).query, limit: Math.min(limit, 200) }), 200)
  })
}
