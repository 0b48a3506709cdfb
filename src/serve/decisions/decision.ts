import { z } from 'zod'

export const ACTUALITIES = ['happened', 'happening', 'planned', 'possible', 'not'] as const
export const MODES = ['phone', 'meet', 'visit', 'third-party'] as const

const who = { reason: z.string().trim().min(3).max(500), by: z.string().trim().min(2).max(80) }
const about = { event: z.string().max(100), statement: z.string().max(100) }

/** What an editor asks for, by a form, by the API or over MCP; `by` is the name of whoever is signed in. */
export const decisionSchema = z.discriminatedUnion('do', [
  z.object({ ...who, do: z.literal('undo'), curation: z.string().max(100) }),
  z.object({ ...who, ...about, do: z.enum(['split', 'reject']) }),
  z.object({
    ...who,
    do: z.literal('merge'),
    event: about.event,
    // Without one, the strongest of the event stands for it.
    statement: about.statement.default(''),
    with: z.string().trim().max(500),
  }),
  z.object({
    ...who,
    ...about,
    do: z.literal('correct'),
    // Forms send what is left open as an empty text; it stays as it was read.
    when: z.string().max(40).default(''),
    mode: z.enum([...MODES, '']).default(''),
    actuality: z.enum([...ACTUALITIES, '']).default(''),
    place: z.string().max(100).default(''),
    participants: z.array(z.string().max(100)).max(20).default([]),
  }),
  z.object({ ...who, do: z.literal('accept'), proposal: z.string().max(100) }),
  z.object({ ...who, do: z.literal('decline'), proposal: z.string().max(100) }),
  z.object({ ...who, ...about, do: z.literal('rate'), rating: z.string().trim().min(2).max(60) }),
])

export type Decision = z.infer<typeof decisionSchema>
