import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../test/statements/in-short.js'

/** The contacts of a text of 6 May 2025, with how firmly they are told. */
function contacts(text: string): readonly string[] {
  return statementsIn(text, '2025-05-06')
    .filter(({ type }) => type === 'CONSULT')
    .map((one) => `${actOf(one)} ${one.actuality}`)
}

describe('the partner is found behind place, day and occasion', () => {
  test.each([
    [
      'Foreign Minister Ararat Mirzoyan met in Geneva on 5 May, in the margins of the assembly, with his Turkish counterpart, Hakan Fidan.',
      'CONSULT/meet mirzoyan+fidan happened',
    ],
    [
      'Shavkat Mirziyoyev met and held consultations on Monday morning in Samarkand with Sadyr Japarov.',
      'CONSULT/meet mirziyoyev+japarov happened',
    ],
    [
      'Ilham Aliyev held telephone talks on Monday evening with Salome Zourabichvili and Nikol Pashinyan.',
      'CONSULT/phone aliyev+zourabichvili+pashinyan happened',
    ],
  ])('%s', (text, wanted) => {
    expect(contacts(text)).toContain(wanted)
  })
})

describe('those whom the words behind a title of several name take part', () => {
  test.each([
    [
      'Delegations headed by Ararat Mirzoyan and Hakan Fidan met in Geneva on Monday.',
      'CONSULT/meet mirzoyan+fidan happened',
    ],
    [
      'Министры иностранных дел двух стран, Арарат Мирзоян и Джейхун Байрамов, встретились в понедельник в Женеве.',
      'CONSULT/meet mirzoyan+bayramov happened',
    ],
  ])('%s', (text, wanted) => {
    expect(contacts(text)).toContain(wanted)
  })

  test('the aides of two leaders are not the leaders', () => {
    const told = contacts('Помощники Ильхама Алиева и Никола Пашиняна встретились в понедельник в Женеве.')
    expect(told).not.toContain('CONSULT/meet aliyev+pashinyan happened')
  })
})

test('at whose initiative a call was made proposes none any more', () => {
  const told = contacts('At the initiative of Turkey, Ararat Mirzoyan and Jeyhun Bayramov held talks on Monday.')
  expect(told).toEqual(['CONSULT/meet mirzoyan+bayramov happened'])
})
