import type { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { explainQuery } from '../api/explain-query.js'
import type { Tool, ToolContext } from './tool.js'
import { TOOLS } from './tools/index.js'

/** Longest answer, in UTF-16 units; a longer one is refused with a word on how to ask for less. */
const MAX_ANSWER = 400_000

type Listed = z.core.JSONSchema.BaseSchema & { readonly type: 'object' }

/** Offers the tools that the client may use, and answers their calls: what is wrong with one is said in a sentence, as a result that a model reads. */
export function addTools(server: Server, context: ToolContext): void {
  const offered = TOOLS.filter((one) => isAllowed(one, context))
  server.registerCapabilities({ tools: {} })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offered.map(listed) }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => call(params.name, params.arguments ?? {}, context))
}

function listed(tool: Tool) {
  const { name, title, description, input, scope, isDestructive = false } = tool
  const readOnlyHint = scope === undefined
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(z.strictObject(input), { io: 'input' }) as Listed,
    annotations: {
      title,
      readOnlyHint,
      openWorldHint: false,
      ...(readOnlyHint ? {} : { destructiveHint: isDestructive, idempotentHint: scope === 'import' }),
    },
  }
}

async function call(name: string, given: object, context: ToolContext): Promise<CallToolResult> {
  try {
    const { input, run } = toolNamed(name, context)
    const read = z.strictObject(input).safeParse(given)
    if (!read.success) throw new Error(`${name}: ${explainQuery(read.error, 'arguments')}`)
    const text = JSON.stringify(await run(read.data, context))
    if (text.length > MAX_ANSWER) throw new Error('The answer is too long. Narrow it with since, before or limit.')
    return { content: [{ type: 'text', text }] }
  } catch (error) {
    return { content: [{ type: 'text', text: (error as Error).message }], isError: true }
  }
}

function toolNamed(name: string, context: ToolContext): Tool {
  const tool = TOOLS.find((one) => one.name === name)
  if (!tool) throw new Error(`There is no tool “${name.slice(0, 80)}”. tools/list names those that there are.`)
  if (isAllowed(tool, context)) return tool
  throw new Error(
    `${name} is not allowed here. Start “readout mcp --allow ${tool.scope} --by NAME”, or use a token with the scope “${tool.scope}”.`,
  )
}

function isAllowed({ scope }: Tool, { client }: ToolContext): boolean {
  return scope === undefined || client.allowed.includes(scope)
}
