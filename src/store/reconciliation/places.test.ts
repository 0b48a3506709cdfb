import { expect, test } from 'vitest'
import { random } from '../../../test/fixtures/world.js'
import { placesOf } from './places.js'

test('a sequence that grows, shrinks and is reordered stays in order, and few of its members get another place', () => {
  const draw = random(7)
  const sequence = Array.from({ length: 200 }, (_, n) => n)
  let places = new Map<number, number>()
  let [next, moved] = [200, 0]
  for (let step = 0; step < 2000; step++) {
    const at = step % 3 === 0 ? draw(sequence.length) : sequence.length - 1
    if (step % 5 === 4) sequence.splice(at, 1)
    else if (step % 7 === 6) sequence.splice(draw(sequence.length), 0, ...sequence.splice(at, 1))
    else sequence.splice(at, 0, next++)
    const given = placesOf(sequence.map((one) => places.get(one)))
    expect(given.every((place, n) => n === 0 || place > (given[n - 1] as number))).toBe(true)
    moved += sequence.filter((one, n) => places.has(one) && places.get(one) !== given[n]).length
    places = new Map(sequence.map((one, n) => [one, given[n] as number]))
  }
  expect(moved).toBeLessThan(2000)
})

test('where no room is left between two places, only some of those behind them move', () => {
  let places = placesOf(new Array(5000).fill(undefined))
  let moved = 0
  for (let n = 0; n < 400; n++) {
    const given = placesOf([places[0], undefined, ...places.slice(1)])
    expect(given.every((place, at) => at === 0 || place > (given[at - 1] as number))).toBe(true)
    moved += places.slice(1).filter((place, at) => place !== given[at + 2]).length
    places = given
  }
  expect(moved).toBeLessThan(8000)
})
