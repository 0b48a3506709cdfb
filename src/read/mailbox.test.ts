import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN } from './options.js'

const readBytes = (bytes: Uint8Array, from: string) => read({ from, bytes, headers: {}, takenAt: null }, NOTHING_KNOWN)

describe('a mailbox', () => {
  const box = [
    'From press@example.org Tue Mar  3 10:00:00 2026',
    'From: Press <press@example.org>',
    'Subject: Readout of the call',
    'Date: Tue, 3 Mar 2026 10:00:00 +0000',
    'Message-ID: <a1@example.org>',
    '',
    'The ministers spoke by phone.',
    '',
    '>From the airport they went to the palace.',
    'From Geneva they will go on to Muscat.',
    '',
    'From desk@example.org Wed Mar  4 09:30:00 2026',
    'From: =?windows-1251?Q?=CF=F0=E5=F1=F1=E0?= <press@example.org>',
    'Date: Wed, 4 Mar 2026 09:30:00 +0300',
    'Content-Type: text/plain; charset=windows-1251',
    '',
    '\u00c2\u00f1\u00f2\u00f0\u00e5\u00f7\u00e0',
    '',
  ].join('\n')

  test('gives each of its letters, and takes no line of a letter for the next one', () => {
    const { format, documents, unreadable } = readBytes(Buffer.from(box, 'latin1'), 'press.mbox')
    expect([format, unreadable]).toEqual(['mailbox', []])
    expect(documents.map(({ published, author, text }) => [published, author, text])).toEqual([
      [
        '2026-03-03T10:00:00Z',
        'Press',
        'The ministers spoke by phone.\n\nFrom the airport they went to the palace.\nFrom Geneva they will go on to Muscat.',
      ],
      ['2026-03-04T09:30:00+03:00', 'Пресса', 'Встреча'],
    ])
  })
})
