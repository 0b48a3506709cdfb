import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Curation } from '../../model/index.js'
import { ACTUALITIES, decisionSchema, MODES } from '../decisions/decision.js'
import { takeDecision } from '../decisions/take-decision.js'
import { editingOf } from '../editing.js'
import { problem } from '../problem.js'
import { Unclear, type Visit } from '../visit/visit.js'
import { explainQuery } from './explain-query.js'
import { answer, dossierParam, problems, refusals, visitAsked } from './route-parts.js'
import { listOf } from './schema-parts.js'

const curation = z
  .object({
    id: z.string(),
    dossier: z.string(),
    at: z.string(),
    by: z.string(),
    reason: z.string(),
    action: z.custom<Curation['action']>().openapi({
      type: 'object',
      properties: { do: { type: 'string' } },
      required: ['do'],
    }),
  })
  .openapi('Curation', { description: 'An editor’s decision; it is only ever added to, and survives every run.' })

const asked = z
  .object({
    do: z.enum(['split', 'merge', 'reject', 'correct', 'rate', 'accept', 'decline', 'undo']),
    reason: z.string().openapi({ example: 'the text speaks of another call' }),
    by: z.string().optional().openapi({ description: 'Who decides; the token’s or user’s name goes before it.' }),
    event: z
      .string()
      .optional()
      .openapi({ description: 'All but undo, accept and decline: the event that holds the statement.' }),
    statement: z
      .string()
      .optional()
      .openapi({ description: 'All but undo, accept and decline; merge: the strongest unless told.' }),
    with: z.string().optional().openapi({ description: 'merge: the other event, by id or address.' }),
    when: z.string().optional().openapi({ description: 'correct: an ISO date or moment.' }),
    actuality: z.enum(ACTUALITIES).optional().openapi({ description: 'correct: whether it happened.' }),
    mode: z.enum(MODES).optional().openapi({ description: 'correct: how they were in touch.' }),
    place: z.string().optional().openapi({ description: 'correct: id of a place in the gazetteer.' }),
    participants: z.array(z.string()).optional().openapi({ description: 'correct: ids of all who took part.' }),
    rating: z.string().optional().openapi({ description: 'rate: a person’s verdict on the claim, in a few words.' }),
    proposal: z.string().optional().openapi({ description: 'accept, decline: id of what a model proposed.' }),
    curation: z.string().optional().openapi({ description: 'undo: the decision that is taken back.' }),
  })
  .openapi('Decision')

const path = '/api/v1/dossiers/{dossier}/curations'
const list = createRoute({
  method: 'get',
  path,
  summary: 'Decisions of editors in the order in which they were taken',
  request: { params: dossierParam },
  responses: { ...answer('Decisions', z.object({ curations: listOf(curation) })), ...problems },
})
const take = createRoute({
  method: 'post',
  path,
  summary: 'Takes a decision; needs the scope “curate”',
  middleware: [
    bodyLimit({
      maxSize: 16_384,
      onError: (c) => problem(c, 413, 'Too large', 'A decision is at most 16 KB.'),
    }),
  ] as const,
  request: { params: dossierParam, body: { required: true, content: { 'application/json': { schema: asked } } } },
  responses: { ...answer('The decision as kept', curation), ...refusals },
})

/** Editors' decisions. */
export function addCurations(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(list, async (c) => {
    const { view } = await visitAsked(c, site)
    return c.json({ curations: await site.store.curation.list(view.dossier.id) }, 200)
  })
  api.openapi(take, async (c) => {
    const visit = await visitAsked(c, site)
    const { name } = visit.who
    const read = decisionSchema.safeParse({ ...c.req.valid('json'), ...(name ? { by: name } : {}) })
    if (!read.success) throw new Unclear(explainQuery(read.error))
    return c.json(await takeDecision(editingOf(c, visit), read.data), 200)
  })
}
