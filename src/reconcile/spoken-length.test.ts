import { expect, test } from 'vitest'
import { spokenLengths } from './spoken-length.js'

test.each([
  ['The talks lasted 4.5 hours.', [270]],
  ['They spoke for almost two and a half hours.', [150]],
  ['A 90-minute call, said the aide.', [90]],
  ['The conversation went on for an hour and a half.', [90]],
  ['Разговор длился четыре с половиной часа.', [270]],
  ['Беседа продолжалась больше четырёх часов.', [240]],
  ['Говорили около часа.', [60]],
  ['Разговор занял полтора часа.', [90]],
  ['Розмова тривала дві години.', [120]],
  ['Two hours later the motorcade left.', []],
  ['Встреча началась в 18 часов.', []],
  ['Через два часа он уехал.', []],
  ['A 30-day pause was asked for.', []],
])('%s → %j minutes', (text, minutes) => {
  expect(spokenLengths(text).map((length) => length.minutes)).toEqual(minutes)
})
