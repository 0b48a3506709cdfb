import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** `TYPE/mode who+who actuality stance` of every act that a sentence tells, what is only said left out. */
function acts(text: string, published?: string): readonly string[] {
  return statementsIn(text, published)
    .filter(({ type }) => type !== 'STATE')
    .map((statement) => `${actOf(statement)} ${statement.actuality} ${statement.stance}`)
}

const told: readonly (readonly [what: string, text: string, acts: readonly string[]])[] = [
  [
    'a promise that nobody made',
    'Netanyahu made no promise to stop the attacks.',
    ['RETREAT/ceasefire netanyahu not denies'],
  ],
  [
    'a word that was not given',
    'Zelensky did not give a commitment to meet Lukashenko.',
    ['CONSULT/meet zelenskyy+lukashenko not asserts'],
  ],
  [
    'a promise that was not given, in Russian',
    'Эрдоган обещаний прекратить обстрелы не давал.',
    ['RETREAT/ceasefire erdogan not asserts'],
  ],
  ['an account that is released', 'The Kremlin later released its own version of the conversation.', []],
  ['a survey that is released', 'In a poll released Sunday, Norway came out ahead of Denmark.', []],
  ['a leaflet', 'A leaflet released Friday in Oslo shows the king of Norway.', []],
  [
    'a captive whom somebody has released',
    'A Swedish engineer released by Iran thanked Oman.',
    ['RETREAT/release iran happened asserts', 'SUPPORT oman happened characterises'],
  ],
  [
    'whoever rules something out',
    'Finland ruled out sending fighter jets to Ukraine.',
    ['REJECT/change finland+ukraine happened refuses'],
  ],
  [
    'a meeting that somebody rules out',
    'Merz ruled out talks with Orban.',
    ['REJECT/meet merz+orban happened refuses'],
  ],
  ['what somebody declined to say', 'Lammy declined to say whether Starmer would meet Xi.', []],
  [
    'strikes on which a ministry speaks, by whoever struck',
    'В МИД резко прокомментировали обстрелы Турции.',
    ['ASSAULT turkey happened asserts'],
  ],
  [
    'what is promised on a condition',
    'Unless Riyadh objects, Turkey will withdraw its forces from the island.',
    ['AGREE turkey possible announces'],
  ],
  [
    'a meeting on a condition, in Russian',
    'Мерц встретится с Орбаном, если Варшава не возражает.',
    ['CONSULT/meet merz+orban possible asserts'],
  ],
  [
    'a meeting that no condition stops',
    'Мерц встретится с Орбаном, даже если Варшава возражает.',
    ['CONSULT/meet merz+orban planned asserts'],
  ],
  ['what nobody known bids others do', 'Free the captives! Withdraw from the valley!', []],
  [
    'what somebody bids others do',
    '“Release the sailors,” Macron told Iran.',
    ['REQUEST/yield macron+iran happened asks'],
  ],
  [
    'a command that is taken for the present of “we”',
    'Release the hostages, Erdogan told Iran.',
    ['REQUEST/yield erdogan+iran happened asks'],
  ],
  [
    'the death of whoever tells of others',
    'An Israeli strike killed three people, Macron said.',
    ['ASSAULT israel happened asserts'],
  ],
  ['nor behind a bare number', 'Israeli attack kills two, Macron says.', ['ASSAULT israel happened asserts']],
  ['the same in Russian', 'Израильский удар убил трёх человек, заявил Макрон.', ['ASSAULT israel happened asserts']],
  ['a command in Russian', '«Освободите пленных», — написал Эрдоган.', ['REQUEST/yield erdogan happened asks']],
  [
    'what somebody proposes to do together',
    'Let us meet Modi in Delhi, Lula said.',
    ['CONSULT/meet lula+modi possible proposes'],
  ],
  [
    'a meeting that whoever proposes it would hold',
    'Мерц предложил Орбану встретиться в Вене.',
    ['CONSULT/meet orban+merz possible proposes'],
  ],
  [
    'a meeting that somebody proposes to others',
    'Эрдоган предложил Мерцу встретиться с Орбаном.',
    ['CONSULT/meet merz+orban possible proposes'],
  ],
  [
    'a meeting that its partaker denies',
    'Орбан отрицает, что тайно встречался с Лукашенко.',
    ['CONSULT/meet orban+lukashenko not denies'],
  ],
  ['whoever is called something', 'Merz called Orbán, his oldest rival, a friend of the court.', []],
  ['what somebody needs to do', 'Norway needs to explain itself to Germany.', []],
  ['a clause that is recognised', 'Local leaders in Norway recognize that the dam must go.', []],
  ['prisoners who are released', 'Hamas released eight captives.', ['RETREAT/release hamas happened asserts']],
  ['a question', 'Asked when the sides would meet again, Lavrov did not answer.', []],
  ['who was asked', 'Vucic, asked whether Kosovo could join, said that nobody had raised it.', []],
  [
    'a proviso',
    'The rebels in Sudan accepted the truce, provided that aid reaches the valley.',
    ['RETREAT/ceasefire The rebels in Sudan planned agrees'],
  ],
  [
    'whose idea a call was, in Russian',
    'По инициативе финской стороны прошёл телефонный разговор Александра Стубба с Реджепом Эрдоганом.',
    ['CONSULT/phone stubb+erdogan happened asserts'],
  ],
  ['how talks are going, in Russian', 'Министры обсудили ход греко-турецких переговоров и торговлю.', []],
  ['a question by the press', 'Peskov was asked twice whether Putin had seen the draft.', []],
  ['whom to ask instead', 'A Turkish diplomat waved the reporters off: “Ask Washington.”', []],
  ['a request that is made', 'Netanyahu asked Trump for more bombs.', ['REQUEST/change netanyahu+trump happened asks']],
  [
    'readiness to help',
    'Switzerland stands ready to host talks between Putin and Zelensky, its president said.',
    ['CONSULT/meet putin+zelenskyy+switzerland possible offers'],
  ],
  [
    'a host',
    'Orban held talks in Budapest with Aleksandar Vucic, who is in Hungary on a working visit.',
    ['CONSULT/meet orban+vucic happened asserts', 'CONSULT/visit vucic+hungary happened asserts'],
  ],
  ['a call to private guests', 'Macron telephoned the winners of the cycling race in Lyon.', []],
  ['a thing that is seen', 'Rubio saw little chance of progress in the proposal of the mediators.', []],
  [
    'a delegation that is to be seen',
    'Zelensky is to see a German delegation in Kyiv.',
    ['CONSULT/meet zelenskyy+germany planned asserts'],
  ],
  ['talks that are still ahead', 'Merz and Tusk speak ahead of Berlin talks', ['CONSULT merz+tusk happened asserts']],
  [
    'teams of those who spoke',
    'Erdogan spoke with Sisi. They agreed that their teams would open negotiations next week.',
    ['CONSULT erdogan+sisi happened asserts', 'CONSULT/meet turkey+egypt planned agrees'],
  ],
  ['what is only discussed', 'Помощь фермерам и поддержку жителей Гагаузии обсудили в парламенте.', []],
  [
    'a meeting that is refused',
    'Власти Ирана отказали послу Франции во встрече с министром.',
    ['REJECT/meet iran+france happened refuses'],
  ],
  [
    'a vote against',
    'Парламент Грузии проголосовал против ратификации договора с Турцией.',
    ['REJECT/assist georgia+turkey happened refuses'],
  ],
  ['oil that travels', 'Казахстанская нефть направляется в Германию.', []],
  ['a thief who is caught', 'В Москве задержали грабителя, отнявшего сумку у туристки.', []],
  ['a danger', 'Росгидромет сообщил об отсутствии угрозы наводнения в Польше.', []],
  ['a question in a headline', 'Помогут ли американские танки Тайваню?', []],
  ['an interview', 'В беседе с журналистом министр энергетики Ирана Аббас Алиабади рассказал о ценах.', []],
  ['a duty', 'Президент Чехии по конституции обязан распустить парламент.', []],
  [
    'what the law has outlets add',
    'Об этом пишет «Настоящее время» (признано в России нежелательной организацией).',
    [],
  ],
  ['what a clause rules out', 'Станция под надзором МАГАТЭ, что исключает применение оружия.', []],
  [
    'a deed that the talks were only about',
    'Georgia and Armenia discussed the exchange of prisoners between the two countries.',
    ['CONSULT georgia+armenia happened asserts'],
  ],
  ['a deed that was gone over', 'The two presidents went over the recent release of the sailors by Turkey.', []],
  ['aid that is to end', 'A full halt to military aid to Kyiv was named as a condition.', []],
  [
    'who is told of an act',
    'Глава делегации сообщил собеседнику, что Армения и Азербайджан обменялись пленными.',
    ['RETREAT/release armenia+azerbaijan happened asserts'],
  ],
  ['a namesake in a town hall', 'Глава города Олег Песков потребовал от подрядчиков закончить ремонт.', []],
  [
    'a demand whose maker stands at the verb',
    'As a condition for a wider settlement Moscow demanded an end to the blockade.',
    ['REQUEST/yield russia happened asks'],
  ],
]

describe('what only looks like an act', () => {
  test.each(told)('%s', (_, text, statements) => {
    expect(acts(text)).toEqual(statements)
  })
})
