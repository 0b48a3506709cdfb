// `npm start`: install, build, then `readout start` with whatever stands after `--`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, root } from './ready.mjs'

checkNode()
await ensureInstalled()
await ensureBuilt()
const child = spawn(process.execPath, [join(root, 'bin/readout.mjs'), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
