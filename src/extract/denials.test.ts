import { describe, expect, test } from 'vitest'
import { inShort, statementsIn } from '../../test/statements/in-short.js'

/** Everything that a text tells, in short. */
function told(text: string): readonly string[] {
  return statementsIn(text, '2025-09-10').map(inShort)
}

describe('what is denied', () => {
  test.each([
    [
      'Georgia denied reports that its envoys had met Turkish officials in Yerevan.',
      'CONSULT/meet georgia+turkey not denies | georgia',
    ],
    [
      'Cairo rejected the allegation that it had supplied weapons to the army in Sudan.',
      'AID egypt+sudan not denies | egypt',
    ],
    ['Ankara dismissed a claim by activists that its jets had bombed Iraq.', 'ASSAULT iraq+turkey not denies | turkey'],
    [
      'МИД Киргизии опроверг утверждения о том, что Жапаров встречался с Рахмоном.',
      'CONSULT/meet japarov+rahmon not denies | kyrgyzstan-mfa',
    ],
    [
      'Rabat denied any contact with Algeria since the border was closed.',
      'CONSULT algeria+morocco not denies | morocco',
    ],
    [
      'Переговоров с Ригой не было, подчеркнул представитель правительства Эстонии.',
      'CONSULT/meet estonia+latvia not asserts | estonia',
    ],
    ['Chad denied ever having closed the crossing.', 'COERCE chad not denies | chad'],
    ['Kampala denied any involvement in the shelling of Rwanda.', 'ASSAULT rwanda+uganda not denies | uganda'],
    ['Дакар не имеет отношения к обстрелу села, заявили в МИД Ирана.', 'ASSAULT senegal not denies | iran-mfa'],
  ])('%s', (text, expected) => {
    expect(told(text).join('\n')).toContain(expected)
  })

  test.each([
    ['Riyadh called the report false.', 'saudi-arabia'],
    ['"It never happened," the Saudi foreign minister said.', 'faisal-bin-farhan'],
    ['Nothing of the sort took place, Riyadh said.', 'saudi-arabia'],
    ['Tehran said the report was fabricated.', 'iran'],
    ['Riyadh has denied any such meeting.', 'saudi-arabia'],
  ])('is what the sentence before told: %s', (denial, by) => {
    const text = `Faisal bin Farhan met Abbas Araghchi in Muscat on Monday, a television channel claimed. ${denial}`
    expect(told(text).slice(1).join('; ')).toMatch(new RegExp(`^CONSULT.meet araghchi.* not denies . ${by}$`))
  })

  test('is not what has other doers: whoever has no part in talks does not say that they were not held', () => {
    expect(
      told('Hungary had no part in the talks of Armenia and Azerbaijan.').filter((one) => / not /.test(one)),
    ).toEqual([])
  })

  test.each([
    ['Netanyahu met Erdogan in Baku, a website wrote. The prime minister’s office denied the report.', 'israel'],
    ['A Malian general met rebels near Kidal, a radio station said on Sunday. The junta denied the report.', 'mali'],
  ])('is denied by the body of the one state that the text has told of: %s', (text, by) => {
    expect(told(text).join('; ')).toContain(`not denies | ${by}`)
  })

  test('is denied by nobody known where two states have such a body', () => {
    const text = 'Malian and Nigerien officers met near Kidal, a radio station said. The junta denied the report.'
    expect(told(text).filter((one) => /denies \| (?:mali|niger)$/.test(one))).toEqual([])
  })
})
