import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { DossierView } from '../visit/dossier-view.js'
import { momentAsked, readVisit } from '../visit/read-visit.js'
import { millisAsked } from '../visit/typed-moment.js'
import { type DossierVisit, NotHere, Unclear, type Visit } from '../visit/visit.js'
import { problemSchema } from './schema-parts.js'

const PROBLEM = { 'application/problem+json': { schema: problemSchema } }

/** The answers that every route can give beside its own. */
export const problems = {
  400: { description: 'The question was not understood.', content: PROBLEM },
  404: { description: 'There is no such thing.', content: PROBLEM },
} as const

/** The answers beside its own of a route that changes something. */
export const refusals = {
  ...problems,
  401: { description: 'Nobody known asks, on a server with users.', content: PROBLEM },
  403: { description: 'The token may not do this.', content: PROBLEM },
  413: { description: 'Too much at once.', content: PROBLEM },
} as const

/** A JSON answer. */
export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { 'application/json': { schema } } },
})

export const dossierParam = z.object({
  dossier: z
    .string()
    .max(100)
    .openapi({ param: { name: 'dossier', in: 'path' }, example: 'us-russia-2025' }),
})

export const asOfQuery = z.object({
  as_of: z.string().max(40).optional().openapi({
    description: 'Answer as known at this moment (ISO 8601; a bare day means its end).',
    example: '2025-03-18T12:00Z',
  }),
})

export const pageQuery = asOfQuery.extend({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, 'takes a whole number from 1 to 500')
    .transform(Number)
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum: 500, description: 'At most this many; 100 unless told.' }),
  after: z.string().max(200).optional().openapi({ description: 'The `next` of the page before.' }),
})

type End = readonly [name: string, text: string | undefined]

/** A stretch of time in milliseconds, open where nothing is asked; one that ends before it begins is refused in words. */
export function stretchAsked([first, from]: End, [last, to]: End): readonly [from: number, to: number] {
  const [low, high] = [millisAsked(from) ?? Number.NEGATIVE_INFINITY, millisAsked(to) ?? Number.POSITIVE_INFINITY]
  if (low > high) throw new Unclear(`“${first}” is after “${last}”: exchange them.`, first)
  return [low, high]
}

/** The dossier asked for, now or as of a moment. */
export async function viewAsked(site: Visit['site'], dossier: string, asOf: string | undefined): Promise<DossierView> {
  const view = await site.views.open(dossier, momentAsked(asOf ?? null))
  if (!view) throw new NotHere(`There is no dossier “${dossier.slice(0, 80)}”.`)
  return view
}

/** One request about a dossier, with its language and moment. */
export async function visitAsked(c: Context, site: Visit['site']): Promise<DossierVisit> {
  const { view, ...visit } = await readVisit(c, site)
  if (!view) throw new NotHere(`There is no dossier “${(visit.params.dossier ?? '').slice(0, 80)}”.`)
  return { ...visit, view }
}

/** One page of a list in keyset order: what follows the item `after`, and the key of the next page. */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  limit = 100,
  after?: string,
): { items: T[]; next: string | null } {
  const from = after ? items.findIndex(({ id }) => id === after) + 1 : 0
  if (after && from === 0) throw new NotHere(`There is no item “${after.slice(0, 80)}” to go on after.`)
  const shown = items.slice(from, from + limit)
  return { items: shown, next: from + limit < items.length ? shown.at(-1)!.id : null }
}
