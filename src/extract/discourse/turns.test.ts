import { describe, expect, test } from 'vitest'
import { inShort, statementsIn, statementsOf } from '../../../test/statements/in-short.js'

/** What a text tells, its remarks left out. */
function acts(text: string): readonly string[] {
  return statementsIn(text)
    .filter(({ type }) => type !== 'STATE')
    .map(inShort)
}

const briefing = `Briefing at the Department of State

MS. BRUCE: Good afternoon. Secretary Rubio called Minister Fidan on Saturday. He met with Prime Minister Modi in Delhi.

The Houthis attacked a freighter last night.

QUESTION: Has Egypt rejected the offer? Did the Secretary meet Minister Araghchi?

MS. BRUCE: Egypt has not rejected the offer.

END 2:10 P.M.

Kuwait rejected the offer.`

describe('a transcript', () => {
  test('gives every sentence of a turn to whoever speaks, over paragraphs, and takes "he" for none of the labels', () => {
    expect(acts(briefing)).toEqual([
      'CONSULT/phone fidan+rubio happened asserts | “Bruce”',
      'CONSULT/meet modi+rubio happened asserts | “Bruce”',
      'ASSAULT houthis happened asserts | “Bruce”',
      'REJECT/change egypt not refuses | “Bruce”',
      'REJECT/change kuwait happened refuses | kuwait',
    ])
  })

  test.each([
    [
      'what is asked is told by nobody',
      'Вопрос: Согласилась ли Сирия на перемирие? Встретится ли Лавров с Фиданом?\n\nОтвет: Переговоры Лаврова с Фиданом пройдут во вторник.',
      ['CONSULT/meet fidan+lavrov planned asserts'],
    ],
    [
      'whoever answers is the only person of the heading',
      'Ответы С.В. Лаврова на вопросы СМИ\n\nВопрос: Были ли переговоры?\n\nОтвет: Египет отверг предложение.',
      ['REJECT/change egypt happened refuses | lavrov'],
    ],
    [
      'the office behind a name is no part of what is said',
      'Weekly briefing\n\nQuestion: Will Modi meet Macron?\n\nShri Randhir Jaiswal, Official Spokesperson: Mr. Modi met with Fidan. We reject the offer of mediation.',
      ['CONSULT/meet fidan+modi happened asserts | jaiswal', 'REJECT/change jaiswal happened refuses | jaiswal'],
    ],
    [
      'one statement over a whole text is a turn where the office stands with the name',
      'Vikram Misri, Foreign Secretary: Mr. Modi spoke by phone with Fidan. They agreed to extend the truce.',
      [
        'CONSULT/phone fidan+modi happened asserts | vikram-misri',
        'RETREAT/ceasefire fidan+modi planned agrees | vikram-misri',
      ],
    ],
    [
      'a transcript that has lost its lines is one still',
      'QUESTION: Did you speak to Modi? MR. PIGOTT: Secretary Rubio met with Modi on Friday. QUESTION: Thanks. MR. PIGOTT: Egypt rejected the offer.',
      ['CONSULT/meet modi+rubio happened asserts | pigott', 'REJECT/change egypt happened refuses | pigott'],
    ],
    [
      '"I" is whoever speaks, not the last one cited',
      'Д. Песков: Путин поговорил с Эрдоганом.\nВ. Путин: Я встречусь с Моди в мае.\nД. Песков: Спасибо.',
      ['CONSULT erdogan+putin happened asserts | peskov', 'CONSULT/meet modi+putin planned announces | putin'],
    ],
    [
      'in a list of quotations a turn ends with its line',
      'Главное:\nМодри: ничего.\nМакрон: Франция отвергла план. Моди встретился с Шольцем.\nЭрдоган: сделка близка.\nИзраиль отверг план.',
      [
        'REJECT/change france happened refuses | macron',
        'CONSULT/meet modi+scholz happened asserts | macron',
        'REJECT/change israel happened refuses | israel',
      ],
    ],
    [
      'lines with a colon that name no speaker are none',
      'Place: Doha\nTime: noon\nAgenda: Gaza\nModi met Erdogan on Friday.',
      ['CONSULT/meet erdogan+modi happened asserts'],
    ],
    [
      'a run of capitals that is longer than any name is no speaker',
      `${'XQ'.repeat(25)}: yes.\n${'XQ'.repeat(25)}: no.\nModi met Erdogan on Friday.`,
      ['CONSULT/meet erdogan+modi happened asserts'],
    ],
    [
      'a question behind a dash tells nothing',
      '— Вы встречались с Эрдоганом?\n— Моди встретился с Эрдоганом в Баку.',
      ['CONSULT/meet erdogan+modi happened asserts'],
    ],
  ])('%s', (_, text, expected) => {
    expect(acts(text)).toEqual(expected)
  })

  test('shows the label with the first sentence, and the paragraph as what is said', () => {
    const [first] = statementsOf(
      'en',
      'MR. LEE: We will carry on with this for as long as it takes us, as we have said.\nMR. KAY: No.\nMR. LEE: Yes.',
    )
    expect(first).toMatchObject({
      type: 'STATE',
      attribution: [{ name: 'Lee', span: [0, 7], cue: [7, 8] }],
      evidence: [0, 80],
    })
  })
})

describe('whoever is called by a role or a surname alone', () => {
  test.each([
    [
      'the last one with that role',
      'Spokesperson Ann Petersen said Sweden rejected the plan. The spokeswoman added that Egypt had rejected the offer.',
      'Ann Petersen',
    ],
    [
      'whoever spoke last of two with one office',
      'Foreign Minister Hakan Fidan met Abbas Araghchi. Fidan told reporters there was no deal. The minister said Egypt had rejected the offer.',
      'Hakan Fidan',
    ],
    [
      'nobody where two with one office have met',
      'Foreign Minister Hakan Fidan met Abbas Araghchi. The minister said Egypt had rejected the offer.',
      'The minister',
    ],
    [
      'in Russian',
      'Официальный представитель ведомства Энес Кырджа сообщил, что Сирия отвергла план. Представитель добавил, что Египет отверг предложение.',
      'Энес Кырджа',
    ],
    [
      'by surname',
      'Ambassador Ann Petersen met Fidan on Friday. Petersen said Egypt had rejected the offer.',
      'Ann Petersen',
    ],
    [
      'and "he" is a stranger whom it named after everybody known',
      'Modi met Erdogan on Friday. Ambassador Peter Lindqvist said Sweden rejected the plan. He added that Egypt had rejected the offer.',
      'Peter Lindqvist',
    ],
    [
      'no officials that were never named',
      'Modi met Erdogan on Friday. Two officials said Egypt had rejected the offer.',
      'Two officials',
    ],
  ])('%s', (_, text, expected) => {
    const last = statementsIn(text).findLast(({ type }) => type === 'REJECT')
    expect(last?.attribution.at(-1)?.name).toBe(expected)
  })
})
