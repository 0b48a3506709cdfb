import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Item = { readonly n: number; readonly title: string; readonly text: string; readonly at: string }
type Page = { readonly status?: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }

/** A real site on this machine: what it answers under each path can be changed at any moment. */
export type Site = {
  readonly base: string
  readonly pages: Map<string, Page | ((request: IncomingMessage) => Page)>
  /** Paths in the order in which they were asked. */
  readonly asked: string[]
  close(): void
}

export async function startSite(): Promise<Site> {
  const pages: Site['pages'] = new Map()
  const asked: string[] = []
  const server = createServer((request, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    asked.push(request.url ?? '')
    const page = pages.get(pathname)
    const {
      status = 200,
      body = '',
      headers = {},
    } = (typeof page === 'function' ? page(request) : page) ?? { status: 404, body: 'Not here.' }
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { base, pages, asked, close }
}

/** An RSS feed, newest item first. */
export function feedOf(base: string, items: readonly Item[]): Page {
  const entries = items
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(
      ({ n, title, text, at }) =>
        `<item><title>${title}</title><link>${base}/news/${n}</link><guid>${base}/news/${n}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`,
    )
  return {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Press office</title><link>${base}/</link><description>d</description>${entries.join('')}</channel></rss>`,
    headers: { 'content-type': 'application/rss+xml' },
  }
}

/** The newest posts of a channel as t.me/s shows them, twenty at most, before a number where one is asked for. */
export function channelOf(name: string, posts: readonly Item[], views: number): (request: IncomingMessage) => Page {
  return (request) => {
    const before = Number(
      new URL(request.url ?? '/', 'http://site').searchParams.get('before') ?? Number.MAX_SAFE_INTEGER,
    )
    const shown = posts.filter(({ n }) => n < before).slice(-20)
    const bubbles = shown.map(
      ({ n, text, at }) =>
        `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="${name}/${n}"><a class="tgme_widget_message_owner_name" href="#">Пристань</a><div class="tgme_widget_message_text">${text}</div><span class="tgme_widget_message_views">${views + n}</span><a class="tgme_widget_message_date" href="#"><time datetime="${at}">x</time></a></div></div>`,
    )
    return { body: `<!doctype html><html><body class="tgme_webpreview tgme_page_">${bubbles.join('')}</body></html>` }
  }
}

/** An article page with enough words to be one. */
export function articleOf(title: string, paragraphs: readonly string[]): Page {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
  return {
    body: `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}
