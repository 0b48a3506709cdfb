import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, objects, type Place, places, readout, start } from './readout.js'

const dossier = `id: talks
title: Talks
parties: [russia, turkey]
period: { start: 2025-05-01 }
sources:
  - { id: wire, name: Wire, lane: media, zone: Europe/Istanbul, matches: [wire] }
`
const post = (id: number, text: string, date = '2025-05-15T12:00:00') => ({
  id,
  type: 'message',
  date,
  date_unixtime: String(Date.parse(`${date}Z`) / 1000),
  from: 'Wire',
  from_id: 'channel77',
  text,
})
const exported = (messages: object[]) =>
  JSON.stringify({ name: 'Wire', type: 'public_channel', id: 77, messages }, null, 1)

const newPlace = places()

async function withDossier<P extends Pick<Place, 'cwd'>>(place: P): Promise<P> {
  await mkdir(join(place.cwd, 'talks'))
  await writeFile(join(place.cwd, 'talks/dossier.yaml'), dossier)
  return place
}

describe('the commands with a store', () => {
  test('keep the good posts of a truncated export, list the rest, and import nothing twice', async () => {
    const place = await withDossier(await newPlace())
    const whole = exported([
      post(1, 'Medinsky has arrived in Istanbul.'),
      post(2, 'Fidan received Medinsky in Istanbul this morning.'),
      post(3, 'Rain is expected in Izmir.'),
    ])
    await writeFile(join(place.cwd, 'wire.json'), whole.slice(0, whole.indexOf('Rain')))
    const first = await readout(['import', 'talks/', 'wire.json'], place)
    expect(first.code).toBe(1)
    expect(first.stdout).toMatch(/2 documents added/)
    expect(first.stderr).toMatch(/^wire\.json: .*breaks off.*\.$/m)
    const again = await readout(['import', 'talks/', 'wire.json', '-q'], place)
    expect(again.stdout).toMatch(/1 known already.*0 documents added/)
    const run = await readout(['run', 'talks', '--json', '-q'], place)
    expect(objects(run.stdout)[0]).toMatchObject({ extracted: 2, skipped: false })
    expect(objects((await readout(['run', 'talks', '--json', '-q'], place)).stdout)[0]).toMatchObject({
      extracted: 0,
      skipped: true,
    })
    expect((await readout(['doctor'], place)).stdout).toMatch(/talks: 1 capture, 2 documents/)
  })

  test.each([
    ['nothing at all', 'empty.json', ''],
    ['bytes of no known kind', 'noise.bin', '\u0000\u0001\u0002\u0003 \u0007\u0000'],
    ['an export without posts', 'none.json', exported([])],
    [
      'a feed address that answered with a page',
      'feed.xml',
      '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>',
    ],
  ])('say in one sentence that a file holds %s', async (_, name, content) => {
    const place = await withDossier(await newPlace())
    await writeFile(join(place.cwd, name), content)
    const { code, stderr } = await readout(['import', 'talks', name, '-q', '--json'], place)
    expect(code).toBe(1)
    expect(objects(stderr)).toEqual([{ error: expect.stringMatching(/\w.*\./), at: expect.stringContaining(name) }])
  })

  test('ask for a zone where local times name none', async () => {
    const place = await withDossier(await newPlace())
    const { date_unixtime: _, ...local } = post(1, 'Local clock.')
    await writeFile(
      join(place.cwd, 'old.json'),
      JSON.stringify({ name: 'Old channel', type: 'public_channel', id: 5, messages: [local] }),
    )
    const refused = await readout(['import', 'talks', 'old.json', '-q'], place)
    expect([refused.code, refused.stderr.includes('--zone')]).toEqual([1, true])
    const taken = await readout(['import', 'talks', 'old.json', '-q', '--zone', 'Europe/Kyiv', '--again'], place)
    expect([taken.code, taken.stdout.includes('1 document added')]).toEqual([0, true])
  })

  test('refuse a second process on one folder, and leave the first in peace', async () => {
    const { cwd } = await withDossier({ cwd: await emptyFolder() })
    const server = start(['serve', '--port', '0'], cwd)
    await once(server.stdout!, 'data')
    const second = await readout(['import', 'talks', 'talks/dossier.yaml'], { cwd })
    server.kill('SIGTERM')
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/is in use by .*Stop that process first/)
    expect((await once(server, 'exit'))[0]).toBe(0)
  })
})
