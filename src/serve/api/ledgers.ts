import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Visit } from '../visit/visit.js'
import { burstSchema, commitmentSchema, scheduleSchema, sourceRecordSchema, tallySchema } from './ledger-schema.js'
import { answer, asOfQuery, dossierParam, problems, viewAsked } from './route-parts.js'
import { listOf } from './schema-parts.js'

const ledger = <const Name extends string, T extends z.ZodType>(name: Name, summary: string, schema: T) =>
  createRoute({
    method: 'get',
    path: `/api/v1/dossiers/{dossier}/${name}`,
    summary,
    request: { params: dossierParam, query: asOfQuery },
    responses: { ...answer(summary, schema), ...problems },
  })

const tallies = ledger('tallies', 'On record against claimed', z.object({ tallies: listOf(tallySchema) }))
const commitments = ledger(
  'commitments',
  'Commitments with their terms and competing ends',
  z.object({ commitments: listOf(commitmentSchema) }),
)
const schedule = ledger('schedule', 'Announced against seen', z.object({ schedule: listOf(scheduleSchema) }))
const sources = ledger(
  'sources',
  'What became of each source’s early reports',
  z.object({ sources: listOf(sourceRecordSchema) }),
)
const bursts = ledger('bursts', 'Periods of heightened attention', z.object({ bursts: listOf(burstSchema) }))

/** The ledgers of a dossier. */
export function addLedgers(api: OpenAPIHono, site: Visit['site']): void {
  const recordOf = async (dossier: string, asOf: string | undefined) => (await viewAsked(site, dossier, asOf)).record
  api.openapi(tallies, async (c) => {
    const record = await recordOf(c.req.valid('param').dossier, c.req.valid('query').as_of)
    return c.json({ tallies: record.tallies }, 200)
  })
  api.openapi(commitments, async (c) => {
    const record = await recordOf(c.req.valid('param').dossier, c.req.valid('query').as_of)
    return c.json({ commitments: record.commitments }, 200)
  })
  api.openapi(schedule, async (c) => {
    const record = await recordOf(c.req.valid('param').dossier, c.req.valid('query').as_of)
    return c.json({ schedule: record.schedule }, 200)
  })
  api.openapi(sources, async (c) => {
    const record = await recordOf(c.req.valid('param').dossier, c.req.valid('query').as_of)
    return c.json({ sources: record.sources }, 200)
  })
  api.openapi(bursts, async (c) => {
    const record = await recordOf(c.req.valid('param').dossier, c.req.valid('query').as_of)
    return c.json({ bursts: record.bursts }, 200)
  })
}
