import type { z } from 'zod'
import type { Machine, MachineText } from '../model/index.js'
import { type Answered, type Asked, createAsker, type Endpoint } from './endpoint.js'

/** What was made for one document or subject: what held, and what failed its check, in sentences. */
export type Made = {
  readonly about: string
  readonly items: readonly MachineText[]
  readonly dropped: readonly string[]
  readonly cached: boolean
}

export type Ask = (asked: Asked) => Promise<Answered | null>

/** One thing that a model is asked for; null where the budget ended before it was whole. */
export type Work = (ask: Ask, machineAt: (at: string) => Machine) => Promise<Made | null>

/** Asks for one thing after the other until the budget is spent. Throws EndpointError. */
export async function* makeAll(
  works: AsyncIterable<Work> | Iterable<Work>,
  endpoint: Endpoint,
  now: () => string,
): AsyncGenerator<Made> {
  const ask = createAsker(endpoint, now)
  for await (const work of works) {
    const made = await work(ask, (at) => ({ model: endpoint.model, at }))
    if (!made) return
    yield made
  }
}

/** The JSON object of an answer, also where a model wraps it in a fence; null where it is none of the form asked for. */
export function objectIn<T>(answer: string, schema: z.ZodType<T>): T | null {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')]
  if (from < 0 || to < from) return null
  try {
    const parsed = schema.safeParse(JSON.parse(answer.slice(from, to + 1)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export const NO_JSON = 'The answer is no JSON of the form asked for.'
