// Serves the demo dossier from a fresh folder, as a newcomer would get it; the folder goes with the server.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = mkdtempSync(join(tmpdir(), 'readout-browser-'))
const entry = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))
const server = spawn(process.execPath, [entry, 'start', '--home', home, '--port', process.argv[2] ?? '7391'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TZ: 'UTC' },
})
server.on('exit', (code) => {
  rmSync(home, { recursive: true, force: true })
  process.exit(code ?? 0)
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'))
