import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COMMANDS } from '../src/cli/commands/index.js'
import { completionOf, SHELLS } from '../src/cli/completion.js'
import { manPage } from '../src/cli/man-page.js'
import { wholeProgram } from '../src/cli/whole-program.js'
import { broken } from './specifications/check.js'
import { composeFile } from './specifications/compose.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = (name: string) => readFileSync(`${root}${name}`, 'utf8')

test('a build keeps the files of the one before, which a server may still load, until the source changes again', async () => {
  const { keptFiles } = await import(`${root}scripts/kept-files.mjs`)
  const first = keptFiles({ files: [], before: [] }, ['index.js', 'a-1.js'])
  const second = keptFiles(first, ['index.js', 'a-2.js'])
  expect(second.before).toEqual(['a-1.js'])
  expect(keptFiles(second, ['index.js', 'a-2.js']).before).toEqual(['a-1.js'])
  expect(keptFiles(second, ['index.js', 'a-3.js']).before).toEqual(['a-2.js'])
})

describe('the image', () => {
  test('has a Dockerfile without faults', () => {
    expect(validate(file('Dockerfile'))).toEqual([])
  })

  test('copies only what is there, and everything that the package needs', () => {
    const copied = [...file('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' ').map((path) => path.replace('/src/', '')),
    )
    const made = ['node_modules', 'dist']
    expect(copied.filter((name) => !made.includes(name) && !existsSync(`${root}${name}`))).toEqual([])
    const packed: string[] = JSON.parse(file('package.json')).files
    expect(packed.filter((name) => !name.includes('.') && !copied.includes(name))).toEqual([])
  })

  test('does not run as root', () => {
    expect(file('Dockerfile')).toMatch(/^USER node$/m)
  })
})

describe('compose.yaml', () => {
  const compose = parse(file('compose.yaml'), { merge: true })

  test('follows the Compose specification', () => {
    expect(broken(composeFile, compose)).toEqual([])
  })

  test('names every volume and service that it uses, and publishes on this machine only', () => {
    const services = Object.values(compose.services) as { volumes?: string[]; depends_on?: object; ports?: string[] }[]
    const volumes = services.flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0]!)
    expect(volumes.filter((name) => !(name in compose.volumes))).toEqual([])
    expect(
      services
        .flatMap((service) => Object.keys(service.depends_on ?? {}))
        .filter((name) => !(name in compose.services)),
    ).toEqual([])
    expect(services.flatMap((service) => service.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual(
      [],
    )
  })

  test('holds no password', () => {
    expect(compose.services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/)
  })
})

describe('the licences of what is installed with it', () => {
  const OPEN =
    /^\(?(MIT(-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|Zlib)( (OR|AND) [\w.-]+)?\)?$/
  const { packages } = JSON.parse(file('package-lock.json')) as {
    packages: Record<string, { license?: string; dev?: boolean }>
  }
  const running = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)

  test('go with Apache-2.0, or are named in NOTICE', () => {
    expect(running.length).toBeGreaterThan(100)
    const closed = running.filter(([, { license }]) => !OPEN.test(license ?? ''))
    const unnamed = closed.filter(([path, { license }]) => license !== 'MPL-2.0' || !path.includes('@resvg/resvg-js'))
    expect(unnamed).toEqual([])
    expect(file('NOTICE')).toContain('@resvg/resvg-js')
  })
})

describe('what is made from the help', () => {
  test.each(SHELLS)('the %s completion knows every command', async (shell) => {
    const script = completionOf(await wholeProgram(), shell)
    for (const name of Object.keys(COMMANDS)) expect(script).toContain(name)
    expect(script).toContain(shell === 'fish' ? '-l as-of' : '--as-of')
  })

  test('bash completes commands, subcommands and options', async () => {
    const script = completionOf(await wholeProgram(), 'bash')
    const complete = (...words: string[]) => {
      const line = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _readout; echo "\${COMPREPLY[@]}"`
      return execFileSync('bash', ['-c', line], { encoding: 'utf8' }).trim().split(' ')
    }
    expect(complete('readout', 'rest')).toEqual(['restore'])
    expect(complete('readout', 'alerts', 't')).toEqual(['test'])
    expect(complete('readout', 'export', 'us-russia-2025', '--as')).toEqual(['--as-of'])
    expect(complete('readout', 'export', 'us-russia-2025', '--format', 'st')).toEqual(['stix'])
    expect(complete('readout', 'sources', 'add', 'd', 'https://x', '--lane', '')).toEqual([
      'official',
      'media',
      'informal',
    ])
    expect(complete('readout', 'export', 'us-russia-2025', '--out', `${root}READ`)).toEqual([`${root}README.md`])
  })

  test('the man page has every command, its options and examples, and no stray control line', async () => {
    const page = manPage(await wholeProgram(), '2031-05-10')
    for (const name of Object.keys(COMMANDS)) expect(page).toContain(`.SS readout ${name}`)
    expect(page).toContain('.B \\-\\-as\\-of <moment>')
    expect(page).toContain('.B $ readout restore us\\-russia.jsonl.gz')
    expect(page.split('\n').filter((line) => /^\.(?!TH|SH|SS|TP|B |B$|I |RI )/.test(line))).toEqual([])
  })
})
