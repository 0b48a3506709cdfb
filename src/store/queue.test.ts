import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onBothEngines } from './test/stores.js'

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !condition(); n++) await sleep(50)
}

onBothEngines('the queue of jobs', (bench) => {
  test('gives each job to a worker once, keeps one of a key waiting, and tries again what failed', async () => {
    const { store } = await bench.fresh()
    expect(await store.queue.counts()).toEqual([])
    const queue = await store.queue.open()
    const sent = [queue.send('extract', { part: 1 }, { key: 'a' }), queue.send('extract', { part: 2 }, { key: 'b' })]
    expect(await Promise.all(sent)).toEqual([true, true])
    expect(await queue.send('extract', { part: 3 }, { key: 'a' })).toBe(false)
    await queue.send('settle', { dossier: 'talks' }, { key: 'talks', afterSeconds: 600 })
    expect(await store.queue.counts()).toEqual([
      { name: 'extract', waiting: 2, active: 0, failed: 0 },
      { name: 'settle', waiting: 1, active: 0, failed: 0 },
    ])
    expect(await queue.cancel('settle', 'talks')).toBe(1)
    const done: unknown[] = []
    let failures = 0
    await queue.work('extract', async ({ part }) => {
      if (part === 2 && failures++ === 0) throw new Error('the database went away')
      done.push(part)
    })
    await until(() => done.length === 2)
    expect([done, failures, queue.faults()]).toEqual([[1, 2], 2, []])
  })

  test('work under one name is done by one at a time; whoever need not wait is told that it is taken', async () => {
    const { store } = await bench.fresh()
    const order: string[] = []
    const work = (name: string, meanwhile?: () => Promise<void>) => async () => {
      order.push(`${name} begins`)
      await meanwhile?.()
      order.push(`${name} ends`)
      return name
    }
    let second: Promise<string> | undefined
    const first = store.exclusively(
      'x',
      work('first', async () => {
        second = store.exclusively('x', work('second'))
        expect(await store.ifFree('x', work('third'))).toBeNull()
      }),
    )
    expect([await first, await second]).toEqual(['first', 'second'])
    let fifth: Promise<string> | undefined
    const fourth = store.ifFree(
      'x',
      work('fourth', async () => {
        fifth = store.exclusively('x', work('fifth'))
        await sleep(20)
      }),
    )
    expect([await fourth, await fifth]).toEqual(['fourth', 'fifth'])
    const each = ['first', 'second', 'fourth', 'fifth']
    expect(order).toEqual(each.flatMap((name) => [`${name} begins`, `${name} ends`]))
  })
})
