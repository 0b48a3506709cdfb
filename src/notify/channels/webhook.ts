import { createHmac } from 'node:crypto'
import { linkOf } from '../alert-text.js'
import type { Send } from '../channel.js'
import { post } from '../post.js'

/** Signed as Standard Webhooks say (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`; the id is the idempotency key. */
export const webhook: Send<'webhook'> = ({ url, secret, allowPrivate }, batch) => {
  const alerts = batch.alerts.map(({ send: _send, ...alert }) => ({
    ...alert,
    link: linkOf({ ...alert, send: [] }, batch.base),
  }))
  const body = JSON.stringify({ type: 'readout.alerts', timestamp: batch.at, data: { alerts } })
  const timestamp = String(Math.floor(Date.parse(batch.at) / 1000))
  const signature = createHmac('sha256', keyOf(secret)).update(`${batch.id}.${timestamp}.${body}`).digest('base64')
  const headers = {
    'webhook-id': batch.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
    'idempotency-key': batch.id,
  }
  return post({ url, body, headers, allowPrivate })
}

/** A secret as the standard writes it (`whsec_` and base64), or any other text as its bytes. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret)
}
