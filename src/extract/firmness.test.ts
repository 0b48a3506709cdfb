import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { statementsOf } from '../../test/statements/in-short.js'
import { documentOf } from '../cli/document-line.js'
import type { Statement } from '../model/index.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

function statements(lang: string, text: string): readonly Statement[] {
  return statementsOf(lang, text, '2024-06-10')
}

describe('a contact is not said to have taken place', () => {
  test.each([
    ['that somebody would welcome', 'en', 'Ankara would welcome contact between Macron and Lukashenko.'],
    ['that somebody hopes for', 'ru', 'Лукашенко надеется в ближайшее время встретиться с Макроном.'],
    ['that somebody backs', 'en', 'Sunak backs a Macron-Lukashenko meeting.'],
    ['whose idea somebody supports', 'ru', 'Риши Сунак поддержал идею встречи Макрона и Лукашенко.'],
    ['for which a place is picked', 'en', 'Two villas have been identified for a Macron-Lukashenko summit.'],
    ['that is on the way', 'en', 'Modi-Xi summit on the way, palace says'],
    ['that is only feared or hoped for', 'en', 'Hopes of a meeting between Macron and Lukashenko faded on Monday.'],
    ['of which there is a prospect', 'ru', 'В Париже обсудили перспективу встречи Макрона с Лукашенко.'],
    ['that a noun foretells', 'en', 'This will be Macron’s last visit to Belarus as president.'],
    ['that a title announces', 'en', 'Statement by the Spokesperson on Emmanuel Macron to Travel to Minsk, Belarus'],
    ['of which there are plans', 'en', 'Top aide comments on Modi–Xi summit plans'],
  ])('%s', (_, lang, text) => {
    expect(statements(lang, text).filter((one) => one.type === 'CONSULT' && one.actuality === 'happened')).toEqual([])
  })

  test('but one that is welcomed has', () => {
    const found = statements('en', 'Japan welcomed the meeting between Macron and Lukashenko in Vienna.')
    expect(found.find(({ type }) => type === 'CONSULT')).toMatchObject({ actuality: 'happened', mode: 'meet' })
  })
})

test.each([
  [
    'Turkey’s foreign minister Hakan Fidan and Azerbaijan’s Foreign Minister Jeyhun Bayramov hold talks.',
    'fidan+bayramov',
  ],
  ['Pakistan’s Shehbaz Sharif and Egypt’s Sisi hold phone call', 'shehbaz-sharif+sisi'],
  [
    'Foreign Minister Sergey Lavrov and Foreign Minister of Serbia Marko Djuric commence talks in Moscow.',
    'lavrov+marko-djuric',
  ],
])('behind two titled names "hold" is a verb (%s)', (text, who) => {
  const contact = statements('en', text).find(({ type }) => type === 'CONSULT')
  expect(contact?.participants.map(({ actor }) => actor).join('+')).toBe(who)
})

test('whoever is addressed as a majesty takes part', () => {
  const [call] = statements(
    'en',
    'Emmanuel Macron held a call with His Majesty King Hamad Bin Isa Al Khalifa of Bahrain.',
  )
  expect(call?.participants.map(({ actor }) => actor)).toEqual(['macron', 'hamad-bin-isa'])
})

test('a state at the end of a title and an office at the start of the next line are two', () => {
  const text =
    'Readout of the call with Prime Minister Meloni of Italy\nPresident Emmanuel Macron spoke with her on Monday.'
  expect(statements('en', text).flatMap(({ participants }) => participants.map(({ actor }) => actor))).not.toContain(
    'mattarella',
  )
})

test.each([
  'Modi-Xi summit on the way, palace says',
  'A Modi–Xi summit is in the works.',
  'Two halls have been identified for a Modi-Xi meeting.',
])('both names before a noun take part (%s)', (text) => {
  const found = statements('en', text).find(({ type }) => type === 'CONSULT')
  expect(found?.participants.map(({ actor }) => actor).sort()).toEqual(['modi', 'xi'])
})

describe('an office is held by whom the day says', () => {
  test.each([
    ['not one who held it before', 'en', 'The former US president met King Harald in Oslo.', 'biden'],
    ['nor one who is yet to', 'en', 'The next French president will meet King Harald in May.', 'macron'],
    ['nor an elected one', 'en', 'The president-elect of Belarus met King Harald in Oslo.', 'lukashenko'],
    ['in Russian too', 'ru', 'Бывший президент США встретился с Макроном в Париже.', 'biden'],
    ['nor is a son his father', 'en', 'Donald Trump, Jr. arrived in Greenland on Tuesday.', 'trump'],
  ])('%s', (_, lang, text, nobody) => {
    const actors = statements(lang, text).flatMap(({ participants }) => participants.map(({ actor }) => actor))
    expect(actors).not.toContain(nobody)
  })
})

describe('a call is told from a meeting', () => {
  test.each([
    ['however near “with” stands', 'en', 'Mette Frederiksen spoke with Macron by telephone.', 'phone'],
    ['behind whom it was with', 'en', 'Mette Frederiksen talked to Macron on the phone for an hour.', 'phone'],
    ['from being welcomed somewhere', 'en', 'Narendra Modi welcomed President Macron to New Delhi.', 'meet'],
  ])('%s', (_, lang, text, mode) => {
    expect(statements(lang, text).map((one) => `${one.type}/${one.mode}`)).toContain(`CONSULT/${mode}`)
  })
})

test.each([
  ['en', 'Egypt closes the Suez Canal.'],
  ['en', 'Egypt announced the closure of the Suez Canal on Tuesday.'],
  ['ru', 'Египет перекрыл Суэцкий канал.'],
  ['ru', 'Египет объявил о закрытии Суэцкого канала.'],
])('closing a waterway is coercion, by whoever closes it (%s: %s)', (lang, text) => {
  const [closing] = statements(lang, text).filter(({ type }) => type === 'COERCE')
  expect(closing?.participants).toContainEqual(expect.objectContaining({ actor: 'egypt', role: 'actor' }))
})

test('two leaders that a readout names in its title stay two in “the two leaders”', () => {
  const text = 'The two leaders discussed the harvest.'
  const title = 'Charles Michel spoke by telephone with Nauruan President Ludwig Scotty'
  const { statements: found } = extractDocument(
    documentOf({ id: 'title', kind: 'readout', title, text, lang: 'en', published: '2024-06-10' }),
    resources,
  )
  const names = found.flatMap(({ participants }) => participants.map(({ name }) => name))
  expect(names).toEqual(expect.arrayContaining(['Charles Michel', 'Ludwig Scotty']))
})

test('what was reported is not who reported it', () => {
  const sources = (text: string) =>
    statements('en', text).flatMap(({ attribution }) => attribution.map(({ name }) => name))
  expect(sources('Two calls between the leaders have been officially reported this year.')).toEqual([])
  expect(sources('The visit was reported by Reuters on Tuesday.')).toEqual(['Reuters'])
})

test.each(['Минск встречу с Макроном отрицает.', 'Кремль разговор с Макроном отрицает.'])(
  'an object before its verb is what is denied (%s)',
  (text) => {
    const contact = statements('ru', text).filter(({ type }) => type === 'CONSULT')
    expect(contact.map(({ actuality, stance }) => `${actuality} ${stance}`)).toEqual(['not denies'])
  },
)

test.each([
  'Ilham Aliyev would consider a proposal to reopen the road.',
  'Ilham Aliyev is weighing an offer of the Swiss to reopen the road.',
])('whoever weighs a proposal has not made it (%s)', (text) => {
  const stances = statements('en', text).map(({ stance }) => stance)
  expect(stances).toContain('considers')
  expect(stances).not.toContain('proposes')
})

test('a weekday for which a contact had been planned is over', () => {
  const [call] = statements('en', 'A call between Modi and Xi that had been planned for Sunday did not take place.')
  expect(call).toMatchObject({ actuality: 'not', when: { start: '2024-06-09' } })
})
