// The two programs that the tests need besides Node: a Chromium and a PostgreSQL. Each is found, else installed, else asked for in one sentence.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ended, root } from './ready.mjs'

/** Chromium without a window is the same engine at half of the processor's time: the other draws a frame of its own around each page. */
const HEADLESS = 'chromium-headless-shell'
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const CHROMIUM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium; null after saying what is missing. Playwright is asked only once the packages are there (`installed`). */
export async function ensureChromium(installed) {
  if (!process.env.READOUT_CHROMIUM && !onPath(HEADLESS)) await installFromDebian(HEADLESS)
  const found = findChromium()
  if (found) return found
  if ((await installFromDebian('chromium')) && findChromium()) return findChromium()
  await installed
  console.error('No Chromium found; asking Playwright for its own …')
  spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
  })
  const own = playwrightChromium()
  if (!own)
    console.error(
      'The browser tests need a Chromium: install one (on Debian: apt-get install chromium), or name it in READOUT_CHROMIUM.',
    )
  return own
}

/** Folder of PostgreSQL's server programs; null after saying what is missing. */
export async function ensurePostgres() {
  const found = findPostgres()
  if (found) return found
  if ((await installFromDebian('postgresql')) && findPostgres()) return findPostgres()
  console.error(
    'The store tests need the server programs of PostgreSQL 15 or later (initdb, pg_ctl, postgres) on PATH; on Debian: apt-get install postgresql.',
  )
  return null
}

function findChromium() {
  const named = process.env.READOUT_CHROMIUM
  if (named) return existsSync(named) ? named : null
  return [HEADLESS, ...CHROMIUM].map(onPath).find(Boolean) ?? CHROMIUM_PATHS.find(existsSync) ?? playwrightChromium()
}

function playwrightChromium() {
  const code = "import('@playwright/test').then(({chromium}) => console.log(chromium.executablePath()))"
  const path = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' }).stdout?.trim()
  return path && existsSync(path) ? path : null
}

function findPostgres() {
  const direct = onPath('initdb') && onPath('postgres')
  if (direct) return direct.slice(0, -'/postgres'.length)
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base)
    ? readdirSync(base)
        .filter((name) => Number(name) >= 15)
        .sort((a, b) => b - a)
    : []
  return (
    versions.map((version) => join(base, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  )
}

function onPath(program) {
  return (
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, program))
      .find((path) => existsSync(path)) ?? null
  )
}

async function installFromDebian(name) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  console.error(`Installing Debian's ${name} for the tests (once) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = async (...args) =>
    (await ended('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 2], env })) === 0
  return (await apt('update')) && (await apt('install', '--no-install-recommends', name))
}
