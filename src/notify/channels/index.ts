import type { Batch, Channel } from '../channel.js'
import { atom } from './atom.js'
import { email } from './email.js'
import { telegram } from './telegram.js'
import { webhook } from './webhook.js'

/** Tells a batch by a channel. Throws DeliveryError or CaptureError in one sentence. */
export function sendBy(channel: Channel, batch: Batch): Promise<void> {
  switch (channel.kind) {
    case 'webhook':
      return webhook(channel, batch)
    case 'email':
      return email(channel, batch)
    case 'telegram':
      return telegram(channel, batch)
    case 'atom':
      return atom(channel, batch)
  }
}
