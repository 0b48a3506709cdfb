import type { z } from 'zod'
import type { Scope } from '../access/who.js'
import type { Editing } from '../editing.js'
import type { Site } from '../visit/visit.js'

/** What a client may do, in whose name, and where it is noted. */
export type Client = {
  readonly allowed: readonly Scope[]
  /** Under this name stands what the client does; null where it only reads. */
  readonly by: string | null
  readonly note: Editing['note']
}

/** A client that only reads. */
export const READER: Client = { allowed: ['read'], by: null, note() {} }

/** What a tool may use: the store, its dossiers now and as of a moment, the clock, and what its client may do. */
export type ToolContext = Editing['site'] & Pick<Site, 'now'> & { readonly client: Client }

/** One tool: what it answers or does, what it takes, and the answer as plain data. */
export type Tool<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Shape
  /** What a client must be allowed to do; reading where nothing is said. */
  readonly scope?: Exclude<Scope, 'read'>
  /** Whether it changes what readers are shown, rather than only adding to it. */
  readonly isDestructive?: boolean
  run(input: z.output<z.ZodObject<Shape>>, context: ToolContext): Promise<unknown>
}

/** Keeps the types of input and handler together. */
export function tool<Shape extends z.ZodRawShape>(definition: Tool<Shape>): Tool {
  return definition as unknown as Tool
}
