import type { Document, Media } from '../model/index.js'
import { postId } from './addresses.js'
import { moment, unixInstant } from './clock.js'
import type { Found } from './compose.js'
import { record, words } from './json-objects.js'

/** The chat that a message stands in. */
export type Chat = {
  readonly key: string
  readonly name: string | null
  /** Public name of the channel, for addresses. */
  readonly username: string | null
  readonly zone: string | null
}

export type MessageResult =
  | { readonly found: Found }
  | { readonly skipped: 'service' }
  | { readonly error: string; readonly needsZone?: true }

/** One message of a Telegram Desktop export of any generation; `error` says why it cannot be read. */
export function readMessage(value: unknown, chat: Chat): MessageResult {
  const message = record(value)
  const number = message && Number.isSafeInteger(message.id) ? (message.id as number) : null
  if (!message || number === null) return { error: 'a message has no number' }
  const name = `message ${number}`
  if (message.type === 'service') return { skipped: 'service' }
  if (message.type !== 'message') return { error: `${name} is of the unknown type ${JSON.stringify(message.type)}` }
  const text = textOf(message.text)
  if (text === null) return { error: `the text of ${name} is neither a text nor a list of texts` }
  const published = clock(message, 'date', chat.zone)
  if (published.floating) return { error: `${name} has a local time`, needsZone: true }
  if (!published.iso) return { error: `${name} has no readable date` }
  const media = mediaOf(message)
  return {
    found: {
      id: postId(chat.username ?? chat.key, number),
      kind: 'post',
      text: [text, pollOf(message.poll)].filter((part) => part !== '').join('\n\n'),
      published: published.iso,
      updated: clock(message, 'edited', chat.zone).iso,
      author: words(message.author) ?? words(message.from) ?? chat.name,
      url: chat.username ? `https://t.me/${chat.username}/${number}` : null,
      publisher: chat.name,
      forwardedFrom: forwardOf(message),
      media,
      notes: notesOf(message, media),
    },
  }
}

/** Text and entities joined as they stand; null when it is neither a string nor a list. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (!Array.isArray(value)) return null
  return value.map((part) => (typeof part === 'string' ? part : String(record(part)?.text ?? ''))).join('')
}

function clock(message: Readonly<Record<string, unknown>>, field: 'date' | 'edited', zone: string | null) {
  const unix = Number(message[`${field}_unixtime`] ?? Number.NaN)
  // Older exports write the year 1970 for "never edited".
  if (Number.isFinite(unix)) return { iso: unix > 0 ? unixInstant(unix, zone) : null, floating: false }
  const local = moment(words(message[field]), zone)
  return local.iso?.startsWith('1970-01-01') ? { iso: null, floating: false } : local
}

function forwardOf(message: Readonly<Record<string, unknown>>): Document['forwardedFrom'] {
  const name = words(message.forwarded_from)
  const id = words(message.forwarded_from_id)
  if (name === null && id === null && message.forwarded_from === undefined) return null
  return { name: name ?? 'a deleted or hidden account', id, url: null }
}

const MEDIA: readonly (readonly [RegExp, Media['kind']])[] = [
  [/^(video_file|video_message|animation)$/, 'video'],
  [/^(voice_message|audio_file)$/, 'audio'],
  [/^sticker$/, 'photo'],
]

function mediaOf(message: Readonly<Record<string, unknown>>): readonly Media[] {
  const media: Media[] = []
  const photo = words(message.photo)
  if (photo) media.push({ kind: 'photo', name: fileName(photo), url: null, hash: null, ...placed(photo) })
  const file = words(message.file)
  const type = words(message.media_type) ?? ''
  if (file || type) {
    const mime = words(message.mime_type) ?? ''
    const byMime = mime.startsWith('video/')
      ? 'video'
      : mime.startsWith('audio/')
        ? 'audio'
        : mime.startsWith('image/')
          ? 'photo'
          : 'file'
    const kind = MEDIA.find(([form]) => form.test(type))?.[1] ?? byMime
    media.push({ kind, name: words(message.file_name) ?? fileName(file), url: null, hash: null, ...placed(file) })
  }
  return media
}

function placed(path: string | null): { readonly path?: string } {
  const name = fileName(path)
  return name === null ? {} : { path: name }
}

/** Placeholders such as "(File not included. …)" are not names. */
function fileName(path: string | null): string | null {
  return path && !path.startsWith('(') ? path : null
}

function pollOf(value: unknown): string {
  const poll = record(value)
  if (!poll) return ''
  const answers = Array.isArray(poll.answers)
    ? poll.answers.map((answer) => `– ${textOf(record(answer)?.text) ?? ''}`)
    : []
  return [textOf(poll.question) ?? '', ...answers].join('\n')
}

function notesOf(message: Readonly<Record<string, unknown>>, media: readonly Media[]): readonly string[] {
  const notes: string[] = []
  const missing = media.filter((one) => one.name === null).length
  if (missing > 0) notes.push('The export does not include the media file of this post.')
  const reply = words(message.reply_to_message_id)
  if (reply) notes.push(`Reply to message ${reply}.`)
  if (message.edited !== undefined && message.edited_unixtime === undefined && clock(message, 'edited', null).floating)
    notes.push('The time of the edit is on the clock of the machine that exported it.')
  return notes
}
