import { expect, test } from 'vitest'
import { damage } from '../bench/faults/damage.js'
import { powerCuts } from '../bench/faults/power-cuts.js'
import { hostileSources } from '../bench/faults/sources.js'

// The short form of `npm run bench:faults`; kills are in src/store/crash.test.ts.

test('a power cut that drops every unflushed write loses nothing that was acknowledged', async () => {
  expect(await powerCuts(1)).toMatchObject({ lost: 0, refusals: [] })
})

test('damage to captures and logs is found, damage to the database is told in words and mended from the files', async () => {
  expect(await damage(5)).toMatchObject({ lost: 0, refusals: [] })
})

test('sources that hang, trickle, redirect for ever, send ten gigabytes or a bomb are refused in a sentence', async () => {
  expect(await hostileSources()).toMatchObject({ refusals: [] })
})
