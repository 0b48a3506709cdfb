import { expect, test } from 'vitest'
import { theEvent } from '../../../test/fixtures/dossier.js'
import { PAIR, told } from '../../../test/fixtures/told.js'
import type { Document } from '../../model/index.js'

const STORY =
  'The presidents of Russia and the United States, Putin and Trump, spoke by telephone on Tuesday, two officials told our correspondent.'
const post = (text: string, at: number, more: Partial<Document>) =>
  told(text, new Date(Date.UTC(2025, 2, 18, 12, at)).toISOString(), { who: PAIR, on: '2025-03-18' }, more)
const originsOf = (posts: Parameters<typeof theEvent>[0]) => theEvent(posts).origins

test('forty reprints are one origin', () => {
  const reprints = Array.from({ length: 40 }, (_, at) => post(STORY, at, { publisher: `Paper ${at}` }))
  const origins = originsOf(reprints)
  expect(origins).toHaveLength(1)
  expect(origins[0]?.copies).toHaveLength(39)
  expect(origins[0]?.copies[0]?.why).toBe('the same text, word for word')
})

test('a reprint with a changed word and its own opening is still a reprint', () => {
  const changed = `HARBOUR CITY — ${STORY.replace('Tuesday', 'tuesday evening')}`
  expect(originsOf([post(STORY, 0, { publisher: 'A' }), post(changed, 9, { publisher: 'B' })])).toHaveLength(1)
})

test('BBC Middle East and BBC World are one publisher', () => {
  const origins = originsOf([
    post('Putin and Trump have spoken by phone, says our Moscow desk.', 0, { source: 'bbc-world' }),
    post('A call took place: Putin and Trump talked about the region.', 5, { source: 'bbc-middle-east' }),
  ])
  expect(origins.map(({ publisher, copies }) => [publisher, copies[0]?.why])).toEqual([
    ['BBC', 'the same publisher, BBC'],
  ])
})

test('a forward is a copy of what it forwards', () => {
  const first = post('Putin and Trump are on the phone right now.', 0, { source: 'channel' })
  const forward = post('Putin and Trump are on the phone right now!!', 3, {
    publisher: 'Other channel',
    forwardedFrom: { name: 'Moscow Watch', id: null, url: null },
  })
  expect(originsOf([first, forward])).toHaveLength(1)
})

test('two papers that sign one agency repeat it, and say so', () => {
  const origins = originsOf([
    post('MOSCOW (Reuters) - Putin and Trump spoke by phone, officials said.', 0, { publisher: 'A' }),
    post('A long telephone call joined Putin with Trump, according to two aides. (Reuters)', 9, { publisher: 'B' }),
  ])
  expect(origins.map(({ copies }) => copies.map(({ why }) => why))).toEqual([['credits Reuters']])
})

test('a forward of a post by its address is a copy of it', () => {
  const url = 'https://t.me/moscow_watch/44'
  const first = post('Putin and Trump are on the phone right now.', 0, { publisher: 'Watch', url })
  const forward = post('Look: Putin is talking with Trump.', 3, {
    publisher: 'Other',
    forwardedFrom: { name: 'Nobody knows', id: null, url },
  })
  expect(originsOf([first, forward])).toHaveLength(1)
})

test('two accounts in their own words are two origins', () => {
  const origins = originsOf([
    post('Putin and Trump spoke about a pause in strikes, an aide said.', 0, { publisher: 'A' }),
    post('There was a long telephone call between Trump and Putin today.', 1, { publisher: 'B' }),
  ])
  expect(origins).toHaveLength(2)
})

test('a text that names the channel in its own sentence repeats it', () => {
  const first = post('Putin and Trump are on the phone right now.', 0, { source: 'channel' })
  const credit = post('Putin spoke with Trump, says Moscow Watch, a channel without a name behind it.', 9, {
    source: 'courier',
  })
  const origins = originsOf([first, credit])
  expect(origins.map(({ copies }) => copies.map(({ why }) => why))).toEqual([['credits Moscow Watch']])
})

test('a denial is no origin of what it denies', () => {
  const report = post('Putin and Trump spoke by phone on 18 March, a source said.', 0, { source: 'courier' })
  const denial = told(
    'There was no conversation of Putin and Trump on 18 March, the spokesman said.',
    '2025-03-19T10:00:00Z',
    { who: PAIR, on: '2025-03-18', stance: 'denies', actuality: 'not' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  expect(originsOf([report, denial]).map(({ publisher }) => publisher)).toEqual(['The Courier'])
})
