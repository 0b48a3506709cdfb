import { digestId } from '../../model/index.js'
import { itemId } from '../addresses.js'
import { readArticle } from '../article.js'
import { compose, type Found, traceSource } from '../compose.js'
import { fitsLayout, readLayout } from '../layout.js'
import { LAYOUTS } from '../layouts/index.js'
import type { Format, Input, Parts } from '../options.js'
import { openPage } from '../page.js'

/** An HTML page: an official one by its layout, any other by Readability. */
export const webPage: Format = {
  name: 'web page',
  about: 'article pages, and official sites by their layout',
  recognise: ({ head, mediaType }) =>
    /^(<!--[\s\S]{0,500}?-->\s*)*<(!doctype html|html|head|body|article|main|div|section|meta|title|h1|p)[\s>]/i.test(
      head,
    ) ||
    (/\bhtml\b/.test(mediaType ?? '') && head.startsWith('<')) ||
    /<html[\s>]/i.test(head),
  read(input, options) {
    const page = openPage(input)
    if (typeof page === 'string') return refused(page, input)
    const source = traceSource(input, options, { urls: [page.url] })
    const zone = options.zone ?? source?.zone ?? null
    const layout = LAYOUTS.find((one) => fitsLayout(one, page, source))
    const found = (layout && readLayout(layout, page, zone)) ?? readArticle(page, zone)
    if (!found) return refused(WITHOUT_TEXT, input)
    const id = page.url ? itemId(page.url) : digestId('doc', found.title ?? null, found.published ?? null, found.text)
    const lang = page.document.documentElement?.getAttribute('lang')
    const whole: Found = { ...found, id, url: page.url, declared: found.declared ?? lang }
    const document = compose(whole, input, options, source)
    return { documents: [layout?.site && !source ? { ...document, kind: document.kind } : document], unreadable: [] }
  },
}

const WITHOUT_TEXT =
  'This page holds no article text (it may be a list, an error page or built by scripts); save the page of one article, or use the site’s feed.'

function refused(error: string, input: Input): Parts {
  return { documents: [], unreadable: [{ error, at: input.from }] }
}
