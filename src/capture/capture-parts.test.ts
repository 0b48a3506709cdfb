import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { captureParts } from './capture-parts.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function partsOf(name: string, text: string, partBytes = 300): Promise<string[]> {
  const path = join(folder, name)
  await writeFile(path, text)
  const parts: string[] = []
  for await (const part of captureParts(path, { wholeBytes: 100, partBytes }))
    parts.push(new TextDecoder().decode(part.bytes))
  return parts
}

const message = (id: number) => ({ id, type: 'message', text: [`№ ${id} "}]\\`, { type: 'bold', text: '[' }] })
const chat = (id: number, count: number) => ({
  name: `Чат ${id}`,
  type: 'public_channel',
  id,
  messages: Array.from({ length: count }, (_, index) => message(index + 1)),
})
type Chat = ReturnType<typeof chat>

describe('captureParts', () => {
  test('cuts a large export between messages, each part with the head of its chat', async () => {
    const parts = (await partsOf('result.json', JSON.stringify(chat(7, 40), null, 1))).map(
      (part) => JSON.parse(part) as Chat,
    )
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.every((part) => part.name === 'Чат 7' && part.id === 7)).toBe(true)
    expect(parts.flatMap((part) => part.messages)).toEqual(chat(7, 40).messages)
  })

  test('keeps the chats of an account apart', async () => {
    const account = { about: 'x', chats: { about: 'y', list: [chat(1, 3), chat(2, 0), chat(3, 30)] } }
    const parts = (await partsOf('account.json', JSON.stringify(account))).map((part) => JSON.parse(part) as Chat)
    expect(parts.filter((part) => part.id === 1).flatMap((part) => part.messages)).toHaveLength(3)
    expect(parts.filter((part) => part.id === 3).flatMap((part) => part.messages)).toHaveLength(30)
  })

  test('passes on what is left of a truncated export', async () => {
    const parts = await partsOf('cut.json', JSON.stringify(chat(7, 20)).slice(0, -60))
    expect(parts.slice(0, -1).flatMap((part) => (JSON.parse(part) as Chat).messages).length).toBeGreaterThan(10)
    expect(parts.at(-1)).toMatch(/^\{"name":"Чат 7".*"messages":\[/)
    expect(() => JSON.parse(parts.at(-1) ?? '')).toThrow()
  })

  test('cuts JSON Lines between lines and leaves every other kind whole', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => JSON.stringify({ text: `Line ${index}` })).join('\n')
    expect((await partsOf('x.jsonl', lines)).join('')).toBe(lines)
    expect(await partsOf('x.html', `<html>${'x'.repeat(500)}`)).toHaveLength(1)
  })

  test('refuses a missing file in one sentence', async () => {
    await expect(captureParts(join(folder, 'none')).next()).rejects.toThrow(/no such file/)
  })
})
