import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { captureFile } from './capture-file.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capture-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a file is captured byte for byte', async () => {
  const path = join(folder, 'a.txt')
  await writeFile(path, new Uint8Array([0, 255, 10]))
  expect(await captureFile(path)).toMatchObject({ from: path, bytes: Buffer.from([0, 255, 10]), headers: {} })
})

test.each([
  ['missing.txt', /there is no such file/],
  ['', /it is a folder/],
])('"%s" is refused in one sentence', async (name, message) => {
  await expect(captureFile(join(folder, name))).rejects.toThrow(message)
})
