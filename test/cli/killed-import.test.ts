import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { emptyFolder, objects, readout, start } from './readout.js'

const POSTS = 6000
const KILLED_AFTER_MS = [1200, 2000, 2800, 3600, 4400]

test('an import that is killed again and again ends up whole, and a second one adds nothing', async () => {
  const cwd = await emptyFolder()
  await mkdir(join(cwd, 'talks'))
  await writeFile(
    join(cwd, 'talks/dossier.yaml'),
    `id: talks
title: Talks
parties: [russia, turkey]
period: { start: 2025-05-01 }
sources:
  - { id: wire, name: Wire, lane: media, zone: Europe/Istanbul, matches: ["77"] }
`,
  )
  const messages = Array.from({ length: POSTS }, (_, at) => ({
    id: at + 1,
    type: 'message',
    date_unixtime: String(1_747_000_000 + at * 60),
    from: 'Wire',
    text: `Post ${at + 1}. ${'The delegations met again, and said nothing to those who waited outside. '.repeat(6)}`,
  }))
  await writeFile(join(cwd, 'wire.json'), JSON.stringify({ name: 'Wire', type: 'public_channel', id: 77, messages }))
  for (const wait of KILLED_AFTER_MS) {
    const child = start(['import', 'talks/', 'wire.json', '-q'], cwd)
    const closed = once(child, 'close')
    await Promise.race([sleep(wait), closed])
    child.kill('SIGKILL')
    await closed
  }
  const whole = await readout(['import', 'talks/', 'wire.json', '-q', '--json'], { cwd })
  expect(whole.code).toBe(0)
  const again = objects((await readout(['import', 'talks/', 'wire.json', '-q', '--json'], { cwd })).stdout)[0]
  expect(again).toMatchObject({ added: 0, revised: 0, gone: 0, files: [{ known: true }] })
  expect((await readout(['doctor'], { cwd })).stdout).toContain(`talks: 1 capture, ${POSTS} documents`)
  expect((await readout(['verify'], { cwd })).stdout).toContain('all as they were written')
  const [source] = objects((await readout(['sources', 'talks', '--json'], { cwd })).stdout)
  expect(source).toMatchObject({ id: 'wire', covered: [{ from: '2025-05-11T21:46:40.999Z' }] })
})
