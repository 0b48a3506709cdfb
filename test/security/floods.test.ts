import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileServer, type Server } from './hostile.js'

let server: Server
beforeAll(async () => {
  server = await hostileServer()
})
afterAll(() => server.stop())

/** A POST whose length is not told before, as `transfer-encoding: chunked` sends it; 413 where the server hangs up, as it says that it will. */
async function pour(path: string, megabytes: number): Promise<number> {
  const body = new ReadableStream({
    start(stream) {
      for (let n = 0; n < megabytes; n++) stream.enqueue(new Uint8Array(1_000_000).fill(32))
      stream.close()
    },
  })
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return await fetch(server.url + path, init as RequestInit).then(
    ({ status, headers }) => (headers.get('connection') === 'close' ? status : 0),
    () => 413,
  )
}

describe('a server that is asked too much', () => {
  test('reads no question without end, also where its length is not told', async () => {
    for (const path of ['/mcp', '/api/v1/dossiers/evil/curations'])
      expect([path, await pour(path, 5)]).toEqual([path, 413])
  })

  test('lets go of whoever never says what is asked (slowloris), and answers others meanwhile', async () => {
    const { hostname, port } = new URL(server.url)
    const started = performance.now()
    const ends = Array.from(
      { length: 50 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx: '))
          const drip = setInterval(() => socket.write('a'), 500)
          socket
            .on('error', () => undefined)
            .on('close', () => {
              clearInterval(drip)
              resolve()
            })
          socket.resume()
        }),
    )
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await Promise.all(ends)
    expect(performance.now() - started).toBeLessThan(120_000)
  })

  test('keeps nothing of dossiers that are not there, and of the past only a little', async () => {
    for (let n = 0; n < 60; n++) expect((await fetch(`${server.url}/d/none-${n}`)).status).toBe(404)
    for (let n = 1; n < 25; n++) {
      const day = `2025-05-${String(n).padStart(2, '0')}`
      expect((await fetch(`${server.url}/d/evil?as_of=${day}`)).status).toBe(200)
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
