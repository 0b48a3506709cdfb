import { expect, test } from 'vitest'
import { participantKey } from './participant-key.js'

const keyOf = (name: string) => participantKey({ name, actor: null })

test.each([
  ['Karim Nassar', 'the head of the security service, Lieutenant General Karim Nassar'],
  ['Арман Тигранян', 'Арманом Тиграняном'],
  ['Наталья Крылова', 'Натальей Крыловой'],
  ['Олена Коваль', 'Олени Коваль'],
])('%s and %s are one', (name, other) => {
  expect(keyOf(name)).toBe(keyOf(other))
})

test.each([
  ['Karim Nassar', 'Salim Nassar'],
  ['the minister', 'the minister of Qatar, the host'],
  ['the Border Security Committee', 'the National Security Committee'],
  ['Арман Тигранян', 'Арам Тигранян'],
  ['комитет', 'комитета'],
])('%s and %s are two', (name, other) => {
  expect(keyOf(name)).not.toBe(keyOf(other))
})
