import { parseHTML } from 'linkedom'
import type { Document, Media } from '../../model/index.js'
import { httpUrl, postId } from '../addresses.js'
import { moment, onClockOf } from '../clock.js'
import { compose, traceSource } from '../compose.js'
import { oneLine, textOfHtml } from '../html-text.js'
import type { Format, Input, ReadOptions } from '../options.js'

/** A saved page of t.me/s (or an embedded post); a channel without a preview is an error, not an empty channel. */
export const telegramPage: Format = {
  name: 'Telegram page',
  about: 'a public channel as t.me/s shows it',
  recognise: ({ head, text }) =>
    head.startsWith('<') && /class="[^"]*\btgme_(widget_message|page_|channel_)/.test(text),
  read(input, options) {
    const { document } = parseHTML(`<!doctype html><html><body>${input.text}</body></html>`)
    const posts = [...document.querySelectorAll('[data-post]')].filter((post) =>
      /^\w+\/\d+$/.test(post.getAttribute('data-post') ?? ''),
    )
    const read = posts.map((post) => readPost(post, input, options))
    const unreadable = read.flatMap((result) => ('error' in result ? [result] : []))
    const documents = read.flatMap((result) => ('error' in result ? [] : [result]))
    if (posts.length === 0) unreadable.push({ error: withoutPosts(input.text), at: input.from })
    return { documents, unreadable }
  },
}

function readPost(post: Element, input: Input, options: ReadOptions): Document | { error: string; at: string } {
  const [channel = '', number = ''] = (post.getAttribute('data-post') ?? '').split('/')
  const url = `https://t.me/${channel}/${number}`
  const source = traceSource(input, options, { channels: [channel] })
  const time = post.querySelector('.tgme_widget_message_date time[datetime], time.time[datetime], time[datetime]')
  const published = moment(time?.getAttribute('datetime'), options.zone ?? source?.zone ?? null).iso
  if (!published) return { error: `Post ${channel}/${number} shows no time; it was left out.`, at: input.from }
  const name = line(post, '.tgme_widget_message_owner_name')
  return compose(
    {
      id: postId(channel, number),
      kind: 'post',
      text: textOfPost(post),
      published: source?.zone ? onClockOf(published, source.zone) : published,
      author: line(post, '.tgme_widget_message_from_author') ?? name,
      url,
      publisher: name,
      forwardedFrom: forwardOf(post),
      media: mediaOf(post),
      notes: notesOf(post),
    },
    input,
    options,
    source,
  )
}

function textOfPost(post: Element): string {
  // A quoted reply and a link preview are other people's words; a text may hold itself once more.
  const own = [...post.querySelectorAll('.tgme_widget_message_text')].filter(
    (text) => !text.closest('.tgme_widget_message_reply') && !text.parentElement?.closest('.tgme_widget_message_text'),
  )
  const poll = post.querySelector('.tgme_widget_message_poll')
  const parts = own.map((text) => textOfHtml(text.innerHTML))
  if (poll) parts.push(pollOf(poll))
  return parts.filter((part) => part !== '').join('\n\n')
}

function pollOf(poll: Element): string {
  const answers = [...poll.querySelectorAll('.tgme_widget_message_poll_option_text')].map(
    (one) => `– ${oneLine(one.textContent ?? '')}`,
  )
  return [line(poll, '.tgme_widget_message_poll_question') ?? '', ...answers].join('\n')
}

function forwardOf(post: Element): Document['forwardedFrom'] {
  const name = post.querySelector('.tgme_widget_message_forwarded_from_name')
  if (!name) return null
  const url = httpUrl(name.getAttribute('href'))
  const id = url ? (/t\.me\/(\w+)/.exec(url)?.[1] ?? null) : null
  return { name: oneLine(name.textContent ?? ''), id, url }
}

const MEDIA: readonly (readonly [string, Media['kind']])[] = [
  ['.tgme_widget_message_photo_wrap', 'photo'],
  ['.tgme_widget_message_sticker_wrap, .tgme_widget_message_tgsticker_wrap', 'photo'],
  ['.tgme_widget_message_video_player, .tgme_widget_message_roundvideo_player', 'video'],
  ['.tgme_widget_message_voice_player, .tgme_widget_message_audio', 'audio'],
  ['.tgme_widget_message_document_wrap', 'file'],
]

function mediaOf(post: Element): readonly Media[] {
  return MEDIA.flatMap(([selector, kind]) =>
    [...post.querySelectorAll(selector)].map((element) => ({
      kind,
      name: line(element, '.tgme_widget_message_document_title'),
      url: addressOf(element),
      hash: null,
    })),
  )
}

function addressOf(element: Element): string | null {
  const styled = element.getAttribute('style') ?? ''
  const file = element.querySelector('video[src], audio[src]')?.getAttribute('src')
  return httpUrl(file ?? /url\(['"]?([^'")]+)/.exec(styled)?.[1] ?? element.getAttribute('data-webp'))
}

function notesOf(post: Element): readonly string[] {
  const meta = oneLine(post.querySelector('.tgme_widget_message_meta')?.textContent ?? '')
  const notes = /\b(edited|изменено|ред\.)/i.test(meta)
    ? ['The page says that this post was edited, and not when.']
    : []
  const reply = post.querySelector('.tgme_widget_message_reply')?.getAttribute('href')
  if (reply) notes.push(`Reply to ${reply}.`)
  if (post.querySelector('.message_media_not_supported')) notes.push('The page does not show all media of this post.')
  return notes
}

function line(element: Element, selector: string): string | null {
  return oneLine(element.querySelector(selector)?.textContent ?? '') || null
}

function withoutPosts(text: string): string {
  const name = /tg:\/\/resolve\?domain=(\w+)/.exec(text)?.[1]
  const who = name ? `@${name}` : 'This Telegram page'
  if (/tgme_page_|tgme_channel_/.test(text))
    return `${who} has no public preview on t.me/s (a group, a private channel or a channel without preview), so nothing could be read; use a Telegram Desktop export instead.`
  return `${who} shows no post (no data-post attribute); save the whole page of t.me/s and try again.`
}
