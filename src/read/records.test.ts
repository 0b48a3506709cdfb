import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readText = (text: string, from: string, options: Partial<ReadOptions> = {}) =>
  read({ from, bytes: new TextEncoder().encode(text), headers: {}, takenAt: null }, { ...NOTHING_KNOWN, ...options })

describe('records', () => {
  test('in JSON Lines are documents also where a line is longer than a book', () => {
    const { format, documents } = readText(
      `${JSON.stringify({ title: 'Note', text: 'word '.repeat(60_000) })}\n`,
      'long.jsonl',
    )
    expect([format, documents.length]).toEqual(['JSON Lines', 1])
  })

  test('in JSON Lines are documents, and the lines that are not are listed', () => {
    const { format, documents, unreadable } = readText(
      '{"url":"https://norland.example/1","published":"2025-02-10 12:05:00-05:00","modified":"2025-02-12 20:47:35-05:00","title":"Note","text":"The **[minister](https://norland.example/m)** left.\\n\\n-   First\\n    point"}\n{"broken":\n\n{"date":"2025-02-21","title":"Одна строка"}\n[1]\n{"lang":"en"}\n',
      'notes.jsonl',
    )
    expect(format).toBe('JSON Lines')
    expect(documents[0]).toMatchObject({
      kind: 'article',
      text: 'The minister left.\n\nFirst point',
      published: '2025-02-10T12:05:00-05:00',
      updated: '2025-02-12T20:47:35-05:00',
    })
    expect(documents[1]).toMatchObject({
      kind: 'text',
      title: 'Одна строка',
      text: 'Одна строка',
      published: '2025-02-21',
    })
    expect(unreadable.map((one) => one.error)).toEqual([
      'Line 2 (it begins “{"broken":”) breaks off within its record and was left out: fetch the file again, or write each record whole on one line.',
      'Line 5 is not a JSON object; it was left out.',
      'Line 6 has neither a text nor a title; it was left out.',
    ])
  })

  test('whose time cannot be read are kept without it, and say so', () => {
    const { documents, unreadable } = readText(
      '{"title":"Call","published":"half past soon"}\n{"title":"Next"}\n',
      'a.jsonl',
    )
    expect(unreadable).toEqual([])
    expect(documents.map(({ published, notes }) => [published, notes])).toEqual([
      [null, ['The record gives its time as “half past soon”, which is none; it is kept without.']],
      [null, []],
    ])
  })

  test.each([
    [
      'the only line',
      '{"title":"Call","text":"The two spoke for an ho',
      0,
      [/^Line 1 \(it begins “\{"title":"Call","text":"The two/],
    ],
    [
      'the last line',
      '{"title":"Call"}\n{"title":"Second","text":"The tw',
      1,
      [/^Line 2 .* breaks off within its record/],
    ],
    ['the first line', '{"title":"Ca\n{"title":"Second"}\n', 1, [/^Line 1 .* breaks off/]],
    [
      'a line in two',
      '{"title":"Call","text":"The two\nspoke"}\n{"title":"Next"}',
      1,
      [/^Line 1 .* breaks off/, /^Line 2 is not/],
    ],
  ] as const)('in JSON Lines of which %s is cut off are kept, and the line is named', (_, text, kept, errors) => {
    const { format, documents, unreadable } = readText(text, 'export.jsonl')
    expect([format, documents.length, unreadable.length]).toEqual(['JSON Lines', kept, errors.length])
    for (const [n, error] of errors.entries()) expect(unreadable[n]?.error).toMatch(error)
  })

  test.each([
    ['JSON over many lines', '{\n  "a": 1\n}\n'],
    ['JSON that goes on', '{"a": {"b": 1},\n "c": 2}'],
    ['a program', '{ print $1 }'],
  ])('%s is no JSON Lines that breaks off', (_, text) => {
    expect(readText(text, 'x.json').format).not.toBe('JSON Lines')
  })

  test('that Readout wrote are read again with the same ids', () => {
    const [first] = readText('Title: Note\nDate: 2025-02-10\n\nThe minister left.', 'note.txt').documents
    const [again] = readText(`${JSON.stringify(first)}\n`, 'export.jsonl').documents
    expect({ ...again, from: first?.from }).toEqual(first)
  })

  test('in a truncated JSON array keep the complete ones', () => {
    const { documents, unreadable } = readText('[{"title":"One"},{"title":"Two, \\"}]\\""},{"title":"Thr', 'list.json')
    expect(documents.map((one) => one.title)).toEqual(['One', 'Two, "}]"'])
    expect(unreadable[0]?.error).toContain('2 complete records')
  })

  test.each([
    ['commas and quotes', 'date,title,text\n2025-02-10,"Call, late","He said ""no"".\nThen left."\n'],
    ['semicolons', 'Date;Title;Text\r\n2025-02-10;Call, late;"He said ""no"".\nThen left."\r\n'],
    ['tabs', 'date\ttitle\ttext\n2025-02-10\tCall, late\t"He said ""no"".\nThen left."\n'],
  ])('in CSV with %s are read', (_, text) => {
    expect(readText(text, 'list.csv').documents[0]).toMatchObject({
      title: 'Call, late',
      text: 'He said "no".\nThen left.',
      published: '2025-02-10',
    })
  })

  test('with a clock in milliseconds are put on the zone’s clock', () => {
    expect(
      readText('{"timestamp":1744747560000,"text":"Seen."}\n', 'x.jsonl', { zone: 'Europe/Moscow' }).documents[0]
        ?.published,
    ).toBe('2025-04-15T23:06:00+03:00')
  })
})

describe('CSV with a quotation mark that never closes', () => {
  test('keeps every row and says which one is broken', () => {
    const text =
      'title,text\n"Oslo, first","The talks began."\nBergen,"The delegation left\nBodø,"They met, again."\nTromsø,Nobody came.\n'
    const { documents, unreadable } = readText(text, 'a.csv')
    expect(documents.map(({ title, text: body }) => [title, body])).toEqual([
      ['Oslo, first', 'The talks began.'],
      ['Bergen', 'The delegation left'],
      ['Bodø', 'They met, again.'],
      ['Tromsø', 'Nobody came.'],
    ])
    expect(unreadable).toEqual([{ error: expect.stringMatching(/^Row 3 opens a quotation mark/), at: 'a.csv' }])
  })

  test('reads on however many there are', () => {
    const lines = Array.from({ length: 500 }, (_, n) => `${n},${n % 7 === 0 ? '"' : ''}Line ${n}`).join('\n')
    const { documents, unreadable } = readText(`title,text\n${lines}\n`, 'a.csv')
    expect(documents.map(({ text: body }) => body).join('\n')).toContain('Line 499')
    expect(unreadable).toHaveLength(1)
  })
})

describe('plain text', () => {
  test('takes what the caller knows, or what its first lines say', () => {
    const options = { published: '2025-04-16', lang: 'en', zone: 'Europe/London' }
    expect(readText('He arrived.\r\n\r\n\r\nNobody  saw it.  \n', 'a.txt', options).documents[0]).toMatchObject({
      kind: 'text',
      text: 'He arrived.\n\nNobody  saw it.',
      published: '2025-04-16',
      lang: 'en',
      zone: 'Europe/London',
    })
    expect(
      readText('Title: Pool report\nDate: 11 April 2025, 21:10\nAuthor: Ida Berg\n\nThe door closed.', 'b.txt', options)
        .documents[0],
    ).toMatchObject({
      title: 'Pool report',
      text: 'The door closed.',
      published: '2025-04-11T21:10:00+01:00',
      author: 'Ida Berg',
    })
  })

  test('in Markdown loses its marks and keeps its words', () => {
    const { documents } = readText(
      '# Talks in Oslo\n\nThe *two* sides\nmet [again](https://a.example/x_(1)).\n\n* first, `as agreed`\n* second\n\n> “We will see,” he said.\n\n---\n\n2 * 3 * 4 and snake_case_name stay.',
      'talks.md',
    )
    expect(documents[0]).toMatchObject({
      title: 'Talks in Oslo',
      text: 'The two sides met again.\n\nfirst, as agreed\n\nsecond\n\n“We will see,” he said.\n\n2 * 3 * 4 and snake_case_name stay.',
    })
  })
})
