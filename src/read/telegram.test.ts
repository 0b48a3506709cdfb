import { describe, expect, test } from 'vitest'
import type { Source } from '../model/index.js'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readText = (text: string, options: Partial<ReadOptions> = {}, from = 'result.json') =>
  read({ from, bytes: new TextEncoder().encode(text), headers: {}, takenAt: null }, { ...NOTHING_KNOWN, ...options })
const channel = (messages: readonly object[], rest: object = {}) =>
  JSON.stringify({ name: 'Причал', type: 'public_channel', id: 1700000001, messages, ...rest })
const prichal: Source = {
  id: 'prichal',
  name: 'Причал',
  lane: 'informal',
  party: null,
  publisher: 'prichal',
  lang: 'ru',
  zone: 'Europe/Moscow',
  matches: ['t.me/prichal_live', '1700000001'],
  url: null,
}

describe('a Telegram export', () => {
  test('joins texts and entities as they stand', () => {
    const text = [
      'Кортеж ',
      { type: 'bold', text: 'у ворот' },
      '.\nЖдём ',
      { type: 'link', text: 'https://example.org/a' },
    ]
    const { format, documents } = readText(channel([{ id: 5, type: 'message', date_unixtime: '1744747560', text }]))
    expect(format).toBe('Telegram export')
    expect(documents[0]).toMatchObject({
      id: 'tg:1700000001/5',
      kind: 'post',
      text: 'Кортеж у ворот.\nЖдём https://example.org/a',
      published: '2025-04-15T20:06:00Z',
      url: null,
      publisher: 'Причал',
    })
  })

  test('of a known source takes its clock, its public name and its address', () => {
    const { documents } = readText(
      channel([{ id: 5, type: 'message', date_unixtime: '1744747560', text: 'Приехал.' }]),
      { sources: [prichal] },
    )
    expect(documents[0]).toMatchObject({
      id: 'tg:prichal_live/5',
      published: '2025-04-15T23:06:00+03:00',
      url: 'https://t.me/prichal_live/5',
      source: 'prichal',
      lane: 'informal',
      lang: 'ru',
    })
  })

  test('with local times asks for the zone, and reads nothing on a guess', () => {
    const old = channel([{ id: 5, type: 'message', date: '2020-10-25T02:30:00', from_id: 4242, text: 'Early.' }])
    const asked = readText(old)
    expect(asked.documents).toEqual([])
    expect(asked.unreadable[0]?.error).toMatch(/1 message of this export has the local time .* --zone Europe\/Moscow/)
    expect(readText(old, { zone: 'Europe/Berlin' }).documents[0]?.published).toBe('2020-10-25T02:30:00+02:00')
  })

  test.each([
    ['an edit', { edited_unixtime: '1744751160' }, { updated: '2025-04-15T21:06:00Z' }],
    ['the old mark for never edited', { edited: '1970-01-01T03:00:00' }, { updated: null }],
    [
      'a forward',
      { forwarded_from: 'Дальний', forwarded_from_id: 'channel77' },
      { forwardedFrom: { name: 'Дальний', id: 'channel77', url: null } },
    ],
    [
      'a forward from nobody',
      { forwarded_from: null },
      { forwardedFrom: { name: 'a deleted or hidden account', id: null, url: null } },
    ],
    ['a photo', { photo: 'photos/a.jpg' }, { media: [{ kind: 'photo', name: 'photos/a.jpg', url: null, hash: null }] }],
    [
      'a clip that was not exported',
      { file: '(File not included. Change data exporting settings to download.)', media_type: 'video_file' },
      {
        media: [{ kind: 'video', name: null, url: null, hash: null }],
        notes: ['The export does not include the media file of this post.'],
      },
    ],
    [
      'a poll',
      { poll: { question: 'Сколько?', answers: [{ text: 'Два' }, { text: 'Три' }] } },
      { text: 'Да.\n\nСколько?\n– Два\n– Три' },
    ],
  ])('keeps %s', (_, fields, outcome) => {
    const message = { id: 5, type: 'message', date_unixtime: '1744747560', text: 'Да.', ...fields }
    expect(readText(channel([message])).documents[0]).toMatchObject(outcome)
  })

  test('counts service messages and lists what it cannot read, each with its reason', () => {
    const { documents, unreadable } = readText(
      channel([
        { id: 1, type: 'service', action: 'pin_message', date_unixtime: '1744747560', text: '' },
        { id: 2, type: 'message', date_unixtime: '1744747560', text: { strange: true } },
        { id: 3, type: 'message', date_unixtime: '1744747560', text: 'Good.' },
        { id: 4, type: 'hologram', date_unixtime: '1744747560', text: 'New.' },
        { id: 6, type: 'message', text: 'When?' },
      ]),
    )
    expect(documents.map((one) => one.id)).toEqual(['tg:1700000001/3'])
    expect(documents[0]?.notes.join()).toContain('1 service message ')
    expect(unreadable.map((one) => one.error)).toEqual([
      'The text of message 2 is neither a text nor a list of texts; it was left out.',
      'Message 4 is of the unknown type "hologram"; it was left out.',
      'Message 6 has no readable date; it was left out.',
    ])
    expect(unreadable[0]?.at).toContain('Причал')
  })

  test('of a whole account keeps its chats apart', () => {
    const chat = (id: number, name: string) => ({
      id,
      name,
      type: 'public_channel',
      messages: [{ id: 1, type: 'message', date_unixtime: '1744747560', text: name }],
    })
    const account = JSON.stringify({
      about: 'Here is the data',
      chats: { list: [chat(11, 'One'), chat(1700000001, 'Причал')] },
      left_chats: { list: [chat(13, 'Left')] },
    })
    const { documents } = readText(account, { sources: [prichal] })
    expect(documents.map((one) => [one.id, one.source])).toEqual([
      ['tg:11/1', null],
      ['tg:prichal_live/1', 'prichal'],
      ['tg:13/1', null],
    ])
  })

  test('that is cut off keeps the complete messages and says where it breaks', () => {
    const whole = channel(
      [1, 2, 3].map((id) => ({ id, type: 'message', date_unixtime: '1744747560', text: `№ ${id}, «}]» "и" \\` })),
    )
    const { documents, unreadable } = readText(whole.slice(0, whole.length - 40))
    expect(documents.map((one) => one.text)).toEqual(['№ 1, «}]» "и" \\', '№ 2, «}]» "и" \\'])
    expect(documents[0]?.publisher).toBe('Причал')
    expect(unreadable[0]?.error).toMatch(
      /breaks off at character \d+ of \d+; the 2 complete messages of this chat were read/,
    )
    const first = readText(whole.slice(0, whole.indexOf('№ 2')))
    expect(first.unreadable[0]?.error).toContain('the 1 complete message of this chat was read')
  })

  test('without a message is an error, not an empty channel', () => {
    expect(readText(channel([])).unreadable[0]?.error).toContain('holds no message')
  })
})

test('messages as a client library dumps them lose their Markdown and nothing else', () => {
  const dump = JSON.stringify([
    {
      message_id: 7,
      sender_id: -1001700000001,
      text: '**Срочно.** [МИД](https://mid.example/(1)) подтвердил:\n— `да`',
      date: '2025-02-12T16:02:00+00:00',
      channel: 'Причал',
    },
  ])
  expect(readText(dump, {}, 'messages.json').documents[0]).toMatchObject({
    id: 'tg:1700000001/7',
    kind: 'post',
    text: 'Срочно. МИД подтвердил:\n— `да`',
    published: '2025-02-12T16:02:00Z',
    publisher: 'Причал',
  })
})
