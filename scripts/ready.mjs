// Brings a checkout to the state that `npm start` and `npm test` need: packages installed, code built. Says what it does; does nothing twice.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)

/** Ends the program with one sentence where Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Readout needs Node 20.19 or later; this is ${process.version}. Install a current Node and try again.`)
  process.exit(1)
}

/** `npm ci`, once for each state of package-lock.json. */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const stamp = at('node_modules/.readout-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing packages (once) …')
  const status = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    console.error(
      '“npm ci” did not succeed; its message stands above. Check the network or proxy settings of npm and try again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** Builds when anything that the build reads is newer than what it made. */
export async function ensureBuilt() {
  const made = at('dist/build.json')
  const inputs = ['src', 'languages', 'actors', 'scripts', 'package.json']
  if (existsSync(made) && newest(inputs) <= statSync(made).mtimeMs) return
  console.error('Building …')
  if ((await ended(process.execPath, [at('scripts/build.mjs')], { stdio: 'inherit', cwd: root })) !== 0) process.exit(1)
}

function newest(paths) {
  let latest = 0
  for (const path of paths) {
    const found = statSync(at(path))
    latest = Math.max(latest, found.mtimeMs)
    if (found.isDirectory())
      for (const name of readdirSync(at(path))) latest = Math.max(latest, newest([join(path, name)]))
  }
  return latest
}

/** npm through the file that runs this script where there is one (no shell, also on Windows). */
function runNpm(args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js') || cli?.endsWith('.cjs'))
    return ended(process.execPath, [cli, ...args], { stdio: ['ignore', 2, 'inherit'], cwd: root })
  return ended('npm', args, { stdio: ['ignore', 2, 'inherit'], cwd: root, shell: process.platform === 'win32' })
}

/** Runs a program to its end and gives its status, 1 where it does not start; others may run meanwhile. */
export function ended(program, args, options) {
  const child = spawn(program, args, options)
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (status) => resolve(status ?? 1)))
}
