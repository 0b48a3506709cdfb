import { z } from '@hono/zod-openapi'
import { CORROBORATION, STATEMENT_TYPES } from '../../model/index.js'
import { actorId, citation, listOf, message, part, reason, when } from './schema-parts.js'

const snapshot = {
  corroboration: z.enum(CORROBORATION),
  lifecycle: z.enum(['fact', 'announced', 'occurred', 'lapsed', 'cancelled']),
  disputed: z.boolean(),
}

const statusSchema = z
  .object({
    ...snapshot,
    byParty: listOf(
      z.object({
        party: z.string(),
        level: z.enum(['official', 'attributed', 'none', 'not covered']),
        denies: z.boolean(),
        announces: z.boolean().optional(),
        statements: listOf(z.string()),
        since: z.string().nullable(),
      }),
    ),
    knownSince: z.string().nullable(),
    why: listOf(
      z.object({
        field: z.enum(['corroboration', 'lifecycle', 'disputed']),
        rule: z.string(),
        words: z.string(),
        said: message,
        statements: listOf(z.string()),
        at: z.string().nullable(),
      }),
    ),
    history: listOf(z.object({ ...snapshot, at: z.string().nullable(), statement: z.string() })),
  })
  .openapi('EventStatus')

const leadTime = z
  .object({
    firstReport: z
      .object({
        document: z.string(),
        source: z.string().nullable(),
        lane: z.string().nullable(),
        earliest: z.string(),
        latest: z.string(),
      })
      .nullable(),
    firstOfficial: listOf(
      z.object({ party: z.string(), document: z.string(), earliest: z.string(), latest: z.string() }),
    ),
    minMinutes: z.number().nullable(),
    maxMinutes: z.number().nullable(),
    open: z.boolean(),
  })
  .openapi('LeadTime')

const variant = z.object({
  value: z.string(),
  said: part,
  by: z.string(),
  actor: actorId,
  party: z.string().nullable(),
  cite: citation,
})

const comparison = z
  .object({
    documents: listOf(z.object({ party: z.string(), document: z.string(), words: z.number() })),
    rows: listOf(
      z.object({
        point: z.string(),
        cells: listOf(
          z.object({ party: z.string(), cites: listOf(citation), value: z.string().nullable(), said: part }),
        ),
        relation: z.enum(['equal', 'differs', 'only']),
        only: z.string().nullable(),
        words: z.string(),
        said: message,
      }),
    ),
  })
  .openapi('Comparison')

export const eventSchema = z
  .object({
    kind: z.literal('event'),
    id: z.string(),
    title: z.string(),
    titled: message,
    type: z.enum(STATEMENT_TYPES),
    mode: z.string().nullable(),
    participants: listOf(z.object({ name: z.string(), actor: z.string().nullable(), role: z.string() })),
    when: when.nullable(),
    place: z.object({ name: z.string(), actor: z.string().nullable() }).nullable(),
    actuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not']),
    mentions: listOf(
      z.object({
        statement: z.string(),
        document: z.string(),
        score: z.number(),
        reasons: listOf(reason),
        aside: z.literal(true).optional(),
      }),
    ),
    status: statusSchema,
    findings: listOf(
      z.object({
        id: z.string(),
        kind: z.enum(['difference', 'gap', 'agreement']),
        point: z.string(),
        words: z.string(),
        said: message,
        variants: listOf(variant),
        rule: z.string(),
      }),
    ),
    leadTime,
    origins: listOf(
      z.object({
        document: z.string(),
        publisher: z.string().nullable(),
        copies: listOf(z.object({ document: z.string(), why: z.string(), said: message })),
      }),
    ),
    comparison: comparison.nullable(),
    voices: listOf(
      z.object({
        speaker: z.string(),
        actor: z.string().nullable(),
        party: z.string().nullable(),
        stance: z.string(),
        cite: citation,
      }),
    ),
  })
  .openapi('Event', { description: 'Something that happened, or was to happen, set against the official record.' })
