import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Command } from 'commander'
import { loadActors } from '../../pipeline/resources.js'
import { packageVersion } from '../../pipeline/version.js'
import { createFeeds, createViews } from '../../serve/index.js'
import { createMcpServer } from '../../serve/mcp/index.js'
import { examples } from '../examples.js'
import { type HomeOptions, openHome, withHome } from '../home.js'
import { tell } from '../output.js'

type Options = HomeOptions & { readonly http?: boolean; readonly port: string }

/** `readout mcp`: the store for a model's client, read-only, over stdin and stdout or over HTTP. */
export function addMcp(program: Command): void {
  const command = withHome(program.command('mcp'))
    .description('serve the store to an MCP client, read-only, over stdin and stdout or over HTTP')
    .option('--http', 'streamable HTTP on this machine, at /mcp; “readout serve” has it too')
    .option('--port <number>', 'port of --http', '7341')
    .action((options: Options) => (options.http ? serveHttp(options) : serveStdio(options)))
  examples(command, [
    ['In the configuration of a client', '{"command": "npx", "args": ["readout", "mcp", "--home", "/data/.readout"]}'],
    ['For a client that asks over HTTP', 'readout mcp --http'],
  ])
}

async function serveStdio(options: HomeOptions): Promise<void> {
  const store = await openHome(options)
  const now = () => new Date().toISOString()
  const views = createViews({ store, now, version: '', actors: await loadActors() }, createFeeds(store))
  const server = createMcpServer({ store, views, now, version: await packageVersion() })
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await store.close()
}

async function serveHttp({ port, ...options }: Options): Promise<void> {
  const { startServer, untilStopped } = await import('../server.js')
  const store = await openHome(options)
  const server = await startServer(store, { host: '127.0.0.1', port, home: options.home }).catch(async (error) => {
    await store.close()
    throw error
  })
  tell(`MCP is at ${server.url}/mcp (data in ${store.where}). Press Ctrl+C to stop.`)
  await untilStopped(server, store, { home: options.home, watching: null })
}
