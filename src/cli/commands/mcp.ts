import { resolve } from 'node:path'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Command } from 'commander'
import { createBackground } from '../../pipeline/background/index.js'
import { loadActors } from '../../pipeline/resources.js'
import { packageVersion } from '../../pipeline/version.js'
import { createFeeds, createViews, openAccess } from '../../serve/index.js'
import { createMcpServer } from '../../serve/mcp/index.js'
import { type Client, READER } from '../../serve/mcp/tool.js'
import { watchAlerts } from '../alerts-after.js'
import { examples } from '../examples.js'
import { type HomeOptions, openHome, withHome } from '../home.js'
import { tell } from '../output.js'
import { scopesIn } from '../scopes.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & {
  readonly http?: boolean
  readonly port: string
  readonly allow?: string
  readonly by?: string
}

/** `readout mcp`: the store for a model's client over stdin and stdout or over HTTP; read-only unless allowed. */
export function addMcp(program: Command): void {
  const command = withHome(program.command('mcp'))
    .description('serve the store to an MCP client, over stdin and stdout or over HTTP; read-only unless allowed')
    .option('--allow <scopes>', 'what the client may change, with commas between: import, curate')
    .option('--by <name>', 'whose name stands beside what it changes')
    .option('--http', 'streamable HTTP on this machine, at /mcp; “readout serve” has it too')
    .option('--port <number>', 'port of --http', '7341')
    .action((options: Options) => (options.http ? serveHttp(options) : serveStdio(options)))
  examples(command, [
    ['In the configuration of a client', '{"command": "npx", "args": ["readout", "mcp", "--home", "/data/.readout"]}'],
    ['For a client that asks over HTTP', 'readout mcp --http'],
    ['A client that may take texts in and decide', 'readout mcp --allow import,curate --by "Ann and her assistant"'],
  ])
}

async function serveStdio(options: Options): Promise<void> {
  const granted = grantedIn(options)
  const store = await openHome(options)
  const now = () => new Date().toISOString()
  const feeds = createFeeds(store)
  const views = createViews({ store, now, version: '', actors: await loadActors() }, feeds)
  const background = createBackground(store)
  const endAlerts = granted ? watchAlerts(store, options.home) : async () => {}
  const server = createMcpServer({
    store,
    views,
    feeds,
    now,
    version: await packageVersion(),
    client: granted ? { ...granted, note: noting(options.home, granted.by) } : READER,
    onImport: (dossier, files, progress) => background.takeIn(dossier, files, { now: now(), progress }),
    onCuration: (dossier) => background.run(dossier, { now: now() }),
  })
  const closed = new Promise<void>((end) => {
    server.server.onclose = end
    process.stdin.once('end', end)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await background.close()
  await endAlerts()
  await store.close()
}

async function serveHttp({ port, ...options }: Options): Promise<void> {
  const mcp = grantedIn(options)
  const { startServer, untilStopped } = await import('../server.js')
  const store = await openHome(options)
  const { home } = options
  const server = await startServer(store, { host: '127.0.0.1', port, home, mcp }).catch(async (error) => {
    await store.close()
    throw error
  })
  tell(`MCP is at ${server.url}/mcp (data in ${store.where}). Press Ctrl+C to stop.`)
  await untilStopped(server, store, { home, watching: null })
}

function grantedIn({ allow, by }: Pick<Options, 'allow' | 'by'>) {
  if (allow === undefined) return undefined
  const name = by?.trim() ?? ''
  if (name.length < 2 || name.length > 80)
    throw new UsageError('What a client changes stands under a name: add --by NAME, 2 to 80 characters.')
  return { allowed: scopesIn(allow, ['import', 'curate']), by: name }
}

function noting(home: string, who: string): Client['note'] {
  const { audit } = openAccess(resolve(home))
  return (what, detail) => audit.note({ at: new Date().toISOString(), who, kind: 'mcp', what, address: null, detail })
}
