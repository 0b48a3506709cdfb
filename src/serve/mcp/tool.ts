import type { z } from 'zod'
import type { Store } from '../../store/store.js'
import type { Views } from '../dossier-view.js'

/** What a tool may use: the store, its dossiers now and as of a moment, and the clock. */
export type ToolContext = { readonly store: Store; readonly views: Views; readonly now: () => string }

/** One read-only tool: what it answers, what it takes, and the answer as plain data. */
export type Tool<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Shape
  run(input: z.output<z.ZodObject<Shape>>, context: ToolContext): Promise<unknown>
}

/** Keeps the types of input and handler together. */
export function tool<Shape extends z.ZodRawShape>(definition: Tool<Shape>): Tool {
  return definition as unknown as Tool
}
