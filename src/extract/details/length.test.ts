import { expect, test } from 'vitest'
import { isLength } from './length.js'

const LASTING = [
  ['a truce of |30 days|', 'P30D'],
  ['перемирие сроком на |месяц|', 'P1M'],
  ['заключили |25-летний| договор', 'P25Y'],
  ['aid for |four years|', 'P4Y'],
  ['воздержаться от ударов в течение |30 дней|', 'P30D'],
]
const OTHER = [
  ['children under the age of |16 years|', 'P16Y'],
  ['детей моложе |16 лет|', 'P16Y'],
  ['снизить возраст призыва до |18 лет|', 'P18Y'],
  ['|80-летний| генерал пообещал', 'P80Y'],
  ['an |80-year-old| general', 'P80Y'],
  ['закончить войну за |один день|', 'P1D'],
  ['report within |60 days| of this order', 'P60D'],
  ['subsidised with $200 billion |a year|', 'P1Y'],
  ['back in the office |five days| a week', 'P5D'],
  ['the past |two years|', 'P2Y'],
  ['|over the past month|, the agency was closed', 'P1M'],
  ['in just over |a month|', 'P1M'],
  ['снизить возраст мобилизации с 25 до |18 лет|', 'P18Y'],
  ['|two hours| later', 'PT2H'],
]

const timeIn = (marked: string, value: string) => {
  const [before = '', words = '', after = ''] = marked.split('|')
  return [before + words + after, { value, span: [before.length, before.length + words.length] }] as const
}

test.each(LASTING)('“%s” lasts', (marked, value) => {
  expect(isLength(...timeIn(marked, value))).toBe(true)
})

test.each(OTHER)('“%s” does not last', (marked, value) => {
  expect(isLength(...timeIn(marked, value))).toBe(false)
})
