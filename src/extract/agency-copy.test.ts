import { describe, expect, test } from 'vitest'
import { statementsOf, toldIn } from '../../test/statements/in-short.js'

const copy: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'a verb cut off from its subject by a date, behind a setting',
    'Ahead of the banquet, Macron on March 6 held separate talks in Lyon with Scholz and Polish Prime Minister Donald Tusk.',
    'CONSULT/meet macron+scholz 2025-03-06 happened',
  ],
  [
    'a verb in the past taken for a participle of a court',
    'A Georgian court on Friday convicted a Polish reporter of spying and sentenced her to nine years in prison.',
    'COERCE georgia 2025-03-07 happened',
  ],
  [
    'an acting holder behind a date',
    'On 6 March 2025, Acting President Ilie Bolojan met Prime Minister Petr Fiala of Czechia.',
    'CONSULT/meet bolojan+fiala 2025-03-06 happened',
  ],
  [
    'the acting holder of an office that the gazetteer gives to another',
    'The acting president of Romania met Sandu.',
    'CONSULT/meet romania+sandu happened',
  ],
  [
    'whoever tells of two others is none of them',
    'I spoke with Modi and Stubb. They agreed to a ceasefire.',
    'RETREAT/ceasefire modi+stubb planned | modi',
  ],
  [
    'a truce as American papers spell it',
    'Hamas on Thursday announced a three-day cease-fire with Israel.',
    'RETREAT/ceasefire hamas+israel 2025-03-06 happened | hamas',
  ],
  [
    'talks refused until something happens',
    'The Houthis said they will not begin talks with Saudi Arabia until the port is reopened.',
    'REJECT/meet houthis+saudi-arabia happened | houthis',
  ],
  [
    'what somebody will not take',
    'Poland says it will not accept relocated migrants.',
    'REJECT/change poland happened | poland',
  ],
  [
    'who is not willing',
    'Erdogan not willing to close the straits – Bloomberg',
    'REJECT/change erdogan happened | bloomberg',
  ],
  [
    'a call to somebody by his title',
    'Prime Minister Pedro Sanchez called Senegalese President Bassirou Diomaye Faye on Friday to explain the new visa rules.',
    'CONSULT/phone pedro-sanchez+faye 2025-03-07 happened',
  ],
  [
    'why somebody meets somebody',
    'Envoy Keith Kellogg lands in Kyiv and meets with President Volodymyr Zelenskyy to assure that the aid goes on.',
    'SUPPORT kellogg planned | kellogg',
  ],
  [
    'aid that is to stop',
    'Norway last week announced a suspension of aid to Georgia.',
    'SANCTION norway+georgia 2025-03-03 happened',
  ],
  ['embassies to come', 'Oman has established diplomatic ties with Latvia.', 'SUPPORT oman+latvia happened'],
  ['demands that are met', 'Serbia accepts the key demands of the students.', 'CONCEDE serbia happened'],
  [
    'captives for captives',
    'Armenia and Azerbaijan exchange POWs at the border',
    'RETREAT/release armenia+azerbaijan happened',
  ],
  [
    'the day of a feast that is still to come',
    'Serbia invites Fico to ‘Victory Day’ parade – Vucic',
    'CONSULT/visit serbia+fico 2025-05-09 planned | vucic',
  ],
  [
    'no amnesty in the name of a body',
    'Amnesty International accused the Serbian police of beating students.',
    'ACCUSE/allege amnesty-international+serbia happened | amnesty-international',
  ],
  [
    'whom a headline has somebody told to do something',
    'Serbia tells NATO to drop its motion – Politico',
    'REQUEST/change serbia+nato happened | politico',
  ],
  [
    'who agrees on talks about a third country',
    'Egypt and Qatar agree on Sudan peace talks – Lavrov',
    'CONSULT/meet egypt+qatar planned | lavrov',
  ],
  [
    'a contract that will not be renewed',
    'Gustavo Petro said that Colombia won’t renew its contract with Israel.',
    'REJECT/change colombia+israel happened | petro',
  ],
  [
    'a general behind the office that he holds',
    'Leaders of Hezbollah conferred in Beirut with the head of Egypt’s General Intelligence, Major General Hassan Rashad.',
    'CONSULT/meet hezbollah+hassan-rashad happened',
  ],
  [
    'a field marshal behind the office that he holds',
    'Araghchi held talks with the Chief of Pakistan’s Army Staff, Field Marshal Asim Munir.',
    'CONSULT/meet araghchi+munir happened',
  ],
]

describe('agency copy tells of', () => {
  test.each(copy)('%s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })

  test('no word of a place that is only the topic', () => {
    expect(toldIn('Serbia first: Will Macron go with Vucic this time?')).toEqual([])
  })

  test('no word of the father where the son is named', () => {
    expect(toldIn('Avoid poking China – Trump Jr.').filter((told) => told.endsWith('| trump'))).toEqual([])
  })

  test('no term of somebody else', () => {
    const [agreed] = statementsOf(
      'en',
      'Turkey agreed to send a spy back in exchange for the release of reporter Ann Lee, who was serving a 12-year sentence.',
    )
    expect(agreed?.terms?.length ?? null).toBeNull()
  })

  test.each([
    ['a feast that is kept', 'В Сербии с размахом отметили день рождения Николы Теслы.'],
    ['backing that something was made with', 'В Ереван прибыла партия топлива, купленного при поддержке Ирана.'],
    ['a question about a state', 'Сербия: чем живёт страна между Западом и Россией'],
  ])('no act of %s in Russian', (_, text) => {
    expect(statementsOf('ru', text).filter(({ type }) => type === 'SUPPORT' || type === 'STATE')).toEqual([])
  })
})
