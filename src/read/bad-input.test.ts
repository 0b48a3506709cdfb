import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN } from './options.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const readBytes = (content: Uint8Array, from: string, headers: Record<string, string> = {}) =>
  read({ from, bytes: content, headers, takenAt: null }, NOTHING_KNOWN)

describe('what cannot be read', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty.json', /empty/],
    ['white space', bytes(' \n\t'), 'blank.txt', /empty/],
    ['a ZIP archive', bytes('PK\u0003\u0004rest'), 'export.zip', /ZIP archive is damaged/],
    ['a PDF', bytes('%PDF-1.7'), 'a.pdf', /PDF/],
    [
      'noise',
      new Uint8Array(400).map((_, index) => (index * 7919) % 251),
      'core.bin',
      /no kind of file that Readout reads/,
    ],
    ['another JSON', bytes('{"a": 1, "b": [2]}'), 'config.json', /neither a text nor a title|no kind of file/],
    [
      'a page for a calendar',
      bytes('<html><head><title>Sign in</title></head><body><p>Sign in</p></body></html>'),
      'https://x.example/plan.ics',
      /a calendar was expected.*“Sign in”/,
    ],
    ['a damaged gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'x.json.gz', /damaged/],
  ])('%s is one clear sentence', (_, content, from, error) => {
    const { documents, unreadable } = readBytes(content, from)
    expect(documents).toEqual([])
    expect(unreadable).toHaveLength(1)
    expect(unreadable[0]).toMatchObject({ error: expect.stringMatching(error), at: from })
  })

  test('a compressed file that breaks off gives what it held', () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      JSON.stringify({ text: `Line ${index}: ${(index * 7919) % 10007}` }),
    ).join('\n')
    const packed = gzipSync(bytes(lines))
    const { documents, unreadable } = readBytes(packed.subarray(0, packed.length - 2000), 'x.jsonl.gz')
    expect(documents.length).toBeGreaterThan(1000)
    expect(unreadable[0]?.error).toContain('breaks off')
  })

  test('a text that declares no encoding is read by its letters, and says so', () => {
    const koi8 = new Uint8Array([
      0xf0, 0xd5, 0xd4, 0xc9, 0xce, 0x20, 0xd7, 0x20, 0xeb, 0xd2, 0xc5, 0xcd, 0xcc, 0xc5, 0x2e, 0x20, 0xef, 0xce, 0x20,
      0xce, 0xc5, 0x20, 0xcf, 0xd4, 0xd7, 0xc5, 0xd4, 0xc9, 0xcc,
    ])
    const [document] = readBytes(koi8, 'note.txt').documents
    expect(document?.text).toBe('Путин в Кремле. Он не ответил')
    expect(document?.notes.join()).toContain('koi8-r')
  })

  test('a header that names the wrong encoding does not spoil valid UTF-8', () => {
    expect(
      readBytes(bytes('{"text":"Ответ «да»"}\n'), 'x.jsonl', { 'content-type': 'application/json; charset=us-ascii' })
        .documents[0]?.text,
    ).toBe('Ответ «да»')
  })
})
