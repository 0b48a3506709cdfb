import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, objects, readout, start } from './readout.js'

test('a running server tells monitors how it stands, and logs one line for each thing that happens, without any text of documents', async () => {
  const cwd = await emptyFolder()
  await mkdir(join(cwd, 'talks'))
  const yaml = 'id: talks\ntitle: Talks\nparties: [russia, turkey]\nperiod: { start: 2025-05-01 }\nfiles: [post.txt]\n'
  await writeFile(join(cwd, 'talks/dossier.yaml'), yaml)
  await writeFile(join(cwd, 'talks/post.txt'), 'Fidan received Lavrov in Antalya on 12 April 2025.')
  await readout(['import', 'talks/', '--published', '2025-04-12T18:00:00Z', '-q'], { cwd })
  await readout(['run', 'talks', '-q'], { cwd })
  const server = start(['serve', '--port', '0'], cwd)
  let log = ''
  server.stderr?.on('data', (part) => {
    log += part
  })
  const [said] = (await once(server.stdout!, 'data')) as [Buffer]
  const url = /http:\/\/\S+/.exec(said.toString())?.[0] ?? ''
  const form = new FormData()
  form.append('files', new File(['Peskov said nothing new in Minsk on 13 April 2025.'], 'next.txt'))
  const taken = await fetch(`${url}/d/talks/import`, { method: 'POST', body: form, headers: { origin: url } })
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const status = await (await fetch(`${url}/status`)).text()
  const ready = await fetch(`${url}/readyz`)
  server.kill('SIGTERM')
  await once(server, 'exit')
  expect([taken.status < 400, ready.status]).toEqual([true, 200])
  expect(metrics).toMatch(/readout_things\{dossier="talks",what="documents"\} 2/)
  expect(metrics).toMatch(/readout_queue_depth\{dossier="talks"\} 0/)
  expect(metrics).toContain('readout_live_streams 0')
  expect(metrics).toMatch(/process_resident_memory_bytes \d/)
  expect(status).toContain('Every document has been extracted.')
  const lines = objects(log.slice(log.indexOf('{')))
  expect(lines.map(({ event }) => event)).toEqual(['import', 'extract', 'settle'])
  expect(lines[0]).toMatchObject({ dossier: 'talks', added: 1, unreadable: 0 })
  expect(log).not.toMatch(/Peskov|Minsk/)
})
