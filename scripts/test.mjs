// `npm test`: everything, on a machine that has only Node and npm: checks, units, both databases, the real browser. Ends with “N passed, N failed”.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs'
import { checkNode, ensureBuilt, ensureInstalled, root } from './ready.mjs'
import { ensureChromium, ensurePostgres } from './tools.mjs'

checkNode()
// Packages come from one place and the two programs from another: neither waits for the other.
const built = ensureInstalled().then(ensureBuilt)

const results = join(root, 'test-results')
mkdirSync(results, { recursive: true })
const postgres = await ensurePostgres()
const chromium = await ensureChromium(built)
await built
const memory = memoryFolder()
const env = {
  ...process.env,
  ...(memory ? { TMPDIR: memory } : {}),
  TZ: 'UTC',
  READOUT_CHROMIUM: chromium ?? '',
  // Short processes by the hundred: threads of the engine beside each of them took an eighth of the processor's time.
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --v8-pool-size=1`.trim(),
  PATH: postgres ? `${postgres}${delimiter}${process.env.PATH}` : process.env.PATH,
}

// `whole` waits for processes and clocks much of the time, so all else goes beside it.
const suites = (
  await Promise.all([
    inTurn([
      () => step('format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']),
      () => step('types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']),
      () => step('unused code', 'node_modules/knip/bin/knip.js', []),
      () => vitest('units'),
      () => (chromium ? playwright() : missing('browser', 'no Chromium')),
    ]),
    inTurn([() => (postgres ? vitest('whole') : missing('whole', 'no PostgreSQL'))]),
  ])
).flat()
const failures = suites.flatMap(({ failures = [] }) => failures)
if (failures.length > 0) console.log(`\nfailed:\n${failures.join('\n')}`)
const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0)
console.log(
  `\n${suites.map(({ name, passed, failed }) => `${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed`).join('\n')}\n`,
)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)

/** A folder in memory, if the machine has enough: hundreds of small databases are made and flushed, and a disk takes twice the time. */
function memoryFolder() {
  const [place, enough] = ['/dev/shm', 10 * 1024 ** 3]
  if (!existsSync(place) || freemem() < enough) return null
  const { bavail, bsize } = statfsSync(place)
  if (bavail * bsize < enough) return null
  const folder = mkdtempSync(join(place, 'readout-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
  // A database server that runs as another user has its socket below.
  chmodSync(folder, 0o711)
  return folder
}

async function inTurn(starts) {
  const ended = []
  for (const start of starts) ended.push(await start())
  return ended
}

async function step(name, script, args) {
  const ok = (await node(name, script, args)) === 0
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function vitest(project) {
  const file = join(results, `${project}.json`)
  rmSync(file, { force: true })
  const status = await node(project, 'node_modules/vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ])
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, testResults: [] }
  return {
    ...counted(project, report.numPassedTests, report.numFailedTests, status),
    failures: failuresOfVitest(report),
  }
}

async function playwright() {
  const file = join(results, 'browser.json')
  rmSync(file, { force: true })
  const status = await node('browser', 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { stats: { expected: 0, unexpected: 1, flaky: 0 }, suites: [] }
  const { expected, flaky, unexpected } = report.stats
  return { ...counted('browser', expected + flaky, unexpected, status), failures: failuresOfPlaywright(report) }
}

/** A suite that ends badly without a failed test (a file that does not load) is a failure too. */
function counted(name, passed, failed, status) {
  return { name, passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

function missing(name, why) {
  console.log(`\n── ${name}: cannot run (${why})`)
  return { name, passed: 0, failed: 1 }
}

/** Runs a program of Node to its end; each line that it says stands behind the name of its suite, since two run at a time. */
function node(name, script, args, more = {}) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    stdio: ['inherit', 'pipe', 'pipe'],
    cwd: root,
    env: { ...env, ...more },
  })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name} │ ${line}`))
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1)))
}
