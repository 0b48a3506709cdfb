import { Readability } from '@mozilla/readability'
import { moment } from './clock.js'
import type { Found } from './compose.js'
import { withoutFurniture } from './furniture.js'
import { oneLine, textOfHtml } from './html-text.js'
import type { Page } from './page.js'
import { metadataOf } from './page-metadata.js'

/** Title, byline, dates and body text of an article page, after Mozilla's Readability; null when it finds no text. */
export function readArticle(page: Page, zone: string | null): Omit<Found, 'id'> | null {
  const metadata = metadataOf(page.document)
  dropNeighbours(page.document)
  const article = parsed(page.document)
  const whole = textOfHtml(article?.content ?? '')
  const title = oneLine(article?.title ?? '') || null
  const author = oneLine(article?.byline ?? '') || null
  const text = withoutFurniture(whole, { title, author })
  if (!article || text === '' || NEEDS_SCRIPTS.test(text.slice(0, 400))) return null
  const published = moment(metadata.published ?? article.publishedTime, zone)
  const notes = published.floating
    ? ['The page gives a time without a zone, so only its day is kept; say which with --zone.']
    : []
  return {
    kind: 'article',
    title,
    text,
    published: published.iso,
    updated: moment(metadata.updated, zone).iso,
    author,
    declared: article.lang ?? null,
    publisher: oneLine(article.siteName ?? '') || null,
    notes,
  }
}

const NEEDS_SCRIPTS =
  /^.{0,200}(enable javascript|javascript is (disabled|required)|checking your browser|verify you are human|включите javascript|проверка браузера)/is

function parsed(document: Document) {
  try {
    return new Readability(document).parse()
  } catch {
    return null
  }
}

const NEIGHBOUR =
  /^\W*(previous|next|prev|older|newer)( (article|post|story|entry|news|page))?\b|^\W*(предыдущ|следующ)\p{L}+ (стать|новост|запис|материал|публикац)|^\W*(read (also|more|next)|see also|related|читайте также|смотрите также|по теме)\b/iu

/** Links to the articles before and after this one are other articles' words. */
function dropNeighbours(document: Document): void {
  for (const link of [...document.querySelectorAll('a[rel~="prev"], a[rel~="next"], nav, [role="navigation"]')])
    link.remove()
  for (const link of [...document.querySelectorAll('a')]) {
    const words = oneLine(link.textContent ?? '').slice(0, 200)
    if (NEIGHBOUR.test(words)) link.remove()
  }
}
