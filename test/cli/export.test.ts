import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXPORTS } from '../../src/serve/exports/formats/index.js'
import { objects, type Place, places, readout } from './readout.js'

const dossier = 'us-russia-2025'
const newPlace = places()
let place: Place
const written = new Map<string, Promise<string>>()
/** What the demo gives, asked for once: nothing here changes it. */
function exported(...args: string[]): Promise<string> {
  const before = written.get(args.join(' '))
  if (before) return before
  const now = readout(['export', dossier, '-q', ...args], place).then(({ stdout }) => stdout)
  written.set(args.join(' '), now)
  return now
}

beforeAll(async () => {
  place = await newPlace()
  await readout(['start', '--no-serve', '-q'], place)
})

describe('readout export', () => {
  test('offers the formats of the one list, and the dump', async () => {
    const { stdout } = await readout(['export', '--help'])
    for (const { name } of EXPORTS) expect(stdout).toContain(`"${name}"`)
    expect(stdout).toContain('"dump"')
  })

  test('writes links to the address of your workbench', async () => {
    const feed = JSON.parse(await exported('--format', 'feed', '--base', 'https://readout.example'))
    expect(feed.items[0].url).toMatch(/^https:\/\/readout\.example\/d\/us-russia-2025\/e\//)
  })

  test('narrows to a source, an event or a moment', async () => {
    const kremlin = JSON.parse(await exported('--format', 'feed', '--search', 'from:kremlin-en'))
    expect(kremlin.items.length).toBeGreaterThan(0)
    const [event] = objects<{ id: string }>(await exported())
    expect(objects<{ id: string }>(await exported('--event', event!.id)).map(({ id }) => id)).toEqual([event!.id])
    const early = objects(await exported('--as-of', '2025-02-14'))
    expect(early.length).toBeLessThan(objects(await exported()).length)
  })

  test('unpacks the site into a folder', async () => {
    await exported('--format', 'site', '--out', 'site')
    expect(await readdir(join(place.cwd, 'site'))).toEqual(
      expect.arrayContaining(['index.html', 'style.css', 'e', 'r']),
    )
  })

  test('says what does not go together, and what it cannot write', async () => {
    const both = await readout(['export', dossier, '--what', 'documents', '--format', 'stix'], place)
    expect([both.code, both.stderr.trim()]).toEqual([2, '--what documents is written as jsonl or csv.'])
    const lost = await readout(['export', dossier, '-o', 'no/such/folder.jsonl'], place)
    expect(lost.code).toBe(1)
    expect(lost.stderr).toContain('could not be written')
  })
})

describe('a dump', () => {
  test('restores elsewhere under the same ids', async () => {
    await exported('--format', 'dump', '--out', 'all.jsonl.gz')
    const elsewhere = await newPlace()
    const { code, stdout } = await readout(['restore', join(place.cwd, 'all.jsonl.gz'), '-q'], elsewhere)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^us-russia-2025: \d+ captures and 0 decisions restored/)])
    for (const what of ['documents', 'statements']) {
      const there = await readout(['export', dossier, '--what', what, '-q'], elsewhere)
      expect(there.stdout).toBe(await exported('--what', what))
    }
    const idsOf = (stdout: string) => objects<{ id: string }>(stdout).map(({ id }) => id)
    expect(idsOf((await readout(['export', dossier, '-q'], elsewhere)).stdout)).toEqual(idsOf(await exported()))
  })

  test('that was cut off or altered is refused in a sentence', async () => {
    await exported('--format', 'dump', '--out', 'all.jsonl.gz')
    const bytes = await readFile(join(place.cwd, 'all.jsonl.gz'))
    await writeFile(join(place.cwd, 'cut.jsonl.gz'), bytes.subarray(0, bytes.length / 2))
    const cut = await readout(['restore', 'cut.jsonl.gz', '--home', 'cut', '-q'], place)
    expect([cut.code, cut.stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/cut\.jsonl\.gz cannot be read to its end.*get the file again\.$/),
    ])
    const other = await readout(['restore', 'site.txt', '--home', 'other', '-q'], place)
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('cannot be read to its end')])
  })
})
