import { z } from 'zod'
import type { Actor, Office } from '../../model/index.js'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens')
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'use an ISO date such as 2025-03-18')
const words = z.record(z.string(), z.array(z.string().min(1)))

const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
const codes = z.tuple([z.string().regex(/^[A-Z]{2}$/), z.string().regex(/^[A-Z]{3}$/)])

/** `facts.yaml`: what is known of actors of other files, by id. */
export const factsSchema = { at: z.record(id, point).default({}), iso: z.record(id, codes).default({}) }

/** One entry of `actors:` in the gazetteer or a dossier; what is left out is empty. */
export const actorSchema = z.strictObject({
  id: id.describe('Short unique name, such as putin'),
  kind: z.enum(['person', 'state', 'body', 'office', 'place', 'outlet']),
  name: z.string().min(1).describe('Display name in English'),
  names: words.default({}).describe('Every listed name by language'),
  party: id.nullish().describe('State or body that the actor belongs to or speaks for'),
  holds: z
    .array(z.strictObject({ office: id, from: day.nullish(), to: day.nullish() }))
    .default([])
    .describe('Offices held; without days: whenever asked, before whoever the gazetteer has'),
  zone: z.string().nullish().describe('IANA time zone of a place'),
  standsFor: id.nullish().describe('A seat stands for a body or state'),
  not: z.array(z.string()).default([]).describe('Names that look alike and are somebody else'),
  adjectives: words.default({}).describe('Nationality adjectives by language'),
  at: point.optional().describe('Latitude and longitude of a place, WGS 84'),
  iso: codes.optional().describe('ISO 3166-1 codes of a state, alpha-2 and alpha-3'),
})

/** One entry of `offices:`. */
export const officeSchema = z.strictObject({ id, name: z.string().min(1), of: id, nouns: words.default({}) })

/** The actor with every field present. */
export function actorOf(entry: z.infer<typeof actorSchema>): Actor {
  const holds = entry.holds.map((held) => ({ office: held.office, from: held.from ?? null, to: held.to ?? null }))
  return { ...entry, holds, party: entry.party ?? null, zone: entry.zone ?? null, standsFor: entry.standsFor ?? null }
}

/** The office as the model has it. */
export function officeOf(entry: z.infer<typeof officeSchema>): Office {
  return entry
}
