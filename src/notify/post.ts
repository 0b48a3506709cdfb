import { request as overHttp } from 'node:http'
import { request as overTls } from 'node:https'
import { checkedUrl, publicLookup } from '../capture/index.js'
import { DeliveryError } from './channel.js'

const TIMEOUT_MS = 15_000
const MAX_ANSWER = 2000

export type Post = {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Private, loopback and link-local addresses are refused otherwise, also behind a public name. */
  readonly allowPrivate: boolean
}

/** Posts JSON once, follows no redirect. Throws DeliveryError unless the answer is 2xx. */
export async function post({ url: address, body, headers, allowPrivate }: Post): Promise<void> {
  const url = allowedUrl(address, allowPrivate)
  const send = url.protocol === 'https:' ? overTls : overHttp
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => reject(new DeliveryError(`${url.host} ${why}`, { cause }))
    const asked = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'readout',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    })
    asked.on('error', (error) => fail(`could not be reached: ${error.message}`, error))
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        if (text.length < MAX_ANSWER) text += part
      })
      answer.on('error', (error) => fail(`broke off: ${error.message}`, error))
      answer.on('end', () => {
        const { statusCode = 0 } = answer
        if (statusCode >= 200 && statusCode < 300) resolve()
        else fail(`answered ${statusCode}: ${text.replace(/\s+/g, ' ').slice(0, 200)}`)
      })
    })
    asked.end(body)
  })
}

function allowedUrl(address: string, allowPrivate: boolean): URL {
  try {
    return checkedUrl(address, allowPrivate)
  } catch (cause) {
    const host = URL.canParse(address) ? new URL(address).host : 'The address'
    throw new DeliveryError(
      `${host} is no public http or https address, so nothing is sent there; set allowPrivate on the channel if it is meant.`,
      { cause },
    )
  }
}
