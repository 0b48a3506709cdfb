import { Readability } from '@mozilla/readability'
import { moment } from './clock.js'
import type { Found } from './compose.js'
import { withoutFurniture } from './furniture.js'
import { oneLine, textOfHtml } from './html-text.js'
import { dropNeighbours } from './neighbours.js'
import type { Page } from './page.js'
import { metadataOf } from './page-metadata.js'

/** Title, byline, dates and body text of an article page, after Mozilla's Readability; null when it finds no text. */
export function readArticle(page: Page, zone: string | null): Omit<Found, 'id'> | null {
  const metadata = metadataOf(page.document)
  dropNeighbours(page.document)
  const headings = headingsOf(page.document)
  const article = parsed(page.document)
  const whole = textOfHtml(article?.content ?? '')
  const title = oneLine(article?.title ?? '') || null
  const author = authorOf(article?.byline ?? '', metadata.author)
  const text = withoutFurniture(whole, { titles: [title, ...headings.filter((one) => title?.startsWith(one))], author })
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

/** Readability empties the tree, so headings are read before it. */
function headingsOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent ?? ''))
}

/** A byline that runs on into a date gives way to the name in the page's metadata. */
function authorOf(byline: string, named: string | null): string | null {
  const line = oneLine(byline)
  return (named && /\d/.test(line) && line.includes(named) ? named : line) || null
}
