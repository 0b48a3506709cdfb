import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { millisAsked } from '../typed-moment.js'
import { NotHere, type Visit } from '../visit.js'
import { answer, dossierParam, pageQuery, problems, viewAsked } from './route-parts.js'
import { lane, listOf } from './schema-parts.js'
import { documentSchema, statementSchema } from './statement-schema.js'

const documentParam = dossierParam.extend({
  document: z
    .string()
    .max(300)
    .openapi({ param: { name: 'document', in: 'path' } }),
})

const list = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/documents',
  summary: 'Documents in order of publication',
  request: {
    params: dossierParam,
    query: pageQuery.omit({ as_of: true }).extend({
      lane: lane.optional(),
      source: z.string().max(100).optional(),
      lang: z.string().max(10).optional(),
      since: z.string().max(40).optional(),
      until: z.string().max(40).optional(),
    }),
  },
  responses: {
    ...answer('Documents', z.object({ documents: listOf(documentSchema), next: z.string().nullable() })),
    ...problems,
  },
})
const one = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/documents/{document}',
  summary: 'One document',
  request: { params: documentParam },
  responses: { ...answer('The document', documentSchema), ...problems },
})
const statements = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/documents/{document}/statements',
  summary: 'The statements of one document, with their spans',
  request: { params: documentParam },
  responses: { ...answer('Statements', z.object({ statements: listOf(statementSchema) })), ...problems },
})

/** Documents and what they say. */
export function addDocuments(api: OpenAPIHono, site: Visit['site']): void {
  const { store } = site
  api.openapi(list, async (c) => {
    const { limit, ...filter } = c.req.valid('query')
    for (const time of [filter.since, filter.until]) millisAsked(time)
    const { dossier } = await viewAsked(site, c.req.valid('param').dossier, undefined)
    const size = Math.min(Math.max(limit ?? 100, 1), 500)
    const found = await store.documents.list(dossier.id, { ...filter, limit: size + 1 })
    const documents = found.slice(0, size)
    return c.json({ documents, next: found.length > size ? documents.at(-1)!.id : null }, 200)
  })
  api.openapi(one, async (c) => {
    const { dossier, document } = c.req.valid('param')
    const found = await store.documents.get(dossier, document)
    if (!found) throw new NotHere('There is no such document in this dossier.')
    return c.json(found, 200)
  })
  api.openapi(statements, async (c) => {
    const { dossier, document } = c.req.valid('param')
    if (!(await store.documents.get(dossier, document))) throw new NotHere('There is no such document in this dossier.')
    return c.json({ statements: await store.statements.ofDocument(dossier, document) }, 200)
  })
}
