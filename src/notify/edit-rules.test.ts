import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addRule, removeRule } from './edit-rules.js'
import { loadAlertSettings } from './settings.js'

const FILE = `# who is told
channels:
  - { id: desk, kind: webhook, url: "https://desk.example/hook", secret: "env:DESK_SECRET" } # the night desk
rules:
  - { id: moved, on: status, send: [desk] } # keep
`
const env = { DESK_SECRET: 'a secret of some length' }
const file = (text: string | null = FILE) => {
  const path = join(mkdtempSync(join(tmpdir(), 'readout-rules-')), 'alerts.yaml')
  if (text !== null) writeFileSync(path, text)
  return path
}

describe('rules in alerts.yaml', () => {
  test('are added and taken out, and comments and secrets stay as they are', async () => {
    const path = file()
    await addRule(path, { id: 'runs-out', on: 'expiring', hours: 12, send: ['desk'] }, env)
    expect((await loadAlertSettings(path, env)).rules.map(({ id, hours }) => [id, hours])).toEqual([
      ['moved', 24],
      ['runs-out', 12],
    ])
    await removeRule(path, 'runs-out', env)
    const text = readFileSync(path, 'utf8')
    for (const kept of ['# who is told', 'env:DESK_SECRET', '# the night desk', '# keep']) expect(text).toContain(kept)
    expect(text).not.toContain('runs-out')
  })

  test.each([
    [{ id: 'a', on: 'status', send: ['nobody'] }, /alerts\.yaml sends to “nobody”.*Known: desk/],
    [{ id: 'moved', on: 'status', send: ['desk'] }, /uses the id “moved” twice/],
    [{ id: 'a', on: 'weather', send: ['desk'] }, /on:/],
    [{ id: 'A B', on: 'status', send: ['desk'] }, /lower-case letters/],
  ])('%j is refused, and nothing changes', async (rule, words) => {
    const path = file()
    await expect(addRule(path, rule, env)).rejects.toThrow(words)
    expect([readFileSync(path, 'utf8'), readdirSync(join(path, '..'))]).toEqual([FILE, ['alerts.yaml']])
  })

  test('where there is no file, a rule needs a channel first, and there is none to take out', async () => {
    const path = file(null)
    await expect(addRule(path, { id: 'a', on: 'status', send: ['desk'] }, env)).rejects.toThrow(/Known: none/)
    await expect(removeRule(path, 'a', env)).rejects.toThrow('has no rule “a”')
  })

  test('of a broken file are left alone', async () => {
    const path = file('rules: [')
    await expect(removeRule(path, 'a', env)).rejects.toThrow(/not valid YAML/)
    expect(readFileSync(path, 'utf8')).toBe('rules: [')
  })
})
