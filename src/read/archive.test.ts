import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN } from './options.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const readBytes = (content: Uint8Array, from: string) =>
  read({ from, bytes: content, headers: {}, takenAt: null }, NOTHING_KNOWN)

describe('a ZIP archive', () => {
  test('gives its readable files, and ignores the rest', () => {
    const packed = zipSync({
      'export/result.json': bytes(
        JSON.stringify({
          id: 1,
          name: 'C',
          messages: [{ id: 1, type: 'message', date_unixtime: '1744747560', text: 'Seen.' }],
        }),
      ),
      'export/photo.jpg': bytes('x'),
      '../../etc/a.txt': bytes('A note.'),
    })
    const { documents } = readBytes(packed, 'export.zip')
    expect(documents.map((one) => [one.text, one.from])).toEqual([
      ['Seen.', 'export.zip/export/result.json'],
      ['A note.', 'export.zip/etc/a.txt'],
    ])
  })

  test('with more files, or larger ones, than it may hold says so and reads the rest', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 5002 }, (_, at) => [`${at}.txt`, [bytes('x'), { level: 0 }] as const])),
    )
    expect(
      readBytes(many, 'many.zip')
        .unreadable.map(({ error }) => error)
        .join(' '),
    ).toContain('2 files of this archive exceed')
    const claims = declaring(zipSync({ 'a.txt': bytes('Seen.'), 'b.txt': bytes('Not seen.') }), 'b.txt', 300_000_000)
    const { documents, unreadable } = readBytes(claims, 'claims.zip')
    expect(documents.map(({ text }) => text)).toEqual(['Seen.'])
    expect(unreadable[0]?.error).toContain('1 file of this archive exceed')
  })

  test('that unfolds into more than it declares gives no more than that', () => {
    const bomb = declaring(zipSync({ 'a.txt': Buffer.alloc(20_000_000, 97) }), 'a.txt', 1000)
    const before = process.memoryUsage().arrayBuffers
    const { documents } = readBytes(bomb, 'bomb.zip')
    expect(documents.every(({ text }) => text.length <= 1000)).toBe(true)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })

  test('in itself many times over is not followed', () => {
    const nested = Array.from({ length: 8 }).reduce<Uint8Array>(
      (inner) => zipSync({ 'a.txt': bytes('x'), 'b.json.gz': gzipSync(inner) }),
      bytes('{}'),
    )
    expect(
      readBytes(nested, 'trap.zip')
        .unreadable.map((one) => one.error)
        .join(),
    ).toContain('3 levels deep')
  })
})

/** The archive with another unpacked size of one file in its central directory and local header. */
function declaring(zip: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(zip)
  for (const [signature, at, nameAt] of [
    ['PK\u0003\u0004', 22, 30],
    ['PK\u0001\u0002', 24, 46],
  ] as const)
    for (let found = copy.indexOf(signature); found >= 0; found = copy.indexOf(signature, found + 1))
      if (copy.toString('latin1', found + nameAt, found + nameAt + name.length) === name)
        copy.writeUInt32LE(size, found + at)
  return copy
}
