import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { lanesOf, orderOf } from '../figures/event-facts.js'
import { carries } from '../parts/status.js'
import { NotHere, type Visit } from '../visit/visit.js'
import { eventSchema } from './event-schema.js'
import { answer, asOfQuery, dossierParam, pageOf, pageQuery, problems, stretchAsked, viewAsked } from './route-parts.js'
import { lane, listOf } from './schema-parts.js'

const list = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/events',
  summary: 'Events in order of time',
  request: {
    params: dossierParam,
    query: pageQuery.extend({
      status: z
        .enum([
          'reported',
          'attributed',
          'one-side',
          'on-record',
          'both-sides',
          'disputed',
          'announced',
          'occurred',
          'lapsed',
          'cancelled',
        ])
        .optional(),
      lane: lane.optional(),
      from: z.string().max(40).optional().openapi({ description: 'ISO date or instant', example: '2025-03-01' }),
      to: z.string().max(40).optional().openapi({ description: 'ISO date or instant', example: '2025-04-01' }),
    }),
  },
  responses: {
    ...answer('Events', z.object({ events: listOf(eventSchema), next: z.string().nullable() })),
    ...problems,
  },
})
const one = createRoute({
  method: 'get',
  path: '/api/v1/dossiers/{dossier}/events/{event}',
  summary: 'One event with status, findings, lead time, origins and voices',
  request: {
    params: dossierParam.extend({
      event: z
        .string()
        .max(100)
        .openapi({ param: { name: 'event', in: 'path' } }),
    }),
    query: asOfQuery,
  },
  responses: { ...answer('The event', eventSchema), ...problems },
})

/** Events set against the record. */
export function addEvents(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(list, async (c) => {
    const { status, lane: inLane, from, to, limit, after, as_of } = c.req.valid('query')
    const view = await viewAsked(site, c.req.valid('param').dossier, as_of)
    const [low, high] = stretchAsked(['from', from], ['to', to])
    const asked = view.record.events
      .filter(
        (event) => (!status || carries(event.status, status)) && (!inLane || lanesOf(view, event).includes(inLane)),
      )
      .filter((event) => orderOf(event) >= low && orderOf(event) < high)
      .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1))
    const { items, next } = pageOf(asked, limit, after)
    return c.json({ events: items, next }, 200)
  })
  api.openapi(one, async (c) => {
    const { dossier, event } = c.req.valid('param')
    const found = (await viewAsked(site, dossier, c.req.valid('query').as_of)).events.get(event)
    if (!found) throw new NotHere('There is no such event in this dossier at that moment.')
    return c.json(found, 200)
  })
}
