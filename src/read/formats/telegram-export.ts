import type { Document, Unreadable } from '../../model/index.js'
import { compose, traceSource } from '../compose.js'
import { counted } from '../counted.js'
import { objectsOf, parseJson, record, words } from '../json-objects.js'
import type { Format, Input, Parts, ReadOptions } from '../options.js'
import { channelOf } from '../sources.js'
import { readMessage } from '../telegram-message.js'

const MESSAGES = /"messages"\s*:\s*\[/g

/** Telegram Desktop's `result.json`: one chat, or a whole account; the complete messages of a truncated one. */
export const telegramExport: Format = {
  name: 'Telegram export',
  about: 'result.json of Telegram Desktop: one chat or a whole account, all generations',
  recognise: ({ head, text }) =>
    head.startsWith('{') &&
    (/"messages"\s*:\s*\[/.test(head) ||
      (/"(about|personal_information|chats|left_chats)"\s*:/.test(head) && /"messages"\s*:\s*\[/.test(text))),
  read(input, options) {
    const whole = chatsOf(parseJson(input.text))
    const chats = whole ?? recovered(input.text)
    const parts = chats.map((chat) => readChat(chat, input, options))
    const documents = parts.flatMap((part) => part.documents)
    const unreadable = [...(whole ? [] : broken(chats, input)), ...parts.flatMap((part) => part.unreadable)]
    if (documents.length === 0 && unreadable.length === 0) unreadable.push(empty(chats, input))
    return { documents, unreadable }
  },
}

type ExportedChat = {
  readonly id: string | null
  readonly name: string | null
  readonly type: string | null
  readonly messages: readonly unknown[]
  /** Offset at which the text of the chat breaks off, or -1. */
  readonly brokenAt: number
}

function chatsOf(value: unknown): readonly ExportedChat[] | null {
  const root = record(value)
  if (!root) return null
  if (Array.isArray(root.messages)) return [chatOf(root, root.messages, -1)]
  const lists = [root.chats, root.left_chats].map((group) => record(group)?.list)
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((chat) => record(chat) ?? {})
    .map((chat) => chatOf(chat, Array.isArray(chat.messages) ? chat.messages : [], -1))
}

function chatOf(chat: Readonly<Record<string, unknown>>, messages: readonly unknown[], brokenAt: number): ExportedChat {
  const type = words(chat.type)
  return {
    id: words(chat.id),
    name: words(chat.name) ?? (type === 'saved_messages' ? 'Saved messages' : null),
    type,
    messages,
    brokenAt,
  }
}

/** The complete messages of every chat in a text that is not JSON as a whole. */
function recovered(text: string): readonly ExportedChat[] {
  const chats: ExportedChat[] = []
  let end = 0
  for (const match of text.matchAll(MESSAGES)) {
    // Words that look like another list inside the messages just read are not one.
    if (match.index < end) continue
    const found = objectsOf(text, match.index + match[0].length - 1)
    const messages = found.parts.map((part) => parseJson(part.json))
    chats.push(chatOf(headBefore(text.slice(Math.max(0, match.index - 2000), match.index)), messages, found.brokenAt))
    end = found.end
  }
  return chats
}

/** Name, type and id that stand last before the messages of a chat. */
function headBefore(text: string): Readonly<Record<string, unknown>> {
  const last = (form: RegExp) =>
    parseJson(
      text
        .match(form)
        ?.at(-1)
        ?.replace(/^"\w+"\s*:\s*/, '') ?? '',
    )
  return {
    name: last(/"name"\s*:\s*"(?:[^"\\]|\\.)*"/g),
    type: last(/"type"\s*:\s*"\w+"/g),
    id: last(/"id"\s*:\s*-?\d+/g),
  }
}

function readChat(chat: ExportedChat, input: Input, options: ReadOptions): Parts {
  const source = traceSource(input, options, { channels: [chat.id, chat.name] })
  const username = channelOf(source)
  const zone = options.zone ?? source?.zone ?? null
  const context = { key: chat.id ?? slug(chat.name), name: chat.name, username, zone }
  const where = `${input.from}${chat.name ? `, chat “${chat.name}”` : ''}`
  const documents: Document[] = []
  const unreadable: Unreadable[] = []
  let service = 0
  let local = 0
  for (const message of chat.messages) {
    const result = readMessage(message, context)
    if ('found' in result) documents.push(compose(result.found, input, options, source))
    else if ('skipped' in result) service++
    else if (result.needsZone) local++
    else unreadable.push({ error: `${sentence(result.error)}; it was left out.`, at: where })
  }
  if (local > 0) unreadable.unshift({ error: zoneError(local), at: where })
  return { documents: noted(documents, service), unreadable }
}

function zoneError(count: number): string {
  return `${counted(count, 'message')} of this export ${count === 1 ? 'has' : 'have'} the local time of the machine that exported ${count === 1 ? 'it' : 'them'} and no zone; say which with --zone, for instance --zone Europe/Moscow.`
}

/** The first post says how many service messages (joins, pins, calls) were skipped. */
function noted(documents: readonly Document[], service: number): readonly Document[] {
  const [first, ...rest] = documents
  if (!first || service === 0) return documents
  return [
    {
      ...first,
      notes: [
        ...first.notes,
        `${counted(service, 'service message')} of this export (joins, pins, titles) left out: they are not posts.`,
      ],
    },
    ...rest,
  ]
}

function broken(chats: readonly ExportedChat[], input: Input): Unreadable[] {
  const cut = chats.filter((chat) => chat.brokenAt >= 0)
  const faulty =
    'This export is not well-formed JSON; every complete message in it was read: export it again to be sure of the rest.'
  if (cut.length === 0) return [{ error: faulty, at: input.from }]
  return cut.map((chat) => ({
    error: `The export breaks off at character ${chat.brokenAt} of ${input.text.length}; the ${counted(chat.messages.length, 'complete message')} of this chat ${chat.messages.length === 1 ? 'was' : 'were'} read, what follows is lost: export it again.`,
    at: input.from,
  }))
}

function empty(chats: readonly ExportedChat[], input: Input): Unreadable {
  const posts =
    chats.length === 0
      ? 'no chat'
      : chats.every((chat) => chat.messages.length === 0)
        ? 'no message'
        : 'service messages only'
  return { error: `This Telegram export holds ${posts}; export the chat again with its text messages.`, at: input.from }
}

function slug(name: string | null): string {
  return (name ?? 'chat').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
