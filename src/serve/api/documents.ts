import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { documentThen } from '../visit/document-then.js'
import { millisAsked } from '../visit/typed-moment.js'
import { NotHere, type Visit } from '../visit/visit.js'
import { answer, asOfQuery, dossierParam, pageQuery, problems, stretchAsked, viewAsked } from './route-parts.js'
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
    query: pageQuery.extend({
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
  request: { params: documentParam, query: asOfQuery },
  responses: { ...answer('The document', documentSchema), ...problems },
})
const statements = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/documents/{document}/statements',
  summary: 'The statements of one document, with their spans',
  request: { params: documentParam, query: asOfQuery },
  responses: { ...answer('Statements', z.object({ statements: listOf(statementSchema) })), ...problems },
})

/** Documents and what they say; as of a moment, those published by then with the words that they had. */
export function addDocuments(api: OpenAPIHono, site: Visit['site']): void {
  const { store } = site
  api.openapi(list, async (c) => {
    const { limit = 100, as_of, ...filter } = c.req.valid('query')
    stretchAsked(['since', filter.since], ['until', filter.until])
    const { dossier, asOf } = await viewAsked(site, c.req.valid('param').dossier, as_of)
    const until = earlier(filter.until, asOf)
    const found = await store.documents.list(dossier.id, { ...filter, ...until, limit: limit + 1 })
    const documents = await Promise.all(
      found.slice(0, limit).map((document) => documentThen(store, dossier.id, { document, asOf })),
    )
    return c.json({ documents, next: found.length > limit ? documents.at(-1)!.id : null }, 200)
  })
  api.openapi(one, async (c) => {
    const { dossier, document } = await documentAsked(site, c.req.valid('param'), c.req.valid('query').as_of)
    return c.json(await documentThen(store, dossier.dossier.id, { document, asOf: dossier.asOf }), 200)
  })
  api.openapi(statements, async (c) => {
    const { dossier, document } = await documentAsked(site, c.req.valid('param'), c.req.valid('query').as_of)
    return c.json({ statements: await store.statements.ofDocument(dossier.dossier.id, document.id) }, 200)
  })
}

async function documentAsked(
  site: Visit['site'],
  asked: { readonly dossier: string; readonly document: string },
  asOf: string | undefined,
) {
  const dossier = await viewAsked(site, asked.dossier, asOf)
  const document = await site.store.documents.get(dossier.dossier.id, asked.document)
  if (!document || (asOf && !dossier.documents.has(document.id)))
    throw new NotHere(`There is no such document in this dossier${asOf ? ' at that moment' : ''}.`)
  return { dossier, document }
}

/** Later than this no year of four digits goes. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** The half-open end of a list: the earlier of what is asked and the moment looked at, which belongs to it. */
function earlier(until: string | undefined, asOf: string | null): { readonly until?: string } {
  const moment = asOf ? new Date(Math.min(Date.parse(asOf) + 1, LAST)).toISOString() : null
  const end = moment && (!until || millisAsked(until)! > Date.parse(moment)) ? moment : until
  return end ? { until: end } : {}
}
