import { describe, expect, test } from 'vitest'
import { statementsOf, toldIn } from '../../test/statements/in-short.js'

const told: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'a trip that somebody refuses to rule out',
    'Starmer refused to rule out a visit to Tehran.',
    'CONSULT/visit iran+starmer possible | starmer',
  ],
  [
    'what is to be tomorrow, though the verb is of today',
    'I’m meeting President Macron tomorrow, Erdogan said.',
    'CONSULT/meet macron 2025-03-11 planned | erdogan',
  ],
  [
    'a conversation about a day to come, which it is not on',
    'The conversation of Macron and Erdogan touched upon preparations for the jubilee summit in Ankara on March 29.',
    'CONSULT macron+erdogan happened',
  ],
  [
    'a call about a day to come, told with a verb that carries it',
    'Macron held a phone call with Erdogan about seating at the jubilee summit on March 29.',
    'CONSULT/phone macron+erdogan happened',
  ],
  [
    'what is held on a day to come',
    'Talks between Iran and Turkey are held on March 14 in Muscat.',
    'CONSULT/meet iran+turkey 2025-03-14 planned',
  ],
  [
    'what is going on, on a day to come',
    'Talks between Iran and Turkey are taking place in Muscat on March 14.',
    'CONSULT/meet iran+turkey 2025-03-14 planned',
  ],
  [
    'what there are no grounds for',
    'There are no grounds for talks between Tehran and Ankara, Macron said.',
    'CONSULT/meet iran+turkey possible | macron',
  ],
  [
    'both states of a pair that is written small',
    'press release on the turkish-us consultations and iran-us talks',
    'CONSULT/meet turkey+us happened',
  ],
  [
    'talks that are announced without an article',
    'Fidan announces new round of Iran-EU talks',
    'CONSULT/meet iran+eu planned | fidan',
  ],
  ['a meeting that somebody wants off', 'Macron wanted to cancel Orban meeting', 'CONSULT/meet orban+macron possible'],
  [
    'an invitation, whatever the name was taken for',
    'Scholz invited Modi to Berlin.',
    'CONSULT/visit scholz+modi planned | scholz',
  ],
  [
    'what the speaker behind a dash would do',
    'I’d talk to Erdogan tomorrow – Macron',
    'CONSULT macron+erdogan 2025-03-11 possible | macron',
  ],
  [
    'both sides of the talks that somebody mediates',
    'Saudi Arabia to mediate Armenia-Israel talks – CNN',
    'CONSULT/third-party saudi-arabia+armenia+israel planned | cnn',
  ],
  [
    'partners behind what talks are about',
    'Serbia is open to negotiations on transit with Hungary',
    'CONSULT/meet hungary+serbia possible | serbia',
  ],
  ['those who are urged, not who urges', 'Ankara urged to free the editors', 'REQUEST/yield turkey happened'],
  [
    'forces that fire',
    'Israeli forces fire rockets at Lebanon, setting off alarms in several towns.',
    'ASSAULT israel+lebanon happened',
  ],
  [
    'aid that is ordered frozen',
    'Macron orders a freeze on all military aid to Mali.',
    'SANCTION macron+mali happened',
  ],
  ['contact that is to end', 'Iran says it will cease all contact with the IAEA.', 'SANCTION iran+iaea planned | iran'],
  [
    'a plan that is brushed off',
    'Cairo brushes off Netanyahu’s evacuation plan',
    'REJECT/change egypt+netanyahu happened | egypt',
  ],
  [
    'a crowd that has gathered',
    'Demonstrators gather in Belgrade to protest against Vučić.',
    'PROTEST Demonstrators+vucic happened',
  ],
  [
    'everyone in a list of people whom nobody knows',
    'Hamas releases hostages Ana Levi, Bo Katz, and Carl Stein.',
    'RETREAT/release hamas+Ana Levi+Bo Katz+Carl Stein happened',
  ],
  [
    'a court by its whole name',
    'The European Court of Human Rights condemned Turkey.',
    'ACCUSE/disapprove European Court of Human Rights+turkey happened | European Court of Human Rights',
  ],
  [
    'a body whose name begins with that of a state',
    'The United States Postal Service rejected the request of Canada.',
    'REJECT/change United States Postal Service+canada happened | United States Postal Service',
  ],
  [
    'who prepares talks, with an outlet behind a dash',
    'Macron team preparing first talks with Erdogan – CNN',
    'CONSULT/meet erdogan+france planned | cnn',
  ],
  [
    'talks that are still prepared',
    'Aide says preparations for Xi meeting are underway',
    'CONSULT/meet xi planned | Aide',
  ],
  [
    'a call that is only reported',
    'Kremlin addresses reports of phone call with Orban',
    'CONSULT/phone orban possible | kremlin',
  ],
  [
    'talks that somebody will have to accept',
    'Lavrov said Kyiv will have to accept talks with Belarus.',
    'CONSULT/meet belarus planned | lavrov',
  ],
  [
    'who announces talks with somebody',
    'The Scholz administration announced the opening of talks with Iran.',
    'CONSULT/meet iran+germany happened | germany',
  ],
]

describe('unseen headlines and wire copy tell of', () => {
  test.each(told)('%s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })
})

describe('no act is read from', () => {
  test.each([
    ['a comment on talks', 'Kremlin comments on talks with Brussels', 'CONSULT'],
    ['somebody who gives way on talks', 'Orban caves in on talks with Zelensky', 'CONSULT'],
    ['a call that wakes up', 'Macron’s Moldova wake-up call', 'CONSULT'],
    ['what is a threat to somebody', 'Lavrov says Finland isn’t a threat to Russia', 'THREATEN'],
    ['a question of a headline', 'Will Israel bomb another Iranian plant?', 'ASSAULT'],
    ['a hotel that bears a name', 'The Trump Hotel bombing in Dallas', 'Trump'],
    [
      'what is done in protest of something',
      'Three ministers resign in protest of the truce with Hezbollah.',
      'PROTEST',
    ],
    ['the name of an occupied place', 'Israel opens a road in the occupied West Bank.', 'ASSAULT'],
    ['what one side expects of another', 'Macron feared Russian troops would attack Moldova', 'THREATEN'],
    ['officials who lose their posts', 'Officials involved in Macron inquiries fired', 'ASSAULT'],
    ['a thing that needs another', 'Peace in Europe requires breaking with Moscow', 'REQUEST'],
    ['the minister where his deputy travels', 'Deputy Russian Foreign Minister visits Tehran', 'lavrov'],
  ])('%s', (_, text, wrong) => {
    expect(toldIn(text).join('; ')).not.toContain(wrong)
  })
})

test.each([
  'Qatar agreed to halt flights, as it had over the past two years.',
  'Qatar halts strikes on Yemen but resumes them hours later.',
])('a stretch of the past or a distance in time is no length of anything agreed (%s)', (text) => {
  expect(statementsOf('en', text).map(({ terms }) => terms?.length ?? null)).not.toContainEqual(expect.anything())
})
