import { z } from '@hono/zod-openapi'

/** A list that handlers may answer with the model's readonly arrays. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const span = z
  .tuple([z.int(), z.int()])
  .readonly()
  .openapi('Span', {
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    description: 'Half-open range of UTF-16 offsets into the text of the document.',
  })

export const lane = z.enum(['official', 'media', 'informal']).openapi('Lane')

export const reason = z.object({ by: z.string(), saw: z.string() }).openapi('Reason')

export const citation = z
  .object({ document: z.string(), statement: z.string().nullable(), span, text: z.string() })
  .openapi('Citation')

export const when = z
  .object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'year', 'unknown']),
    zone: z.string().nullable(),
    basis: z.enum(['stated', 'published', 'inferred']),
    span: span.nullable(),
    text: z.string().nullable(),
  })
  .openapi('When', { description: 'ISO instants with offset, or ISO dates when no clock is known.' })

export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .openapi('Problem', { description: 'RFC 9457.' })
