import { expect, test } from 'vitest'
import { lostOf, strikeWriter } from './test/killed-writer.js'
import { onBothEngines } from './test/stores.js'

/** Steps after which the process is killed, each a little later within its step. */
const ROUNDS = [2, 5, 9, 14]

onBothEngines('kill -9 while capturing, saving, extracting, linking and curating', (bench) => {
  test('loses nothing that was acknowledged, and the next start repairs the rest by itself', async () => {
    const { store, options } = await bench.fresh()
    await store.close()
    for (const [round, steps] of ROUNDS.entries()) {
      const acknowledged = await strikeWriter(options, { round, steps, afterMs: steps * 3 })
      const reopened = await bench.open(options)
      expect(await lostOf(reopened, acknowledged)).toEqual([])
      expect(reopened.warnings).toEqual([])
      // Bytes whose line had not been written yet may be left over; nothing else may be wrong.
      const { faults } = await reopened.verify()
      expect(faults.filter((fault) => !fault.includes('is in no line of the manifest'))).toEqual([])
      await reopened.close()
    }
  })
})
