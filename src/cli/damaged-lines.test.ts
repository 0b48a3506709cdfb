import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { damagedLines } from './damaged-lines.js'

test('a line of an editor’s choices that was cut off is named by its number', async () => {
  const home = await mkdtemp(join(tmpdir(), 'readout-lines-'))
  await writeFile(join(home, 'brief-lines.jsonl'), '{"id":"a"}\n{"id":"b","do":"hi\n{"undoes":"a"}\n')
  await writeFile(join(home, 'notes.jsonl'), '{"id":"n"}\n')
  expect(await damagedLines(home)).toEqual([{ file: 'brief-lines.jsonl', lines: [2] }])
  await rm(home, { recursive: true })
})
