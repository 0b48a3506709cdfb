// `npm test`: everything, on a machine that has only Node and npm: checks, units, both databases, the real browser. Ends with “N passed, N failed”.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs'
import { checkNode, ensureBuilt, ensureInstalled, root } from './ready.mjs'

checkNode()
ensureInstalled()
const { ensureChromium, ensurePostgres } = await import('./tools.mjs')
ensureBuilt()

const results = join(root, 'test-results')
mkdirSync(results, { recursive: true })
const chromium = ensureChromium()
const postgres = ensurePostgres()
const env = {
  ...process.env,
  TZ: 'UTC',
  READOUT_CHROMIUM: chromium ?? '',
  PATH: postgres ? `${postgres}${delimiter}${process.env.PATH}` : process.env.PATH,
}

const suites = [
  step('format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  step('types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']),
  step('unused code', 'node_modules/knip/bin/knip.js', []),
  vitest('units'),
  postgres ? vitest('whole') : missing('whole', 'no PostgreSQL'),
  chromium ? playwright() : missing('browser', 'no Chromium'),
]
const failures = suites.flatMap(({ failures = [] }) => failures)
if (failures.length > 0) console.log(`\nfailed:\n${failures.join('\n')}`)
const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0)
console.log(
  `\n${suites.map(({ name, passed, failed }) => `${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed`).join('\n')}\n`,
)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)

function step(name, script, args) {
  console.log(`\n── ${name}`)
  const ok = node(script, args) === 0
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

function vitest(project) {
  console.log(`\n── ${project}`)
  const file = join(results, `${project}.json`)
  rmSync(file, { force: true })
  const status = node('node_modules/vitest/vitest.mjs', [
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

function playwright() {
  console.log('\n── browser')
  const file = join(results, 'browser.json')
  rmSync(file, { force: true })
  const status = node('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
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

function node(script, args, more = {}) {
  return (
    spawnSync(process.execPath, [join(root, script), ...args], {
      stdio: 'inherit',
      cwd: root,
      env: { ...env, ...more },
    }).status ?? 1
  )
}
