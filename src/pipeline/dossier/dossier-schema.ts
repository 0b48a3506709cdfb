import { z } from 'zod'
import { actorSchema } from './actor-schema.js'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'use an ISO date such as 2025-03-18')
  .refine(isDay, 'the calendar has no such day')
const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/,
    'use an ISO date, or an ISO time with its offset',
  )
  .refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), 'the calendar has no such moment')
const zone = z.string().refine(isZone, 'use an IANA time zone such as Europe/Moscow')

/** A list whose entries are all commented out reads as null in YAML and means none. */
function listOf<T extends z.ZodType>(entry: T) {
  return z
    .array(entry)
    .nullish()
    .transform((list) => list ?? [])
}

const sourceSchema = z
  .strictObject({
    id: id.describe('Short unique name'),
    name: z.string().min(1).describe('As the source calls itself'),
    names: z
      .record(z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as en'), z.string().min(1))
      .optional()
      .describe('Its name for readers of other languages, by language code'),
    lane: z
      .enum(['official', 'media', 'informal'])
      .describe('official speaks for a party; informal is every channel and post'),
    party: id.nullish().describe('The party that an official source speaks for'),
    person: id
      .nullish()
      .describe('The person whose account an official source is: its “I”, and whoever its posts leave unsaid'),
    publisher: z
      .string()
      .min(1)
      .optional()
      .describe('Publisher family: its editions count as one origin; default: the source itself'),
    lang: z.string().nullish(),
    zone: zone.nullish().describe('Time zone of clocks that name none'),
    matches: listOf(z.string().min(1)).describe(
      'Address prefixes, channel names or file names that belong to this source',
    ),
    url: z.string().nullish().describe('Address that is polled: a feed, a page, a calendar, or t.me/channel'),
    every: z
      .number()
      .int()
      .min(1)
      .max(10_080)
      .nullish()
      .describe('Minutes between two polls; ten where nothing is said'),
    follow: z.boolean().optional().describe('Capture the pages behind the items of its feed as well'),
  })
  .refine((source) => source.lane !== 'official' || source.party, {
    message: 'an official source needs the party it speaks for',
    path: ['party'],
  })

/** A dossier as its YAML file has it: a topic under watch. */
export const dossierSchema = z.strictObject({
  id,
  title: z.string().min(1),
  summary: z.string().nullish(),
  parties: z.array(id).min(1).describe('Actor ids of the sides whose record is kept'),
  actors: listOf(actorSchema).describe('Actors beyond the built-in gazetteer'),
  sources: listOf(sourceSchema),
  allowPrivateAddresses: z
    .boolean()
    .optional()
    .describe('Poll private, loopback and link-local addresses too; only for sources on your own network'),
  period: z.strictObject({ start: day, end: day.nullish() }),
  tallies: listOf(z.strictObject({ pair: z.tuple([id, id]), of: z.array(z.string()).min(1) })),
  coverage: listOf(z.strictObject({ source: id, from: moment, to: moment })).describe(
    'Spans of time for which a source is known to be captured without a gap',
  ),
  files: listOf(z.string()).describe('Files or folders to import with the dossier, relative to it'),
})

/** Every key that may stand in the file, for suggestions. */
export const DOSSIER_KEYS: readonly string[] = [
  ...Object.keys(dossierSchema.shape),
  ...Object.keys(sourceSchema.shape),
  ...Object.keys(actorSchema.shape),
  'start',
  'end',
  'pair',
  'of',
  'source',
  'from',
  'to',
  'office',
]

/** JSON Schema (2020-12) of the file, for editors. */
export function dossierJsonSchema(): object {
  return z.toJSONSchema(dossierSchema, { io: 'input' })
}

// Date.parse takes 30 February for 2 March.
function isDay(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
