import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { noteDone } from '../access/gate.js'
import { present } from '../forms/alert-forms.js'
import { NotHere, Unclear, type Visit } from '../visit/visit.js'
import { answer, problems, refusals } from './route-parts.js'
import { listOf, spanOrNull } from './schema-parts.js'

const rule = z
  .object({
    id: z.string().max(60),
    on: z.enum(['status', 'official', 'edited', 'expiring', 'difference', 'attention', 'silent']),
    dossier: z.string().max(100).nullable().optional(),
    party: z.string().max(100).nullable().optional(),
    source: z.string().max(100).nullable().optional(),
    to: listOf(z.string().max(40)).optional(),
    hours: z.number().positive().optional(),
    send: listOf(z.string().max(60)),
  })
  .openapi('AlertRule', { description: 'A saved rule: what is watched, what narrows it, and which channels are told.' })

const alert = z
  .object({
    id: z.string(),
    rule: z.string(),
    on: z.string(),
    dossier: z.string(),
    at: z.string(),
    title: z.string(),
    words: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    event: z.string().nullable(),
    evidence: listOf(
      z.object({
        document: z.string(),
        title: z.string().nullable(),
        url: z.string().nullable(),
        published: z.string().nullable(),
        span: spanOrNull,
        words: z.string().nullable(),
      }),
    ),
    told: listOf(
      z.object({ channel: z.string(), state: z.enum(['sent', 'waiting', 'failed']), why: z.string().nullable() }),
    ),
  })
  .openapi('Alert', { description: 'What a rule found: from what to what, on which words, and how it was told.' })

const all = z.object({
  rules: listOf(rule.extend({ on: z.string() })),
  channels: listOf(z.object({ id: z.string(), kind: z.string(), digest: z.string() })),
  alerts: listOf(alert),
})
const look = createRoute({
  method: 'get',
  path: '/api/v1/alerts',
  summary: 'Saved rules, channels without their secrets, and past alerts, newest first',
  responses: { ...answer('Rules and alerts', all), ...problems },
})
const add = createRoute({
  method: 'post',
  path: '/api/v1/alerts/rules',
  summary: 'Adds a rule; needs the scope “curate”',
  request: { body: { required: true, content: { 'application/json': { schema: rule } } } },
  responses: { ...answer('Rules and alerts', all), ...refusals },
})
const remove = createRoute({
  method: 'delete',
  path: '/api/v1/alerts/rules/{rule}',
  summary: 'Takes a rule out; needs the scope “curate”',
  request: {
    params: z.object({
      rule: z
        .string()
        .max(60)
        .openapi({ param: { name: 'rule', in: 'path' } }),
    }),
  },
  responses: { ...answer('Rules and alerts', all), ...refusals },
})

/** Saved rules and what they found. */
export function addAlerts(api: OpenAPIHono, site: Visit['site']): void {
  const actions = () => {
    if (!site.alerts) throw new NotHere('This server keeps no alerts.')
    return site.alerts
  }
  api.openapi(look, async (c) => c.json(await actions().look(), 200))
  api.openapi(add, async (c) => {
    const { dossier, party, source, ...asked } = c.req.valid('json')
    const narrowed = { dossier: dossier ?? undefined, party: party ?? undefined, source: source ?? undefined }
    await said(() => actions().add(present({ ...asked, ...narrowed })))
    noteDone(c, site, 'alert rule added', asked.id)
    return c.json(await actions().look(), 200)
  })
  api.openapi(remove, async (c) => {
    const { rule: id } = c.req.valid('param')
    await said(() => actions().remove(id))
    noteDone(c, site, 'alert rule removed', id)
    return c.json(await actions().look(), 200)
  })
}

/** What the file of rules refuses, as a problem in its own words. */
async function said(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof NotHere) throw error
    throw new Unclear((error as Error).message)
  }
}
