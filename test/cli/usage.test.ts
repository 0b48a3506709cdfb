import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wholeProgram } from '../../src/cli/whole-program.js'
import { emptyFolder, objects, places, readout } from './readout.js'

const newPlace = places()

const COMMANDS = [
  'start',
  'init',
  'import',
  'run',
  'serve',
  'brief',
  'export',
  'doctor',
  'verify',
  'rebuild',
  'mcp',
  'read',
  'analyse',
  'extract',
  'link',
  'reconcile',
  'names',
]

describe('the command line', () => {
  test('lists every command, and exit codes, in its help', async () => {
    const { code, stdout } = await readout(['--help'])
    expect(code).toBe(0)
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`\\n  ${command} `))
    expect(stdout).toContain('Exit codes')
  })

  test('shows an example in the help of each', async () => {
    const { commands } = await wholeProgram()
    for (const name of COMMANDS) {
      let help = ''
      const command = commands.find((one) => one.name() === name)!
      command.configureOutput({ writeOut: (part) => (help += part) }).outputHelp()
      expect(help, name).toMatch(/Examples:\n {2}# .+\n {2}\$ .+/)
    }
  })

  test('refuses a misspelled option with the nearest one, as a usage error', async () => {
    const { code, stderr } = await readout(['brief', 'x', '--as-off', '2025-01-01'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean --as-of?')
  })

  test('refuses a misspelled command with the nearest one', async () => {
    const { code, stderr } = await readout(['imprt'])
    expect([code, stderr.includes('Did you mean import?')]).toEqual([2, true])
  })

  test('says which dossiers there are when one is not known', async () => {
    const { code, stderr } = await readout(['run', 'nothing-here'], await newPlace())
    expect(code).toBe(1)
    expect(stderr).toMatch(/There is no dossier “nothing-here”.*readout init/)
  })

  test.each([
    ['a split of a statement from itself', ['split', 'one', 'one'], /two different statements/],
    ['a day that no calendar has', ['correct', 'one', '--when', '2025-02-31'], /no ISO date/],
    ['a way of meeting that is none', ['correct', 'one', '--mode', 'frob'], /phone, meet, visit/],
  ])('keeps no decision that is %s', async (_, words, sentence) => {
    const decision = [
      'curate',
      'us-russia-2025',
      ...words,
      '--by',
      'Ada',
      '--reason',
      'a test',
      '--home',
      await emptyFolder(),
    ]
    const { code, stderr } = await readout(decision)
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)])
  })

  test.each([
    [['extract', 'none.jsonl'], 1, 'none.jsonl could not be read: there is no such file or folder; check the path.'],
    [['names', 'none.tsv'], 1, 'none.tsv could not be read: there is no such file or folder; check the path.'],
    [['analyse', '.'], 1, '. could not be read: it is a folder; name a file.'],
    [['restore', 'none.gz'], 1, 'none.gz cannot be read to its end: there is no such file or folder; check the path.'],
    [['read', 'x.txt', '--lang', 'xx'], 2, '“xx” is no code of a language. Use one such as en, ru or uk.'],
  ])('says in one sentence why “%s” cannot be done', async (words, exit, sentence) => {
    const { code, stderr } = await readout(words, { cwd: await emptyFolder() })
    expect([code, stderr]).toEqual([exit, `${sentence}\n`])
  })

  test('refuses a zone that does not exist', async () => {
    const { code, stderr } = await readout(['extract', '--zone', 'Mars/Olympus'], { input: '' })
    expect([code, stderr.trim()]).toEqual([
      2,
      '“Mars/Olympus” is not an IANA time zone. Use a name such as Europe/Moscow or America/New_York.',
    ])
  })

  test('tells a line that is not JSON by its number and goes on with the next', async () => {
    const input =
      '{"id":"a","text":"Macron met Merz in Berlin on Tuesday."\n{"id":"b","text":"Macron met Merz in Berlin on Tuesday.","lang":"en","published":"2025-07-24T09:00:00Z"}\n'
    const { code, stdout, stderr } = await readout(['extract'], { input })
    expect(code).toBe(1)
    expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
      at: 'stdin:1',
      error: expect.stringContaining('not valid JSON'),
    })
    expect(new Set(objects(stdout).map(({ document }) => document))).toEqual(new Set(['b']))
  })

  test('takes a dossier as “init” wrote it, before anything is filled in', async () => {
    const place = await newPlace()
    await readout(['init', 'straits', '--title', 'Two "straits": a', '--parties', 'turkey'], place)
    const { code, stderr } = await readout(
      ['import', 'straits', '--quiet', 'dossiers/straits/dossier.schema.json'],
      place,
    )
    expect(stderr).not.toContain('not a valid dossier')
    expect(code).toBe(1)
  })

  test.each([
    [['init', '../elsewhere'], 'cannot name a dossier'],
    [['init', 'straits', '--parties', 'turkey,,'], 'is no actor id'],
    [['import', 'straits', 'ftp://example.org/feed'], 'is no file, folder or http(s) address'],
    [['import', 'straits', '--published', 'yesterday', 'a.txt'], 'is not a moment'],
    [['brief', 'straits', '--lang', 'xx'], 'Allowed choices are en, ru'],
  ])('says what is wrong with %j, as a usage error', async (args, words) => {
    const { code, stderr } = await readout(args, await newPlace())
    expect([code, stderr.includes(words)]).toEqual([2, true])
    expect(stderr).not.toContain('did not expect')
  })

  test('names what is not there and goes on with the rest', async () => {
    const place = await newPlace()
    await readout(['init', 'straits', '--parties', 'turkey'], place)
    await writeFile(join(place.cwd, 'note.txt'), 'Turkey said on 3 May 2025 that the straits stay open.')
    await readout(['import', 'dossiers/straits', '--quiet', 'note.txt'], place)
    const mixed = await readout(['import', 'straits', '--quiet', '--again', 'lost.txt', 'note.txt'], place)
    expect([mixed.code, mixed.stderr]).toEqual([1, expect.stringMatching(/^lost\.txt: There is no .+\.\n$/)])
    expect(mixed.stdout).toMatch(/1 /)
    const lost = await readout(['import', 'straits', '--quiet', 'lost.txt'], place)
    expect([lost.code, lost.stderr.trim()]).toEqual([1, expect.stringContaining('There is no file or folder at')])
    const archive = await readout(['verify', 'lost.warc'], place)
    expect([archive.code, archive.stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^There is no archive at lost\.warc/),
    ])
  })

  test('says whom it does not know when a dossier is begun, and who is meant', async () => {
    const cwd = await emptyFolder()
    const { code, stderr } = await readout(['init', 'straits', '--parties', 'turkey,rusia'], { cwd })
    expect([code, stderr]).toEqual([0, expect.stringMatching(/“rusia” is no actor.*did you mean “russia”/)])
  })

  test('says that a port is taken, and that no address but loopback is served', async () => {
    const cwd = await emptyFolder()
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const port = String((taken.address() as AddressInfo).port)
    const outcome = await readout(['serve', '--port', port], { cwd })
    taken.close()
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken/)])
    const open = await readout(['serve', '--host', '0.0.0.0'], { cwd })
    expect([open.code, open.stderr]).toEqual([1, expect.stringMatching(/^Readout has no users yet/)])
  })
})
