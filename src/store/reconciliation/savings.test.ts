import { expect, test } from 'vitest'
import { changedSince, type Saving, withSaving } from './savings.js'

const ids = (many: number, of: string) => Array.from({ length: many }, (_, n) => `${of}:${n}`)

function saved(sizes: readonly number[]): readonly Saving[] {
  return sizes.reduce<readonly Saving[]>(
    (before, many, at) => withSaving(before, { name: `s${at}`, events: ids(many, `e${at}`), rows: [`r${at}`] }),
    [],
  )
}

test('a reader learns what changed since the saving that it knows', () => {
  const savings = saved([9, 2, 1, 0])
  expect(changedSince(savings, 's1')).toEqual({ events: new Set(['e2:0']), rows: new Set(['r2', 'r3']) })
  expect(changedSince(savings, 's3')).toEqual({ events: new Set(), rows: new Set() })
  expect(changedSince(savings, 'of another process')).toBeNull()
  expect(changedSince(savings, undefined)).toBeNull()
})

test('what is long past is forgotten, and a saving of very much leaves its name alone', () => {
  const many = saved(Array.from({ length: 1000 }, () => 3))
  expect([many.length < 120, changedSince(many, 's0'), changedSince(many, 's950')?.rows.size]).toEqual([true, null, 49])
  const large = saved([1, 5000])
  expect(large).toEqual([{ name: 's1', events: [], rows: [] }])
  expect(changedSince(saved([1, 5000, 1]), 's1')?.events).toEqual(new Set(['e2:0']))
})
