import type { Command } from 'commander'
import { examples } from '../examples.js'
import { type HomeOptions, openHome, withHome } from '../home.js'
import { print } from '../output.js'
import { startServer, untilStopped } from '../server.js'

type Options = HomeOptions & { host: string; port: string; name?: string; watch: boolean }

/** `readout serve`: the workbench and the API. */
export function addServe(program: Command): void {
  const command = withHome(program.command('serve'))
    .description('serve the workbench and the API, and poll the sources of dossiers whose period is not over')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port', '7340')
    .option('--name <hosts>', 'host names under which a proxy or the network reaches it, with commas between')
    .option('--no-watch', 'poll nothing')
    .action((options: Options) => serve(options))
  examples(command, [['On another port', 'readout serve --port 8080']])
}

async function serve(options: Options): Promise<void> {
  const store = await openHome(options)
  const server = await startServer(store, options).catch(async (error) => {
    await store.close()
    throw error
  })
  await print(`Readout is at ${server.url} (data in ${store.where}). Press Ctrl+C to stop.`)
  const watching = options.watch ? await (await import('../watching.js')).startWatching(store, server.background) : null
  if (watching && watching.sources > 0) await print(`Sources polled: ${watching.sources}; --no-watch serves without.`)
  await untilStopped(server, store, { home: options.home, watching })
}
