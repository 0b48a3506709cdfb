import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))

/** The demo dossier in a fresh folder and a server of it on loopback, with these words of the environment too. `end` leaves nothing behind. */
export async function started(
  extra: NodeJS.ProcessEnv = {},
): Promise<{ server: ChildProcess; url: string; end: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'readout-load-'))
  const env = { ...process.env, ...extra, READOUT_HOME: home, READOUT_LOG: 'silent' }
  await once(spawn(process.execPath, [bin, 'start', '--no-serve', '-q'], { env, stdio: 'ignore' }), 'exit')
  const server = spawn(process.execPath, [bin, 'serve', '--port', '0', '-q'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(server.stdout, 'data')) as [Buffer]
  const end = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(home, { recursive: true, force: true })
  }
  return { server, url: /http:\/\/\S+/.exec(said.toString())?.[0] ?? '', end }
}
