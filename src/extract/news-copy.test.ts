import { describe, expect, test } from 'vitest'
import { toldIn } from '../../test/statements/in-short.js'

const copy: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'a participle that was taken for an auxiliary',
    'Trump has invited Putin to visit Alaska.',
    'CONSULT/visit trump+putin planned | trump',
  ],
  [
    'what a headline says will be mediated',
    'Saudi Arabia to mediate Sudan talks – Reuters',
    'CONSULT/third-party sudan+saudi-arabia planned | reuters',
  ],
  ['what somebody would do', 'I’d meet with Xi immediately – Trump', 'CONSULT/meet trump+xi possible | trump'],
  ['that somebody has no comment', 'The Élysée had no comment on the leak.', 'STATE  not | elysee'],
  ['from whom there is no comment', 'There was no immediate comment from Turkey.', 'STATE  not | turkey'],
  ['a request that is not answered', 'The Pentagon did not respond to a request for comment.', 'STATE  not | pentagon'],
  [
    'those who hold an office in several states',
    'The presidents of Turkey and Serbia met in Nis.',
    'CONSULT/meet erdogan+vucic happened',
  ],
  [
    'nationalities before an office',
    'The Hungarian and Serbian presidents met in Subotica.',
    'CONSULT/meet sulyok+vucic happened',
  ],
  [
    'three ministers, one of them of a state whose minister is not known',
    'Lavrov met the foreign ministers of Iran, Turkey and Tuvalu in Sochi.',
    'CONSULT/multilateral lavrov+araghchi+fidan+tuvalu happened',
  ],
  [
    'deputies, who are not those whom they serve',
    'The deputy foreign ministers of Iran and Turkey met in Doha.',
    'CONSULT/meet iran+turkey happened',
  ],
  [
    'those close to somebody, who are not he',
    'Officials close to Orban said he met Vucic in Szeged.',
    'CONSULT/meet orban+vucic happened | Officials',
  ],
  [
    'advisers without names',
    'Advisers close to Erdogan told reporters that Turkey had met Armenia.',
    'CONSULT/meet turkey+armenia happened | Advisers',
  ],
  ['whoever denies that he met', 'Fico denied meeting Lukashenko.', 'CONSULT/meet fico+lukashenko not | fico'],
  ['the short name of an office', 'Slovak PM meets Serbian president in Nitra', 'CONSULT/meet fico+vucic happened'],
  ['a contact that is quoted', 'US ‘in contact’ with Iran – Vance', 'CONSULT us+iran happened | vance'],
  [
    'a predicate that is a contact',
    'Hungary is in contact with Serbia, the ministry said.',
    'CONSULT hungary+serbia happened | the ministry',
  ],
  [
    'what an order that somebody signs imposes',
    'Trump signed a decree imposing new duties on goods from Brazil.',
    'SANCTION trump+brazil happened',
  ],
  [
    'one of the members of a union, who does not speak for it',
    'EU nation’s president blasts Serbia over farm policy',
    'ACCUSE/disapprove EU nation’s president+serbia happened | EU nation’s president',
  ],
  ['sanctions that go on', 'Norway extends Belarus sanctions for half a year', 'SANCTION norway+belarus happened'],
  [
    'the participle of a headline without a verb, and what it quotes',
    'Oslo and Ankara holding ‘candid talks’ – Politico',
    'CONSULT/meet norway+turkey happened | politico',
  ],
  [
    'an agreement that is only near',
    'Armenia and Azerbaijan near ceasefire accord – sources',
    'RETREAT/ceasefire armenia+azerbaijan possible | sources',
  ],
  [
    'one that somebody is nearing',
    'Hezbollah nearing ceasefire deal with Israel',
    'RETREAT/ceasefire israel+hezbollah possible',
  ],
  [
    'who is prepared to do something',
    'Qatar prepared to cooperate with Norway – minister',
    'AGREE qatar+norway happened | qatar',
  ],
  [
    'names that a headline joins by a comma',
    'Meloni, Merz to visit Ankara on Friday',
    'CONSULT/visit meloni+merz+turkey 2025-03-14 planned',
  ],
  ['the same before a verb that is a noun too', 'India, Iran hold talks in Muscat', 'CONSULT/meet india+iran happened'],
  [
    'an act that goes on after a comma',
    'Starmer calls Erdogan, urges restraint',
    'REQUEST/change starmer happened | starmer',
  ],
  [
    'a verb before its object right after the name',
    'Norway imposed sanctions on four Belarusian judges.',
    'SANCTION norway+belarus happened',
  ],
  [
    'who calls on whom',
    "Estonia's foreign minister called on NATO to send more ships.",
    'REQUEST/change tsahkna+nato happened | tsahkna',
  ],
  [
    'both sides of a round of talks',
    'Iran will hold a fourth round of indirect talks with the United States in Rome on Saturday.',
    'CONSULT/third-party iran+us 2025-03-15 planned',
  ],
  [
    'owners within a coordination',
    "The meeting between Maduro and Trump's envoy Steve Witkoff took place on Monday.",
    'CONSULT/meet maduro+witkoff 2025-03-10 happened',
  ],
  [
    'talks that somebody mediates and that were put off',
    'Talks between Ethiopia and Sudan brokered by Qatar were postponed.',
    'CONSULT/third-party ethiopia+sudan+qatar not',
  ],
  [
    'what is said before a closing "told reporters"',
    'Egypt summoned the Israeli ambassador, Foreign Minister Badr Abdelatty told reporters.',
    'ACCUSE/disapprove egypt+israel happened | abdelatty',
  ],
  [
    'a weapon test with its subject',
    'Pakistan test-fired a ballistic missile on Saturday.',
    'MOBILIZE pakistan 2025-03-08 happened',
  ],
  [
    'who is backed by another, not the other',
    'Iran-backed Houthi fighters attacked a Greek tanker.',
    'ASSAULT houthis+greece happened',
  ],
  [
    'a day of the year that is still to come',
    'Slovenia will recognise Palestine on 4 June.',
    'SUPPORT slovenia+palestine 2025-06-04 planned',
  ],
  [
    'who claims an attack',
    'The Taliban claimed responsibility for the bombing in Kabul.',
    'ASSAULT afghanistan+taliban happened | taliban',
  ],
]

test('whoever replies to a visit, and whoever calls a vote a sham, took part in neither', () => {
  const reply = toldIn(
    'In response to the visit, Prime Minister Mette Frederiksen says that the island is not for sale.',
  )
  expect(reply.join()).not.toContain('CONSULT')
  const sham = toldIn(
    'It was a vote that the opposition, the United States and the European Parliament called a sham vote.',
  )
  expect(sham.join()).not.toContain('CONSULT')
})

test('calling the wife of a president something is no call to him', () => {
  expect(toldIn('The man who called Macron’s wife an impostor fled to Serbia.').join()).not.toContain('CONSULT')
})

describe('ordinary wire copy', () => {
  test.each(copy)('%s: %s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })

  test('a trip told with the arrival is one visit', () => {
    expect(toldIn('Anwar Ibrahim arrived in Beijing on Sunday on a state visit.')).toEqual([
      'CONSULT/visit anwar-ibrahim+china 2025-03-09 happening',
    ])
  })

  test('a title that is taken apart wrongly leaves no circle of heads', () => {
    expect(toldIn('Telephone conversation with Crown Prince Abu Dhabi Mohammed bin Zayed Al Nahyan')).toBeInstanceOf(
      Array,
    )
  })

  test('who was not invited tells of no talks that will be held', () => {
    expect(toldIn('Poland was not invited to the talks in Jeddah.')).toHaveLength(1)
  })

  test('what somebody is accused of is not told as done', () => {
    expect(toldIn('Prague expelled two Russian diplomats, accusing them of helping saboteurs.')).toHaveLength(2)
  })
})
