import { describe, expect, test } from 'vitest'
import { actOf, statementsOf } from '../../../test/statements/in-short.js'
import type { Statement } from '../../model/index.js'

function statements(lang: string, text: string): readonly Statement[] {
  return statementsOf(lang, text, '2025-04-16')
}

const English: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'an unknown person with a title, and a known one',
    'Italian President Sergio Mattarella met the Finnish envoy Aino Virtanen in Oslo on Monday.',
    'CONSULT/meet mattarella+Aino Virtanen+finland',
  ],
  ['whose goods a tariff is on', 'Canada imposes tariffs on cars made in Vietnam.', 'SANCTION canada+vietnam'],
  [
    'who orders something after an opening setting',
    "Hours after the summit, President Lula orders Brazil's army to leave the border zone.",
    'REQUEST/change lula+brazil',
  ],
  [
    'whose ambassador is summoned',
    "Peru summons Bolivia's ambassador over the fishing dispute.",
    'ACCUSE/disapprove peru+bolivia',
  ],
  [
    'the one of whom a participle after a comma is said',
    'The two students, arrested in Minsk, are Polish citizens.',
    'COERCE belarus+The two students',
  ],
  [
    'those who were not invited',
    'Armenia was not invited to the talks between Georgia and Azerbaijan.',
    'CONSULT/meet armenia+georgia+azerbaijan',
  ],
  [
    'whose talks they are',
    'Armenia was not invited to the talks between Georgia and Azerbaijan.',
    'CONSULT/meet georgia+azerbaijan',
  ],
  [
    'a verb that a headline hides behind an adverb',
    'The Canadian government quietly demands an apology from Cuba.',
    'REQUEST/yield canada+cuba',
  ],
  ['tariffs put off', 'Italy delays tariffs on Swiss watches.', 'RETREAT/access italy+switzerland'],
  [
    'the one thanked for hosting is no party to the talks',
    'Chancellor Merz thanked Qatar for hosting the talks between Israel and Hamas in Doha.',
    'CONSULT/meet israel+hamas',
  ],
  [
    'both who sign',
    'Japan and the Philippines signed a pact, said Foreign Minister Enrique Manalo.',
    'SUPPORT japan+philippines',
  ],
  [
    'an envoy of a head of state acts for the state',
    'Ruto met an envoy of President Tshisekedi.',
    'CONSULT/meet ruto+dr-congo',
  ],
  ['two who hold a call in a headline', 'Merz and Macron hold phone call', 'CONSULT/phone merz+macron'],
  [
    'whose delegation it is, and who leads it',
    'A delegation led by Rustem Umerov will fly to Geneva for talks with Hamas.',
    'CONSULT/visit ukraine+umerov+hamas',
  ],
  [
    'the state and the titled head of its delegation',
    'A Turkish delegation headed by Foreign Minister Hakan Fidan will leave for Cairo for talks with Hamas.',
    'CONSULT/meet hamas+turkey+fidan',
  ],
  [
    'each guest with his own state',
    'Macron will welcome Prime Minister Keir Starmer of Britain, Chancellor Friedrich Merz of Germany and President Alexander Stubb of Finland to Paris on Friday.',
    'CONSULT/meet macron+starmer+merz+stubb',
  ],
  [
    'leaders by their states who are hosted',
    'Erdogan will host the leaders of Finland and Hungary on Friday.',
    'CONSULT/visit erdogan+stubb+orban',
  ],
  [
    'a person beside the presidents of two states',
    'The presidents of Finland and France and Merz met in Oslo.',
    'CONSULT/meet stubb+macron+merz',
  ],
  [
    'names before the leaders of two states',
    'Merz, Macron and the leaders of Finland and Poland met in Oslo.',
    'CONSULT/meet merz+macron+stubb+tusk',
  ],
  [
    'a full name between commas behind an office',
    "The director of Ghana's National Security Bureau, Brigadier General Kofi Mensah, met Fidan in Accra.",
    'CONSULT/meet Kofi Mensah+fidan',
  ],
  [
    'a full name without a title behind an office of a body',
    'The chairman of the Kenyan border commission, Daniel Otieno, met Fidan on Monday.',
    'CONSULT/meet Daniel Otieno+fidan',
  ],
  ['two who agree, with an article between', 'Brazil and the UK agree to continue talks.', 'CONSULT/meet brazil+uk'],
  [
    'units of the forces of a state',
    'Units of the armed forces of Thailand shelled Cambodian villages.',
    'ASSAULT thailand+cambodia',
  ],
  [
    'whose visit it is, and not who came before it',
    "Lavrov arrived in Ankara ahead of Putin's visit to Turkey.",
    'CONSULT/visit turkey+putin',
  ],
  ['a town is where, not who', 'Macron visited Saint Petersburg in May.', 'CONSULT/visit macron'],
]

const Russian: readonly (readonly [what: string, text: string, statement: string])[] = [
  [
    'a name after a long title',
    'Советник президента по вопросам культуры Лев Громов встретился с министром обороны Эстонии Карлом Тамме.',
    'CONSULT/meet Лев Громов+Карлом Тамме+estonia',
  ],
  ['the partner of a role', 'Беседа главы МИД Турции с Лавровым состоится в пятницу.', 'CONSULT/meet fidan+lavrov'],
  [
    'a kind of body with its name',
    'Встреча Фидана с делегацией движения ХАМАС прошла в Каире.',
    'CONSULT/meet fidan+hamas',
  ],
  [
    'two with titles and names in one case',
    'Прошла встреча министра обороны Эстонии Карла Тамме и министра обороны Латвии Яниса Озолса.',
    'CONSULT/meet Карла Тамме+Янис Озолс+estonia+latvia',
  ],
  ['a visit at home', 'Мишустин побывал в Самаре.', 'CONSULT/visit mishustin'],
  ['those who were not invited', 'Молдавию не позвали на саммит в Праге, заявила Санду.', 'CONSULT/meet moldova'],
  [
    'whose planes were refused',
    'Польша ответила на отказ Белоруссии принимать литовские самолёты.',
    'REJECT/change belarus+lithuania',
  ],
]

const Blamed: readonly (readonly [lang: string, text: string, statement: string])[] = [
  ['en', 'Finland condemned the bombardment of Omdurman by the Rapid Support Forces.', 'finland+rsf'],
  ['en', 'Peru denounced Egypt’s occupation of the Hala’ib Triangle.', 'peru+egypt'],
  ['en', 'Iceland deplored the missile attack on Kharkiv.', 'iceland'],
  ['en', 'Austria slammed the launch of a rocket by North Korea.', 'austria+north-korea'],
  ['en', 'Ireland criticized the trial of two Irish nurses in Belarus.', 'ireland+belarus'],
  ['en', 'Chile condemned Turkey for the arrest of a Chilean priest.', 'chile+turkey'],
  ['en', 'The siege of Homs by Syrian troops was condemned by Jordan.', 'jordan+syria'],
  ['ru', 'Исландия осудила захват посёлка турецкими военными.', 'iceland+turkey'],
  ['ru', 'Чили осудило депортацию крымских татар.', 'chile'],
  ['ru', 'Перу осудило обстрел Асмары Эфиопией.', 'peru+ethiopia'],
]

const When: readonly (readonly [what: string, lang: string, text: string, day: string, actuality: string])[] = [
  ['a day as an adjective', 'ru', 'Вчерашняя встреча Фидана с Лавровым длилась час.', '2025-04-15', 'happened'],
  [
    'a weekday still to come',
    'en',
    'A meeting between Fidan and Lavrov planned for Monday was cancelled.',
    '2025-04-21',
    'not',
  ],
  ['a month still to come', 'en', 'Fidan planned a visit to Riga in June.', '2025-06-01', 'planned'],
  ['a month that is over', 'en', 'Fidan planned in March to visit Riga.', '2025-03-01', 'planned'],
  ['a month by its name on a list of plans', 'ru', 'Фидан запланировал визит в Ригу на июнь.', '2025-06-01', 'planned'],
  ['what an object is kept from', 'en', 'The decree bars ministers of Peru from visiting Chile.', '', 'not'],
  [
    'a clause hung from a name',
    'ru',
    'Встреча Фидана с Сергеем Лавровым, которая пройдёт в Анкаре, готовится.',
    '',
    'planned',
  ],
]

describe('when and how firmly', () => {
  test.each(When)('%s', (_, lang, text, day, actuality) => {
    const [first] = statements(lang, text).filter(({ type }) => type === 'CONSULT')
    expect([first?.when?.start?.slice(0, 10) ?? '', first?.actuality]).toEqual([day, actuality])
  })
})

describe('who takes part', () => {
  test.each(English)('%s', (_, text, wanted) => {
    expect(statements('en', text).map(actOf)).toContain(wanted)
  })
  test.each(Russian)('in Russian: %s', (_, text, wanted) => {
    expect(statements('ru', text).map(actOf)).toContain(wanted)
  })
  test.each(Blamed)('blame falls on whoever did it, not on whoever suffers it (%s): %s', (lang, text, wanted) => {
    expect(
      statements(lang, text)
        .map(actOf)
        .filter((act) => act.startsWith('ACCUSE')),
    ).toEqual([`ACCUSE/disapprove ${wanted}`])
  })
})
