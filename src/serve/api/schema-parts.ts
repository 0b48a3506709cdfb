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

/** `nullable()` of a registered schema would lose its null in the description. */
export const spanOrNull = z.union([span, z.null()])

/** A sentence before any language, for those who say it in their own. */
export const message = z
  .object({ say: z.string(), with: listOf(z.any()) })
  .openapi('Message', {
    description: 'A sentence before any language: the name of its pattern and what it is said of.',
  })
  .optional()

/** A value before any language. */
export const part = z
  .union([z.string(), z.number(), listOf(z.any()), z.record(z.string(), z.any())])
  .openapi('Part', {
    description:
      'A value before any language: a text, a number, a list, or an object that names an actor, a day, a term or a pattern. Absent where the value is verbatim.',
  })
  .optional()

/** The speaker in the gazetteer, where it knows them. */
export const actorId = z.string().nullable().optional()

export const lane = z.enum(['official', 'media', 'informal']).openapi('Lane')

export const reason = z.object({ by: z.string(), saw: z.string(), said: message }).openapi('Reason')

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
    span: spanOrNull,
    text: z.string().nullable(),
    yearless: z
      .string()
      .optional()
      .openapi({ description: 'The day of a year that nothing tells (`--03-27`); `start` is null then.' }),
  })
  .openapi('When', { description: 'ISO instants with offset, or ISO dates when no clock is known.' })

export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .openapi('Problem', { description: 'RFC 9457.' })
