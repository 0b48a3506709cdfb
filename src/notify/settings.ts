import { z } from 'zod'
import { ALERT_KINDS, type AlertRule } from '../alerts/index.js'
import { explain } from '../pipeline/dossier/explain.js'
import { InputError } from '../pipeline/input-error.js'
import { readYaml } from '../pipeline/yaml-file.js'
import type { Channel } from './channel.js'

export type AlertSettings = {
  readonly base: string | null
  readonly rules: readonly AlertRule[]
  readonly channels: readonly Channel[]
}

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens')
const HOURS: Readonly<Partial<Record<AlertRule['on'], number>>> = { expiring: 24, silent: 72 }
const ruleSchema = z.strictObject({
  id,
  on: z.enum(ALERT_KINDS),
  dossier: id.optional(),
  party: id.optional(),
  source: id.optional(),
  to: z.array(z.string()).default([]),
  hours: z.number().positive().optional(),
  send: z.array(id).min(1),
})
const common = { id, digest: z.enum(['none', 'hourly', 'daily']).default('none') }
const channelSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('webhook'),
    url: z.url(),
    secret: z.string().min(16),
    allowPrivate: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('email'),
    smtp: z.url({ protocol: /^smtps?$/ }),
    from: z.email(),
    to: z.array(z.email()).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('telegram'),
    token: z.string().min(1),
    chat: z.string().min(1),
    api: z.url().default('https://api.telegram.org'),
    allowPrivate: z.boolean().default(false),
  }),
  z.strictObject({ ...common, kind: z.literal('atom'), file: z.string().min(1) }),
])
const fileSchema = z.strictObject({
  base: z.url().optional(),
  channels: z.array(channelSchema).default([]),
  rules: z.array(ruleSchema).default([]),
})
const KEYS = [
  'base',
  'channels',
  'rules',
  ...Object.keys(ruleSchema.shape),
  ...channelSchema.options.flatMap(({ shape }) => Object.keys(shape)),
]

/** Reads `alerts.yaml`; a value `env:NAME` is taken from the environment, so that secrets need not stand in the file. Throws InputError. */
export async function loadAlertSettings(path: string, env: NodeJS.ProcessEnv): Promise<AlertSettings> {
  const parsed = fileSchema.safeParse(filled((await readYaml(path)) ?? {}, env, path))
  if (!parsed.success)
    throw new InputError(
      `${path} is not a valid alerts file: ${explain(parsed.error, KEYS)}. Correct it and try again.`,
    )
  const { base = null, channels, rules } = parsed.data
  const known = channels.map((channel) => channel.id)
  const doubled = [known, rules.map((rule) => rule.id)].flatMap((ids) =>
    ids.filter((one, at) => ids.indexOf(one) !== at),
  )
  if (doubled[0])
    throw new InputError(`${path} uses the id “${doubled[0]}” twice. Give each rule and each channel its own.`)
  const stray = rules.flatMap(({ send }) => send).find((one) => !known.includes(one))
  if (stray)
    throw new InputError(
      `${path} sends to “${stray}”, which is no channel of it. Known: ${known.join(', ') || 'none'}.`,
    )
  return { base, channels, rules: rules.map(ruleOf) }
}

function ruleOf(rule: z.output<typeof ruleSchema>): AlertRule {
  const { dossier = null, party = null, source = null, hours = HOURS[rule.on] ?? 24 } = rule
  return { ...rule, dossier, party, source, hours }
}

function filled(value: unknown, env: NodeJS.ProcessEnv, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, env, path))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, env, path)]))
  const name = typeof value === 'string' ? /^env:(\w+)$/.exec(value)?.[1] : undefined
  if (name === undefined) return value
  const found = env[name]
  if (!found)
    throw new InputError(
      `${path} takes a value from the environment variable ${name}, which is not set. Set it and try again.`,
    )
  return found
}
