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
  ['They talked for about half an hour, and for an hour the next day.', [30, 60]],
  ['A half-hour call; three-quarters of an hour had been planned.', [30, 45]],
  ['A two-and-a-half-hour meeting; a one and a half hour call before it.', [150, 90]],
  ['They talked at 3 and half an hour was enough.', [30]],
  ['Беседа заняла около получаса.', [30]],
  ['Розмова тривала півгодини, а не чверть години.', [30, 15]],
  ['Half an hour later the line went dead.', []],
  ['Он перезвонил через полчаса.', []],
  ['Two hours later the motorcade left.', []],
  ['Встреча началась в 18 часов.', []],
  ['Через два часа он уехал.', []],
  ['A 30-day pause was asked for.', []],
])('%s → %j minutes', (text, minutes) => {
  expect(spokenLengths(text).map((length) => length.minutes)).toEqual(minutes)
})
