import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadAlertSettings } from './settings.js'

const secret = 'a secret of some length'
const home = () => mkdtempSync(join(tmpdir(), 'readout-alerts-'))

describe('alerts.yaml', () => {
  const read = (text: string, env: NodeJS.ProcessEnv = {}) => {
    const file = join(home(), 'alerts.yaml')
    writeFileSync(file, text)
    return loadAlertSettings(file, env)
  }
  const channel = 'channels: [{ id: desk, kind: webhook, url: "https://desk.example/hook", secret: "env:DESK_SECRET" }]'

  test('takes secrets from the environment and fills in the hours', async () => {
    const { channels, rules } = await read(`${channel}\nrules: [{ id: ends, on: expiring, send: [desk] }]`, {
      DESK_SECRET: secret,
    })
    expect(channels[0]).toMatchObject({ secret, allowPrivate: false, digest: 'none' })
    expect(rules[0]).toMatchObject({ hours: 24, to: [] })
  })

  test.each([
    [`${channel}\nrules: []`, {}, /DESK_SECRET, which is not set/],
    [`${channel}\nrules: [{ id: a, on: status, send: [dsk] }]`, { DESK_SECRET: secret }, /sends to “dsk”.*Known: desk/],
    [
      `${channel}\nrules: [{ id: a, on: status, sent: [desk] }]`,
      { DESK_SECRET: secret },
      /unknown key “sent” \(did you mean “send”\?\)/,
    ],
    ['channels: [{ id: desk, kind: webhook, url: "https://x.example", secret: short }]', {}, /secret/],
  ])('says what is wrong with %s', async (text, env, words) => {
    await expect(read(text, env)).rejects.toThrow(words)
  })
})
