import { type Document, type DocumentKind, digestId } from '../model/index.js'
import { httpUrl, itemId, postId } from './addresses.js'
import { moment, unixInstant } from './clock.js'
import { compose, traceSource } from './compose.js'
import { oneLine, plainParagraphs, textOfHtml } from './html-text.js'
import { record, words } from './json-objects.js'
import { looksLikeMarkdown, textOfMarkdown, withoutTelegramMarks } from './markdown.js'
import type { Input, ReadOptions } from './options.js'
import { channelOf } from './sources.js'

const KINDS: readonly DocumentKind[] = ['post', 'article', 'release', 'readout', 'schedule', 'text']
type Row = Readonly<Record<string, unknown>>

/** A document from an object whose fields bear the usual names; a string says what it lacks. */
export function readRecord(value: unknown, input: Input, options: ReadOptions): Document | string {
  const row = record(value)
  if (!row) return 'is not a JSON object'
  const title = oneLine(field(row, ['title', 'headline', 'name']) ?? '') || null
  const channel = telegramChannel(row)
  const body = bodyOf(row, channel !== null)
  if (title === null && body === '' && channel === null) return 'has neither a text nor a title'
  const url = httpUrl(field(row, ['url', 'link', 'href', 'permalink']))
  const source = traceSource(input, options, {
    urls: [url],
    channels: [channel, field(row, ['channel', 'username'])],
  })
  const zone = options.zone ?? source?.zone ?? field(row, ['zone', 'timezone'])
  const text = body === '' ? (title ?? '') : body
  const published = dateOf(
    row,
    ['published', 'date', 'published_at', 'publishedat', 'pubdate', 'created_at', 'datetime', 'timestamp', 'time'],
    zone,
  )
  const number = field(row, ['message_id'])
  return compose(
    {
      id:
        channel && number ? postId(channelOf(source) ?? channel, number) : idOf(row, url, [title, published.iso, text]),
      kind: kindOf(row, url, channel),
      title,
      text,
      published: published.iso,
      updated: dateOf(row, ['updated', 'modified', 'edited', 'updated_at', 'edit_date'], zone).iso,
      zone: field(row, ['zone', 'timezone']),
      author: field(row, ['author', 'byline', 'from_name']),
      url,
      declared: field(row, ['lang', 'language']),
      publisher: field(row, ['publisher', 'channel', 'outlet']),
      place: field(row, ['place', 'location']),
      scheduled: scheduledOf(row, zone),
      notes: notesOn(published),
    },
    input,
    options,
    source,
  )
}

function field(row: Row, names: readonly string[]): string | null {
  for (const name of names) {
    const value = words(row[name])
    if (value !== null) return value
  }
  return null
}

function bodyOf(row: Row, isPost: boolean): string {
  const text = field(row, ['text', 'body', 'content', 'message', 'description', 'summary']) ?? ''
  if (isPost) return withoutTelegramMarks(text).trim()
  if (/<(p|br|div|a|b|i|strong|em|span|h\d)[\s/>]/i.test(text)) return textOfHtml(text)
  return looksLikeMarkdown(text) ? textOfMarkdown(text) : plainParagraphs(text)
}

/** Channel of a Telegram message as its API gives it: −100 and the number that exports and addresses use. */
function telegramChannel(row: Row): string | null {
  if (words(row.message_id) === null) return null
  const id = field(row, ['channel_id', 'chat_id', 'sender_id', 'peer_id'])
  return id ? id.replace(/^-100/, '').replace(/^-/, '') : null
}

function idOf(row: Row, url: string | null, made: readonly (string | null)[]): string {
  const own = field(row, ['id', 'guid', 'uuid'])
  if (own && /^[a-z]{2,12}:\S{1,200}$/.test(own) && !own.startsWith('http')) return own
  if (url) return itemId(url)
  return own ? digestId('doc', own, ...made) : digestId('doc', ...made)
}

function kindOf(row: Row, url: string | null, channel: string | null): DocumentKind {
  const said = KINDS.find((kind) => kind === row.kind)
  return said ?? (channel ? 'post' : url ? 'article' : 'text')
}

type RecordDate = { readonly iso: string | null; readonly floating: boolean; readonly unread: string | null }

function dateOf(row: Row, names: readonly string[], zone: string | null): RecordDate {
  let unread: string | null = null
  for (const name of names) {
    const value = row[name]
    const unix = typeof value === 'number' || /^\d{9,13}$/.test(String(value ?? '')) ? Number(value) : null
    if (unix !== null)
      return { iso: unixInstant(unix > 1e11 ? unix / 1000 : unix, zone), floating: false, unread: null }
    const read = moment(words(value), zone)
    if (read.iso) return { ...read, unread: null }
    unread ??= words(value)
  }
  return { iso: null, floating: false, unread }
}

function notesOn({ floating, unread }: RecordDate): string[] {
  if (floating) return ['The record gives a time without a zone, so only its day is kept; say which with --zone.']
  return unread === null
    ? []
    : [`The record gives its time as “${oneLine(unread).slice(0, 40)}”, which is none; it is kept without.`]
}

function scheduledOf(row: Row, zone: string | null): Document['scheduled'] {
  const own = record(row.scheduled)
  const start = moment(words(own?.start) ?? words(row.start), zone).iso
  if (!start) return null
  const status = [own?.status, row.status].find((one) => one === 'tentative' || one === 'cancelled')
  return {
    start,
    end: moment(words(own?.end) ?? words(row.end), zone).iso,
    status: (status as 'tentative' | 'cancelled') ?? 'confirmed',
  }
}
