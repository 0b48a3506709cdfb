import { describe, expect, test } from 'vitest'
import type { Source } from '../model/index.js'
import { read } from './index.js'
import { NOTHING_KNOWN, type ReadOptions } from './options.js'

const readText = (text: string, options: Partial<ReadOptions> = {}, from = 'result.json') =>
  read({ from, bytes: new TextEncoder().encode(text), headers: {}, takenAt: null }, { ...NOTHING_KNOWN, ...options })
const channel = (messages: readonly object[], rest: object = {}) =>
  JSON.stringify({ name: 'Причал', type: 'public_channel', id: 1700000001, messages, ...rest })
const prichal: Source = {
  id: 'prichal',
  name: 'Причал',
  lane: 'informal',
  party: null,
  publisher: 'prichal',
  lang: 'ru',
  zone: 'Europe/Moscow',
  matches: ['t.me/prichal_live', '1700000001'],
  url: null,
}

const bubble = (post: string, inside: string, meta = '') =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="${post}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/x"><span dir="auto">Причал</span></a></div>${inside}<div class="tgme_widget_message_info"><span class="tgme_widget_message_meta">${meta}<a class="tgme_widget_message_date" href="https://t.me/${post}"><time datetime="2025-04-15T20:06:00+00:00" class="time">23:06</time></a></span></div></div></div></div>`
const text = (html: string) => `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`
const preview = (...bubbles: string[]) =>
  `<!DOCTYPE html><html><body class="tgme_webpreview"><main class="tgme_main">${bubbles.join('')}</main></body></html>`

describe('a saved page of t.me/s', () => {
  test('gives each post with its lines, its origin and its edit', () => {
    const forward =
      '<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/dalny/44"><span dir="auto">Дальний</span></a></div>'
    const html = preview(
      bubble(
        'prichal_live/5',
        forward + text('Въезжает<br/>в <b>Кремль</b> <i class="emoji"><b>🚗</b></i><br/><br/>Ждём.'),
        'edited&nbsp;',
      ),
    )
    const { format, documents } = readText(html, { sources: [prichal] }, 'saved.html')
    expect(format).toBe('Telegram page')
    expect(documents[0]).toMatchObject({
      id: 'tg:prichal_live/5',
      text: 'Въезжает\nв Кремль 🚗\n\nЖдём.',
      published: '2025-04-15T23:06:00+03:00',
      forwardedFrom: { name: 'Дальний', id: 'dalny', url: 'https://t.me/dalny/44' },
      source: 'prichal',
      url: 'https://t.me/prichal_live/5',
    })
    expect(documents[0]?.notes).toEqual(['The page says that this post was edited, and not when.'])
  })

  test('leaves out the words of the post that a post replies to, and its link preview', () => {
    const reply =
      '<a class="tgme_widget_message_reply" href="https://t.me/prichal_live/4"><div class="tgme_widget_message_text js-message_reply_text">Чужие слова</div></a>'
    const card =
      '<a class="tgme_widget_message_link_preview" href="https://e.org"><div class="link_preview_title">Заголовок</div></a>'
    const { documents } = readText(preview(bubble('prichal_live/6', reply + text('Нет.') + card)), {}, 'saved.html')
    expect(documents[0]?.text).toBe('Нет.')
  })

  test('of a channel without preview is an error that says what to do', () => {
    const html =
      '<html><body><div class="tgme_page"><div class="tgme_page_action"><a href="tg://resolve?domain=quiet_one">View in Telegram</a></div></div></body></html>'
    const { documents, unreadable } = readText(html, {}, 'https://t.me/s/quiet_one')
    expect(documents).toEqual([])
    expect(unreadable[0]?.error).toMatch(/^@quiet_one has no public preview .* Telegram Desktop export/)
  })
})

test('an export and a page of one channel know a post by the same id', () => {
  const exported = readText(channel([{ id: 5, type: 'message', date_unixtime: '1744747560', text: 'Да.' }]), {
    sources: [prichal],
  })
  const saved = readText(preview(bubble('prichal_live/5', text('Да.'))), { sources: [prichal] }, 'saved.html')
  expect(saved.documents[0]?.id).toBe(exported.documents[0]?.id)
  expect(saved.documents[0]?.text).toBe(exported.documents[0]?.text)
})
