import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the model says next: a text, or one made from what it is asked; or a failure of the protocol. */
export type Reply = {
  readonly content?: string | ((asked: unknown) => unknown)
  readonly status?: number
  /** Seconds, as the header says. */
  readonly retryAfter?: string
  /** The connection ends in the middle of the answer. */
  readonly cut?: boolean
}

/** A server of the chat-completions protocol on loopback that answers as it is told, its failures included; it keeps what it was asked. */
export async function startModel(otherwise: Reply = {}) {
  const replies: Reply[] = []
  const asked: { readonly system: string; readonly prompt: unknown; readonly at: number }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const [system, user] = JSON.parse(body).messages
      const prompt = JSON.parse(user.content)
      asked.push({ system: system.content, prompt, at: performance.now() })
      const { content = '', status = 200, retryAfter = '0', cut = false } = replies.shift() ?? otherwise
      const text = typeof content === 'string' ? content : JSON.stringify(content(prompt))
      const answer = completion(text)
      response.writeHead(status, {
        'content-type': 'application/json',
        'retry-after': retryAfter,
        'content-length': Buffer.byteLength(answer),
      })
      if (!cut) return void response.end(answer)
      response.write(answer.slice(0, 40))
      setTimeout(() => response.destroy(), 20)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    url,
    replies,
    asked,
    forget() {
      replies.length = 0
      asked.length = 0
    },
    close: () => server.close(),
  }
}

function completion(content: string): string {
  return JSON.stringify({
    id: 'chat',
    object: 'chat.completion',
    created: 1,
    model: 'test',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })
}
