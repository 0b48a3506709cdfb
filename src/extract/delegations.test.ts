import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** The contacts and movements of a text of 6 May 2025, with day, place and firmness. */
function told(text: string): readonly string[] {
  return statementsIn(text, '2025-05-06')
    .filter(({ type }) => type === 'CONSULT' || type === 'MOVE')
    .map((one) => `${actOf(one)} ${one.when?.start?.slice(0, 10) ?? '-'} ${one.place?.actor ?? '-'} ${one.actuality}`)
}

describe('delegations and commanders of both sides act for the two told of before', () => {
  test.each([
    [
      'Chad and Libya agreed to a truce on Monday. Military commanders of the two sides met in Tunis on Tuesday.',
      'CONSULT/meet chad+libya 2025-05-06 tunis happened',
    ],
    [
      'Делегации Чада и Ливии провели переговоры в Тунисе. Новая встреча делегаций состоится 9 мая.',
      'CONSULT/meet chad+libya 2025-05-09 - planned',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })

  test('and for nobody where none has been told of', () => {
    expect(told('The commanders met in Tunis on Monday.').join()).not.toContain('+')
  })
})
