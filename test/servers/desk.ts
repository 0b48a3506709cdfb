import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string }

/** A real server that takes whatever is posted, keeps it, and answers with the statuses it is told, then with 200. */
export async function startDesk() {
  const asked: Asked[] = []
  const answers: number[] = []
  const http = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      asked.push({ url: request.url ?? '', headers: request.headers, body })
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end('{"ok":false}')
    })
  })
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    answers,
    forget() {
      asked.length = 0
      answers.length = 0
    },
    close: () => http.close(),
  }
}
