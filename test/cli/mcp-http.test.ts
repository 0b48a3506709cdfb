import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoFolder } from './demo.js'
import { readout, start } from './readout.js'

const dossier = 'us-russia-2025'
let cwd = ''
let server: ReturnType<typeof start>
let url = ''

beforeAll(async () => {
  cwd = await demoFolder()
  server = start(['mcp', '--http', '--port', '0'], cwd)
  url = await new Promise<string>((found, failed) => {
    let told = ''
    server.stderr?.on('data', (part) => {
      told += part
      const address = /MCP is at (\S+)/.exec(told)?.[1]
      if (address) found(address)
    })
    server.on('close', () => failed(new Error(told)))
  })
})
afterAll(() => void server.kill())

const connected = async (headers: Record<string, string> = {}) => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }))
  return client
}

describe('the MCP server over HTTP', () => {
  test('answers the client of the SDK, many at once', async () => {
    const clients = await Promise.all([connected(), connected(), connected()])
    const answers = await Promise.all(
      clients.map((client) => client.callTool({ name: 'search', arguments: { dossier, words: 'Putin Trump' } })),
    )
    const texts = answers.map(({ content }) => (content as { text: string }[])[0]?.text)
    expect(new Set(texts).size).toBe(1)
    expect(JSON.parse(texts[0] ?? '').events.length).toBeGreaterThan(0)
    for (const client of clients) await client.close()
  })

  test('answers neither pages of other sites nor other host names, and streams nothing', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    const post = (more: Record<string, string>) =>
      fetch(url, { method: 'POST', body, headers: { ...headers, ...more } })
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    const stream = await fetch(url, { headers: { accept: 'text/event-stream' } })
    expect([stream.status, stream.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await post({})).status).toBe(200)
  })

  test('asks for a token once there are users', async () => {
    await readout(['users', 'add', 'ann', '--role', 'editor'], { cwd, input: 'a long sentence is easy\n' })
    const token = (await readout(['tokens', 'add', 'model', '--scope', 'read'], { cwd })).stdout.match(/rdt_\S+/)?.[0]
    await expect(connected()).rejects.toThrow()
    const client = await connected({ authorization: `Bearer ${token}` })
    expect((await client.listTools()).tools.length).toBeGreaterThan(5)
    await client.close()
  })
})
