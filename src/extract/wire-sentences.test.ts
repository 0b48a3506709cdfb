import { describe, expect, test } from 'vitest'
import { statementsOf, toldIn } from '../../test/statements/in-short.js'

const wire: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'a partner behind a title that the parser took for a part of the preposition',
    'On Monday, Prime Minister Narendra Modi held his second call this week with Crown Prince Mohammed bin Salman of the Kingdom of Saudi Arabia.',
    'CONSULT/phone modi+mbs 2025-03-10 happened',
  ],
  [
    'two states that agree behind a meeting of their ministers in a capital',
    'Following the talks between Turkish Foreign Minister Hakan Fidan and Greek Foreign Minister George Gerapetritis in Athens, Greece and Türkiye agree to reopen the ferry line.',
    'AGREE greece+turkey happened | greece',
  ],
  [
    'what is announced to start',
    'After a phone call with Xi Jinping, French president Emmanuel Macron said consultations to free the crew would begin at once.',
    'CONSULT/meet  planned | macron',
  ],
  [
    'the one whose letter invites',
    'Rutte also hands over a letter from Prime Minister Mark Carney inviting Zelensky to visit Ottawa this summer.',
    'CONSULT/visit carney+zelenskyy 2025-06-01 planned | carney',
  ],
  [
    'whose invitation is accepted, and whither',
    'Chancellor Scholz accepted an invitation from President Erdogan for a working visit to Turkey in the spring.',
    'CONSULT/visit turkey+scholz+erdogan 2025-03-01 planned | scholz',
  ],
  [
    'what an envoy is summoned to hear',
    'Poland summons the Belarusian ambassador to demand the release of reporter Andrzej Poczobut, jailed in Grodno for his articles.',
    'REQUEST/yield poland+belarus happened | poland',
  ],
  [
    'a call after which somebody agrees, as the text tells it',
    'Egypt agrees to reopen the crossing after a conversation between Secretary of State Marco Rubio and Foreign Minister Badr Abdelatty.',
    'CONSULT rubio+abdelatty happened',
  ],
  [
    'both delegations and whoever heads them',
    'An Armenian delegation headed by Ararat Mirzoyan and an Azerbaijani delegation led by Jeyhun Bayramov met in Tbilisi on Friday.',
    'CONSULT/meet armenia+mirzoyan+azerbaijan+bayramov 2025-03-07 happened',
  ],
  [
    'a plan that whoever would carry it out denies in quotation marks',
    'German Defense Ministry spokesman Arne Collatz says that, contrary to reports, the German army has “no plans” to send troops to Ukraine.',
    'MOBILIZE germany+ukraine not | Arne Collatz',
  ],
  [
    'the night of an attack',
    'An overnight Russian drone attack on Kyiv killed two people.',
    'ASSAULT russia+ukraine 2025-03-10 happened',
  ],
  [
    'what is refused to whom',
    'Austria refuses to send tanks for Ukraine.',
    'REJECT/assist austria+ukraine happened | austria',
  ],
  [
    'two capitals before one verb',
    'Tehran and Washington tight-lipped on outcome of four-hour talks',
    'CONSULT/meet iran+us happened',
  ],
  [
    'all of both sides, with the town in between',
    'Secretary of State Marco Rubio, National Security Adviser Mike Waltz and envoy Steve Witkoff met in Jeddah with Andriy Yermak and Foreign Minister Andrii Sybiha.',
    'CONSULT/meet rubio+waltz+witkoff+yermak+sybiha happened',
  ],
  [
    'a truce of two others, by whom it is announced',
    'Biden announces Israel-Hezbollah ceasefire',
    'RETREAT/ceasefire israel+hezbollah happened | biden',
  ],
  [
    'whose request it is that another comments on',
    'Berlin reacts to Orban’s request to Trump for an exemption',
    'REQUEST/change orban+trump happened | orban',
  ],
  [
    'whose strike it is in which somebody dies',
    'Ibrahim Qubaisi, a senior Hezbollah commander, was killed in an Israeli airstrike on a building in Beirut.',
    'ASSAULT israel+Ibrahim Qubaisi happened',
  ],
  [
    'who was met, not who sent him',
    "Belarus releases U.S. citizen Yuras Ziankovich, after talks with Donald Trump's envoy Keith Kellogg.",
    'CONSULT/meet kellogg+belarus happened',
  ],
  [
    'an extension with its parties; its end is not its day',
    'Qatar announces that the ceasefire between Israel and Hamas will be extended to March 9.',
    'RETREAT/ceasefire israel+hamas planned | qatar',
  ],
  [
    'the sides of talks of which a leader speaks',
    'Talks with Russia and Ukraine going well – Trump',
    'CONSULT/multilateral russia+ukraine+us happened | trump',
  ],
  [
    'a ruler behind the long name of his state',
    'Emir of the State of Kuwait Mishal Al-Ahmad Al-Jaber Al-Sabah received Foreign Minister Hakan Fidan on Sunday.',
    'CONSULT/meet mishal-ahmad+fidan 2025-03-09 happened',
  ],
  ['a call for talks', 'Xi calls to resume talks with Kyiv', 'REQUEST/meet xi+ukraine happened | xi'],
  [
    'whoever is called before a day and a purpose',
    'President Emmanuel Macron called President-elect Claudia Sheinbaum of Mexico on Sunday to congratulate her.',
    'CONSULT/phone macron+sheinbaum 2025-03-09 happened',
  ],
  [
    'whoever is met behind the day',
    'National Security Adviser Jonathan Powell met on March 6 with President Xi Jinping of the People’s Republic of China.',
    'CONSULT/meet jonathan-powell+xi 2025-03-06 happened',
  ],
  [
    'a counterpart by name',
    'National Security Adviser Mike Waltz met on Friday with his Israeli counterpart, Minister Ron Dermer.',
    'CONSULT/meet waltz+dermer 2025-03-07 happened',
  ],
  [
    'sanctions that somebody calls for',
    'Lithuania called for sanctions against Georgia over the arrests.',
    'THREATEN lithuania+georgia happened | lithuania',
  ],
]

describe('English wire copy tells of', () => {
  test.each(wire)('%s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })

  test.each([
    [
      'on the day before',
      'en',
      'The price cap expired on March 5, the day after the meeting between Wang Yi and Marco Rubio.',
      '2025-03-04',
    ],
    [
      'days before',
      'en',
      'The border opened on March 6, three days after Emmanuel Macron called Xi Jinping.',
      '2025-03-03',
    ],
    [
      'on the day after',
      'en',
      'Stocks fell on March 4, a day before the meeting of Emmanuel Macron and Xi Jinping in Paris.',
      '2025-03-05',
    ],
    [
      'on a day of its own',
      'en',
      'The border opened on March 6, three days after Emmanuel Macron called Xi Jinping on March 3.',
      '2025-03-03',
    ],
    [
      'hours before, on the same day',
      'en',
      'On March 6, hours after the tariffs were raised, Emmanuel Macron called Xi Jinping.',
      '2025-03-06',
    ],
    [
      'two days before',
      'ru',
      'Порт открыли 6 марта, через два дня после разговора Эмманюэля Макрона и Си Цзиньпина.',
      '2025-03-04',
    ],
  ])('an act counted from the day of another thing was %s (%s)', (_, lang, text, day) => {
    const contacts = statementsOf(lang, text).filter(({ type }) => type === 'CONSULT')
    expect(contacts.map(({ when }) => when?.start)).toEqual([day])
  })

  test.each([
    [
      'what a call was about',
      'Wang Yi and Marco Rubio speak by phone about Taiwan, the tariffs, and lifting restrictions on chips.',
      1,
    ],
    [
      'a protest by way of summoning an envoy',
      'In Riga, the Latvian Foreign Ministry summoned the Belarusian ambassador in protest.',
      1,
    ],
    [
      'talks to which somebody does not travel',
      'President Putin will not travel to Istanbul for the talks on 15 May, the Kremlin said.',
      1,
    ],
    ['members of a union that are fed up', 'NATO states ‘fed up’ with delays – Politico', 0],
  ])('no further act is read from %s', (_, text, count) => {
    expect(toldIn(text)).toHaveLength(count)
  })
})
