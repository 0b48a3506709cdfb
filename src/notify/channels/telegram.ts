import { textOfBatch } from '../alert-text.js'
import { DeliveryError, type Send } from '../channel.js'
import { post } from '../post.js'

/** Longest message of the Bot API, in UTF-16 units. */
const LONGEST = 4096

/** `sendMessage` of the Telegram Bot API (core.telegram.org/bots/api), as plain text without previews. */
export const telegram: Send<'telegram'> = async ({ api, token, chat, allowPrivate }, batch) => {
  const text = textOfBatch(batch)
  const body = JSON.stringify({
    chat_id: chat,
    text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text,
    link_preview_options: { is_disabled: true },
  })
  try {
    await post({ url: `${api}/bot${token}/sendMessage`, body, headers: {}, allowPrivate })
  } catch (cause) {
    // The token is part of the address and must not reach a log.
    throw new DeliveryError((cause as Error).message.replaceAll(token, '…'))
  }
}
