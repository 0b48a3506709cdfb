import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createReading } from './reading.js'

const { read } = createReading(
  parse(readFileSync(new URL('../../../languages/uk/reading.yaml', import.meta.url), 'utf8')),
)
const inRussian = (text: string) =>
  read(text.split(' '))
    .map(({ text: word, known }) => (known ? word : `${word}?`))
    .join(' ')

test.each([
  ['Президенти провели телефонну розмову', 'Президенты провели телефонный разговор'],
  ['зустріч із лідером Туреччини', 'встреча с лидером Турции'],
  ['провів зустріч із Туреччини', 'провел встречу из Турции'],
  ['МЗС спростувало можливу зустріч', 'МИД опровергло возможную встречу'],
  ['російські війська обстріляли', 'российские войска обстреляли'],
  ['лідери домовилися й обмінялись', 'лидеры договорились и обменялись'],
  ['допомогла та вимагає', 'помогла и требует'],
  ['посли дізналися й поділилась', 'послы узнали и рассказала'],
  ['за словами німецького канцлера', 'по словам немецкого канцлера'],
  ['довгополий плащ', 'довгополый? плащ?'],
  ['NATO’s 5G', 'NATO’s 5G'],
])('reads «%s» word by word', (text, expected) => {
  expect(inRussian(text)).toBe(expected)
})

test('one word is read for each, whatever it is', () => {
  const odd = ['', 'ї'.repeat(5000), "'", 'Ґ', 'прем’єр-', '…', 'constructor', '__proto__']
  expect(read(odd)).toHaveLength(odd.length)
})
