import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Dossier } from '../../model/index.js'
import type { Visit } from '../visit/visit.js'
import { dossierSchema } from './ledger-schema.js'
import { answer, dossierParam, problems, viewAsked } from './route-parts.js'
import { listOf } from './schema-parts.js'

const list = createRoute({
  method: 'get',
  path: '/api/v1/dossiers',
  summary: 'All dossiers',
  responses: answer('Dossiers', z.object({ dossiers: listOf(dossierSchema) })),
})
const one = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}',
  summary: 'One dossier',
  request: { params: dossierParam },
  responses: { ...answer('The dossier', dossierSchema), ...problems },
})

/** Dossiers. */
export function addDossiers(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(list, async (c) => c.json({ dossiers: (await site.store.dossiers.list()).map(shown) }, 200))
  api.openapi(one, async (c) =>
    c.json(shown((await viewAsked(site, c.req.valid('param').dossier, undefined)).dossier), 200),
  )
}

function shown({ id, title, summary, parties, period, sources }: Dossier) {
  return {
    id,
    title,
    summary,
    parties,
    period,
    sources: sources.map(({ matches: _matches, zone: _zone, ...source }) => source),
  }
}
