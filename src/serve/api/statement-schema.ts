import { z } from '@hono/zod-openapi'
import { STATEMENT_TYPES } from '../../model/index.js'
import { lane, listOf, reason, span, spanOrNull, when } from './schema-parts.js'

const term = z.object({ value: z.string(), span }).openapi('Term')

export const statementSchema = z
  .object({
    kind: z.literal('statement'),
    id: z.string(),
    document: z.string(),
    type: z.enum(STATEMENT_TYPES),
    mode: z.string().nullable(),
    participants: listOf(
      z.object({
        name: z.string(),
        actor: z.string().nullable(),
        role: z.enum(['actor', 'recipient', 'participant', 'mediator', 'host']),
        span,
      }),
    ),
    place: z.object({ name: z.string(), actor: z.string().nullable(), span }).nullable(),
    when: when.nullable(),
    actuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not']),
    stance: z.enum([
      'asserts',
      'confirms',
      'denies',
      'declines',
      'announces',
      'proposes',
      'asks',
      'offers',
      'considers',
      'agrees',
      'refuses',
      'threatens',
      'characterises',
      'doubts',
    ]),
    attribution: listOf(
      z.object({
        name: z.string(),
        actor: z.string().nullable(),
        span: spanOrNull,
        cue: spanOrNull,
        unnamed: z.boolean(),
      }),
    ),
    content: span,
    count: z
      .object({
        min: z.number(),
        max: z.number().nullable(),
        kind: z.enum(['cardinal', 'ordinal']),
        of: z.string(),
        basis: z.enum(['recorded', 'claimed']),
        period: z.object({ start: z.string().nullable(), end: z.string().nullable(), text: z.string() }).nullable(),
        span,
      })
      .nullable(),
    terms: z
      .object({
        length: term.nullable(),
        scope: term.nullable(),
        condition: term.nullable(),
        start: term.nullable(),
        end: term.nullable(),
      })
      .nullable(),
    quote: z.object({ text: z.string(), span }).nullable(),
    evidence: span,
    trigger: span,
    confidence: z.number(),
    reasons: listOf(reason),
  })
  .openapi('Statement', {
    description: 'What one document says was said, done, planned or denied, by whom, according to whom.',
  })

export const documentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['post', 'article', 'release', 'readout', 'schedule', 'text']),
    title: z.string().nullable(),
    text: z.string(),
    lang: z.string().nullable(),
    published: z.string().nullable(),
    updated: z.string().nullable(),
    zone: z.string().nullable(),
    author: z.string().nullable(),
    url: z.string().nullable(),
    lane: lane.nullable(),
    publisher: z.string().nullable(),
    party: z.string().nullable(),
    source: z.string().nullable(),
    forwardedFrom: z.object({ name: z.string(), id: z.string().nullable(), url: z.string().nullable() }).nullable(),
    media: listOf(
      z.object({
        kind: z.enum(['photo', 'video', 'audio', 'file']),
        name: z.string().nullable(),
        url: z.string().nullable(),
        hash: z.string().nullable(),
        path: z.string().optional(),
        size: z.number().optional(),
        taken: z.string().optional(),
      }),
    ),
    place: z.string().nullable(),
    tags: listOf(z.string()),
    scheduled: z
      .object({
        start: z.string(),
        end: z.string().nullable(),
        status: z.enum(['confirmed', 'tentative', 'cancelled']),
      })
      .nullable(),
    notes: listOf(z.string()),
    from: z.string(),
  })
  .openapi('Document')
