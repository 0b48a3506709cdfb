import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Command } from 'commander'
import { packageVersion } from '../../pipeline/version.js'
import { createMcpServer } from '../../serve/mcp/index.js'
import { examples } from '../examples.js'
import { type HomeOptions, openHome, withHome } from '../home.js'

/** `readout mcp`: the store for a model's client, over stdin and stdout, read-only. */
export function addMcp(program: Command): void {
  const command = withHome(program.command('mcp'))
    .description('serve the store to an MCP client over stdin and stdout, read-only')
    .action((options: HomeOptions) => serveMcp(options))
  examples(command, [
    ['In the configuration of a client', '{"command": "npx", "args": ["readout", "mcp", "--home", "/data/.readout"]}'],
  ])
}

async function serveMcp(options: HomeOptions): Promise<void> {
  const store = await openHome(options)
  const server = createMcpServer({ store, now: () => new Date().toISOString(), version: await packageVersion() })
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await store.close()
}
