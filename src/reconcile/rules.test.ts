import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHECKS } from './checks/index.js'

const method = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8')
const anchors = [...method.matchAll(/<a id="([a-z-]+)"><\/a>/g)].map((match) => match[1])

test('every rule that a check rests on has its paragraph in docs/method.md', () => {
  expect(CHECKS.flatMap(({ rules }) => rules).filter((rule) => !anchors.includes(rule))).toEqual([])
})

test('no anchor of docs/method.md is used twice', () => {
  expect(anchors).toEqual([...new Set(anchors)])
})
