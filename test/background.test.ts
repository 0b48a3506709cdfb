import { afterEach, describe, expect, test } from 'vitest'
import { createBackground } from '../src/pipeline/background/index.js'
import { type Happening, onHappening } from '../src/pipeline/happenings.js'
import { DOSSIER } from '../src/store/test/samples.js'
import { benchOf } from '../src/store/test/stores.js'

const POST = 'Moscow, 18 March 2025. President Vladimir Putin had a telephone conversation with President Donald Trump.'
const NOW = '2025-03-19T10:00:00Z'
const steps: string[] = []
const progress = { start: (label: string) => void steps.push(label), advance() {}, done() {} }
let silence = () => {}
afterEach(() => silence())

describe.each(['pglite', 'postgres'] as const)('the pipeline behind a server (%s)', (engine) => {
  const bench = benchOf(engine)

  test('takes a file in and brings the dossier up to date while pages go on reading', async () => {
    const { store } = await bench.fresh()
    await store.dossiers.save(DOSSIER)
    const heard: Happening[] = []
    silence = onHappening((happening) => heard.push(happening))
    const background = createBackground(store)
    const taken = background.takeIn(
      'talks',
      [
        { name: 'release.txt', bytes: Buffer.from(POST) },
        { name: 'broken.json', bytes: Buffer.from('{"posts": [') },
      ],
      { now: NOW, progress },
    )
    expect(await store.counts('talks')).toMatchObject({ events: 0 })
    const report = await taken
    expect(report.added).toBe(1)
    expect(report.unreadable.map(({ at }) => at)).toContain('broken.json')
    expect(await store.counts('talks')).toMatchObject({ documents: 1, events: 1 })
    expect(steps).toEqual(expect.arrayContaining(['Importing', 'Extracting', 'Linking and reconciling']))
    expect(heard.map(({ event }) => event)).toEqual(expect.arrayContaining(['import', 'extract', 'settle']))
    await background.close()
  })
})

describe('the pipeline behind a server', () => {
  const bench = benchOf('pglite')

  test('says in words that a dossier is not there, and goes on after its thread was ended', async () => {
    const { store } = await bench.fresh()
    const background = createBackground(store)
    await expect(background.run('nowhere', { now: NOW })).rejects.toThrow('There is no dossier “nowhere” here any more')
    await background.close()
    await store.dossiers.save(DOSSIER)
    await background.run('talks', { now: NOW })
    expect(await store.reconciliation.load('talks')).toMatchObject({ events: [] })
    await background.close()
  })
})
