import { createHmac } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDesk } from '../servers/desk.js'
import { startMailbox } from '../servers/mailbox.js'
import { type Place, places, readout } from './readout.js'

const SECRET = 'a secret of some length'
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let desk: Awaited<ReturnType<typeof startDesk>>
const newPlace = places()
let place: Place
/** What the webhook was asked; other programs on this machine may knock at the port. */
const told = () => desk.asked.filter(({ url }) => url === '/hook')
const run = async () => {
  const { code, stdout, stderr } = await readout(['alerts', 'run', 'us-russia-2025'], place)
  return { code, said: stdout.trim(), stderr }
}

beforeAll(async () => {
  desk = await startDesk()
  mailbox = await startMailbox()
  place = await newPlace()
  const { cwd } = place
  const dossier = join(cwd, 'dossiers/us-russia-2025')
  await cp(fileURLToPath(new URL('../../dossiers/us-russia-2025', import.meta.url)), dossier, { recursive: true })
  // The first look takes what is there for known: some texts come later.
  const texts = (await readdir(dossier, { recursive: true }))
    .filter((name) => /texts\/.*\.(txt|html|json|xml)$/.test(name))
    .sort()
  for (const name of texts.slice(Math.floor(texts.length / 2))) await rm(join(dossier, name))
  await readout(['import', 'us-russia-2025', '-q'], place)
  await readout(['run', 'us-russia-2025', '-q'], place)
  await writeFile(
    join(cwd, '.readout/alerts.yaml'),
    `channels:
  - { id: desk, kind: webhook, url: "${desk.url}/hook", secret: "${SECRET}", allowPrivate: true }
  - { id: mail, kind: email, smtp: "${mailbox.url}", from: a@example.org, to: [b@example.org] }
rules:
  - { id: moved, on: status, send: [desk] }
  - { id: texts, on: official, send: [mail] }
`,
  )
})
afterAll(() => {
  desk.close()
  mailbox.close()
})

describe('alerts, from a run to a real webhook and a real mail server', () => {
  test('what is there at the first look is known', async () => {
    expect(await run()).toMatchObject({ code: 0, said: 'us-russia-2025: 0 found, 0 told.' })
  })

  test('what comes in is told once, signed, with difference and evidence; a failure stays to be told', async () => {
    desk.answers.push(503)
    const whole = fileURLToPath(new URL('../../dossiers/us-russia-2025/texts', import.meta.url))
    await readout(['import', 'us-russia-2025', '-q', whole], place)
    await readout(['run', 'us-russia-2025', '-q'], place)
    expect(told().length).toBeGreaterThan(1)
    expect(mailbox.mails.length).toBeGreaterThan(0)
    for (const { headers, body } of told()) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', SECRET).update(signed).digest('base64')}`)
    }
    const alerts = told().flatMap(({ body }) => JSON.parse(body).data.alerts)
    expect(alerts.every(({ after, evidence }) => after && evidence.length > 0)).toBe(true)
    const keys = told().map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(new Set(alerts.map(({ id }) => id)).size)
  })

  test('nothing is told again: not by a new process, not after a rebuild', async () => {
    const messages = () => new Set(told().map(({ headers }) => headers['webhook-id'])).size
    const before = [messages(), mailbox.mails.length]
    const { said } = await run()
    expect(said).toMatch(/: 0 found, [01] told\.$/)
    await readout(['rebuild', '-q'], place)
    await readout(['run', 'us-russia-2025', '-q'], place)
    await run()
    // What failed is tried again under its own id once its minute has passed.
    expect([messages(), mailbox.mails.length]).toEqual(before)
    const log = await readFile(join(place.cwd, '.readout/alerts.jsonl'), 'utf8')
    expect(log.split('\n').filter((line) => line.includes('"outcome":"failed"'))).toHaveLength(1)
  })
})
