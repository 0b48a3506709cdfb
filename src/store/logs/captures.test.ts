import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../model/index.js'
import { capture } from '../test/samples.js'
import { benchOf, onBothEngines } from '../test/stores.js'

onBothEngines('captures', (bench) => {
  test('the same bytes from the same place are one capture; from another place they are two and one file', async () => {
    const { store, options } = await bench.fresh()
    const raw = {
      from: 'https://t.me/s/x',
      bytes: Buffer.from('<html>'),
      headers: { 'Content-Type': 'text/HTML; a=b' },
    }
    const first = await store.captures.add('talks', { ...raw, takenAt: '2025-04-11T10:00:00Z' }, 'x')
    const again = await store.captures.add('talks', { ...raw, takenAt: '2025-04-12T10:00:00Z' }, 'x')
    const other = await store.captures.add('talks', { ...raw, from: 'saved.html', takenAt: null }, null)
    expect([first.isNew, again.isNew, other.isNew]).toEqual([true, false, true])
    expect(again.capture).toEqual(first.capture)
    expect(first.capture).toMatchObject({ mediaType: 'text/html', size: 6, source: 'x', hash: sha256('<html>') })
    expect(await store.captures.list('talks')).toEqual([first.capture, other.capture])
    expect(await store.captures.get('talks', other.capture.id)).toEqual(other.capture)
    expect(Buffer.from(await store.captures.bytes(first.capture.hash)).toString()).toBe('<html>')
    const { hash } = first.capture
    expect(readFileSync(join(options.folder, 'captures', hash.slice(0, 2), hash), 'utf8')).toBe('<html>')
    expect(await store.verify()).toEqual({ captures: 2, bytes: 6, curations: 0, faults: [] })
  })

  test('twenty captures at once are twenty lines of one chain', async () => {
    const { store } = await bench.fresh()
    await Promise.all(Array.from({ length: 20 }, (_, n) => capture(store, `post ${n % 10}`, undefined, `${n}.json`)))
    expect(await store.captures.list('talks')).toHaveLength(20)
    expect((await store.verify()).faults).toEqual([])
  })

  test('an altered, a lost and a strange file are each found', async () => {
    const { store, options } = await bench.fresh()
    const [one, two] = [await capture(store, 'one'), await capture(store, 'two', undefined, 'b.json')]
    const fileOf = (hash: string) => join(options.folder, 'captures', hash.slice(0, 2), hash)
    chmodSync(fileOf(one.hash), 0o644)
    writeFileSync(fileOf(one.hash), 'onE')
    rmSync(fileOf(two.hash))
    writeFileSync(`${fileOf(one.hash)}.bak`, 'one')
    const { faults } = await store.verify()
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('The bytes captured from result.json have been altered')
    expect(faults[1]).toContain('The bytes captured from b.json are gone')
    expect(faults[2]).toContain('.bak is in no line of the manifest')
    await expect(store.captures.bytes(one.hash)).rejects.toThrow('have been altered')
    await expect(store.captures.bytes(two.hash)).rejects.toThrow('are gone')
    const faulty: string[] = []
    for await (const { capture } of store.captures.replay('talks', (_, { from }) => faulty.push(from)))
      faulty.push(capture.id)
    expect(faulty).toEqual(['result.json', 'b.json'])
    await expect(store.captures.bytes('../../etc/passwd')).rejects.toThrow('is not the hash of a capture')
  })
})

describe('the manifest', () => {
  const bench = benchOf('pglite')

  test('no byte of any line can change, and no line can go, unnoticed', async () => {
    const { store, options } = await bench.fresh()
    for (const n of [1, 2, 3]) await capture(store, `text ${n}`, undefined, `${n}.json`)
    const manifest = join(options.folder, 'captures', 'manifest.jsonl')
    const whole = readFileSync(manifest, 'utf8')
    const lines = whole.trimEnd().split('\n')
    const tampered = [
      ['2.json becomes 9.json', whole.replace('2.json', '9.json'), 'Line 2 of'],
      ['a space is added', whole.replace('"n":2,', '"n":2, '), 'Line 2 of'],
      ['a hash is altered', whole.replace(/.(?="\}\n$)/, (digit) => (digit === '0' ? '1' : '0')), 'Line 3 of'],
      ['the middle line goes', `${lines[0]}\n${lines[2]}\n`, 'Before line 3 of'],
      ['lines change places', `${lines[1]}\n${lines[0]}\n${lines[2]}\n`, 'Before line'],
      ['the last line goes', `${lines[0]}\n${lines[1]}\n`, 'no longer ends its line 3'],
      ['the end is cut off', whole.slice(0, -10), 'ends in the middle of a line'],
    ] as const
    for (const [name, text, sentence] of tampered) {
      writeFileSync(manifest, text)
      expect([name, (await store.verify()).faults.join('\n')]).toEqual([name, expect.stringContaining(sentence)])
    }
    await expect(capture(store, 'text 4')).rejects.toThrow('no longer ends its line 3 as it was written')
    writeFileSync(manifest, whole)
    await capture(store, 'text 4')
    expect((await store.verify()).faults).toEqual([])
  })

  test('half a line that a crash left is overwritten, since nobody was told that it was kept', async () => {
    const { store, options } = await bench.fresh()
    await capture(store, 'one')
    const manifest = join(options.folder, 'captures', 'manifest.jsonl')
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}{"n":2,"prev":"`)
    await capture(store, 'two')
    expect((await store.verify()).faults).toEqual([])
    expect(await store.captures.list('talks')).toHaveLength(2)
  })
})
