import { z } from 'zod'
import { STATEMENT_TYPES } from '../../model/index.js'

const list = z.array(z.string()).default([])
const sentences = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value))
const slots = z.strictObject({
  actor: z.array(z.string()).optional(),
  recipient: z.array(z.string()).optional(),
  participant: z.array(z.string()).optional(),
  mediator: z.array(z.string()).optional(),
  host: z.array(z.string()).optional(),
})

const frameEntry = z.strictObject({
  id: z.string(),
  type: z.enum(STATEMENT_TYPES).nullable(),
  mode: z.string().nullable().default(null),
  verbs: list,
  nouns: list,
  words: list,
  stance: z
    .enum([
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
    ])
    .nullable()
    .default(null),
  speaks: z.boolean().default(false),
  inner: z.union([z.enum(['all', 'none']), z.array(z.string())]).default('all'),
  own: z.enum(['always', 'alone', 'never']).default('always'),
  actuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not']).nullable().default(null),
  innerActuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not']).nullable().default(null),
  roles: slots.nullable().default(null),
  nominal: slots.nullable().default(null),
  object: z.enum(['person', 'actor', 'any']).default('any'),
  joint: z.boolean().default(false),
  plain: z.boolean().default(false),
  intransitive: z.boolean().default(false),
  clause: z.boolean().default(false),
  weak: z.boolean().default(false),
  actorless: z.boolean().default(false),
  agent: z.boolean().default(false),
  negated: z.boolean().nullable().default(null),
  yes: sentences,
  no: sentences,
})

export type FrameEntry = z.infer<typeof frameEntry>

const inflectionClass = z.strictObject({
  strip: list,
  add: list,
  double: z.boolean().default(false),
  tail: z.number().int().min(0).max(12).default(0),
  mutate: z.record(z.string(), z.array(z.string())).default({}),
})

/** One YAML file of `languages/<lang>/lexicon/`; each may hold any of these keys. */
export const lexiconTable = z.strictObject({
  frames: z.array(frameEntry).default([]),
  words: z.record(z.string(), z.array(z.string())).default({}),
  inflection: z.record(z.string(), inflectionClass).default({}),
  irregular: z.record(z.string(), z.array(z.string())).default({}),
  roles: z.record(z.string(), z.strictObject({ verb: slots, noun: slots })).default({}),
  counts: z.record(z.string(), z.tuple([z.number(), z.number().nullable()])).default({}),
})
