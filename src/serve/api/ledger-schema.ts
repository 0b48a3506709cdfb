import { z } from '@hono/zod-openapi'
import { actorId, citation, lane, listOf, message, part } from './schema-parts.js'

export const dossierSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string().nullable(),
    parties: listOf(z.string()),
    period: z.object({ start: z.string(), end: z.string().nullable() }),
    sources: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        lane,
        party: z.string().nullable(),
        person: z.string().nullable().optional(),
        publisher: z.string(),
        lang: z.string().nullable(),
        url: z.string().nullable(),
        names: z.record(z.string(), z.string()).optional(),
        every: z.number().nullable().optional(),
        follow: z.boolean().optional(),
      }),
    ),
  })
  .openapi('Dossier')

export const tallySchema = z
  .object({
    id: z.string(),
    of: z.string(),
    pair: z
      .tuple([z.string(), z.string()])
      .readonly()
      .openapi({ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 }),
    period: z.object({ start: z.string(), end: z.string() }),
    onRecord: z.object({
      total: z.number(),
      byParty: listOf(z.object({ party: z.string(), events: listOf(z.string()) })),
      bothSides: listOf(z.string()),
      events: listOf(z.string()),
    }),
    announcedOnly: listOf(z.string()).optional(),
    reportedOnly: listOf(z.string()),
    announcedNotHeld: listOf(z.string()),
    claims: listOf(
      z.object({
        speaker: z.string(),
        actor: actorId,
        min: z.number(),
        max: z.number().nullable(),
        words: z.string().optional(),
        basis: z.enum(['recorded', 'claimed']),
        at: z.string().nullable(),
        cite: citation,
        also: listOf(citation).optional(),
      }),
    ),
    words: z.string(),
    said: message,
  })
  .openapi('Tally', { description: 'On record against claimed, for one kind of event between two actors.' })

const states = z.enum([
  'proposed',
  'asked',
  'considered',
  'agreed',
  'in force',
  'expired',
  'extended',
  'replaced',
  'disputed',
  'refused',
])
const reading = z.object({
  by: z.string(),
  actor: actorId,
  party: z.string().nullable(),
  value: z.string(),
  key: z.string().optional(),
  said: part,
  cite: citation,
})

export const commitmentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    titled: message,
    state: states,
    parties: listOf(z.string()),
    standing: listOf(z.object({ party: z.string(), state: states })).optional(),
    events: listOf(z.string()),
    steps: listOf(
      z.object({ state: states, by: z.string(), actor: actorId, at: z.string().nullable(), cite: citation }),
    ),
    length: listOf(reading),
    scope: listOf(reading),
    condition: listOf(reading),
    start: listOf(reading),
    end: listOf(reading.extend({ basis: z.string(), how: message })),
    confirmedBy: listOf(z.string()),
    differs: listOf(z.string()).optional(),
    words: z.string(),
    said: message,
  })
  .openapi('Commitment')

export const scheduleSchema = z
  .object({
    event: z.string(),
    announced: z.object({ at: z.string(), cite: citation.nullable(), document: z.string() }).nullable(),
    seen: z.object({ at: z.string(), cite: citation }).nullable(),
    outcome: z.enum(['as announced', 'moved', 'cancelled', 'not seen', 'seen, not announced', 'upcoming']),
    words: z.string(),
    said: message,
  })
  .openapi('ScheduleLine')

export const sourceRecordSchema = z
  .object({
    source: z.string(),
    documents: z.number(),
    firstReports: listOf(z.string()),
    medianLeadMinutes: z.number().nullable(),
    leadTimes: z.number(),
    early: z.number(),
    laterOnRecord: listOf(z.string()),
    contradicted: listOf(z.string()),
    open: listOf(z.string()),
    leads: listOf(z.object({ event: z.string(), at: z.string(), minutes: z.number().nullable() })).optional(),
    words: z.string(),
    said: message,
  })
  .openapi('SourceRecord', { description: 'What became of one source’s early reports: counts, never a score.' })

export const burstSchema = z
  .object({ start: z.string(), end: z.string(), level: z.number(), documents: z.number(), weight: z.number() })
  .openapi('Burst')

export const briefSchema = z
  .object({
    of: z.enum(['document', 'event', 'day', 'dossier']),
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    asOf: z.string().nullable(),
    sections: listOf(
      z.object({
        heading: z.string(),
        key: z.string(),
        sentences: listOf(
          z.object({
            text: z.string(),
            verbatim: z.boolean(),
            cites: listOf(citation),
            event: z.string().nullable(),
            about: z.string().optional(),
          }),
        ),
      }),
    ),
    dropped: z.number(),
    left: listOf(z.object({ text: z.string(), why: z.string() })).optional(),
  })
  .openapi('Brief', { description: 'A cited summary; every sentence carries at least one citation.' })

const hit = z.object({
  kind: z.enum(['event', 'statement', 'document']),
  id: z.string(),
  document: z.string().nullable(),
  title: z.string(),
  snippet: z.string(),
  marks: listOf(
    z
      .tuple([z.int(), z.int()])
      .readonly()
      .openapi({ type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 }),
  ),
  at: z.string().nullable(),
  source: z.string().nullable(),
})

export const searchSchema = z
  .object({
    events: listOf(hit),
    statements: listOf(hit),
    documents: listOf(hit),
    totals: z.object({ events: z.number(), statements: z.number(), documents: z.number() }),
    pending: z.number().openapi({ description: 'Documents that are not yet in the index.' }),
  })
  .openapi('SearchResult')
