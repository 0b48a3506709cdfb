import type { Command } from 'commander'
import { InputError } from '../../pipeline/input-error.js'
import { work } from '../../pipeline/worker.js'
import { watchAlerts } from '../alerts-after.js'
import { examples } from '../examples.js'
import { type HomeOptions, openHome, withHome } from '../home.js'
import { startLog } from '../log.js'
import { print } from '../output.js'

/** `readout worker`: shares the work of a server database with other workers, on this and other machines. */
export function addWorker(program: Command): void {
  const command = withHome(program.command('worker'))
    .description('extract, link and reconcile whatever waits in a PostgreSQL database, beside other workers')
    .action((options: HomeOptions) => workUntilStopped(options))
  examples(command, [
    [
      'As many as you like, on any machine that reaches the database',
      'READOUT_DATABASE_URL=postgres://… readout worker',
    ],
  ])
}

async function workUntilStopped(options: HomeOptions): Promise<void> {
  if (!process.env.READOUT_DATABASE_URL)
    throw new InputError(
      'A worker shares a PostgreSQL database: set READOUT_DATABASE_URL to it. The embedded database has one owner, and “readout serve”, “run” and “import” do all the work there themselves.',
    )
  await startLog()
  const store = await openHome(options)
  const stop = new AbortController()
  const endAlerts = watchAlerts(store, options.home)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    await print(`This worker works on ${store.where}. Press Ctrl+C to stop it; what it has begun is finished first.`)
    await work(store, { signal: stop.signal })
  } finally {
    await endAlerts()
    await store.close()
  }
}
