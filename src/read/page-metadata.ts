import { parseJson, record, words } from './json-objects.js'

/** Publication, last change and author of a page, as the page writes them. */
export type PageMetadata = {
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
}

const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="sailthru.date"]',
  'time[pubdate]',
  'article time[datetime]',
  'time.published',
  'time[datetime]',
]
const UPDATED = [
  'meta[property="article:modified_time"]',
  'meta[property="og:updated_time"]',
  '[itemprop="dateModified"]',
  'meta[name="last-modified"]',
  'time.updated',
]

/** Dates from schema.org JSON-LD first, then from meta tags, microdata and `time` elements. */
export function metadataOf(document: Document): PageMetadata {
  const article = jsonLdArticle(document)
  return {
    published: words(article?.datePublished) ?? attributeOf(document, PUBLISHED),
    updated: words(article?.dateModified) ?? attributeOf(document, UPDATED),
    author: nameOf(article?.author),
  }
}

function nameOf(author: unknown): string | null {
  const one = Array.isArray(author) ? author[0] : author
  return words(one) ?? words(record(one)?.name)
}

function attributeOf(document: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector)
    const value = element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent
    if (value && /\d{4}|\d{2}\.\d{2}\.\d{2}/.test(value)) return value.trim()
  }
  return null
}

const ARTICLE = /(Article|BlogPosting|Report|NewsItem|LiveBlogPosting)$/

function jsonLdArticle(document: Document): Readonly<Record<string, unknown>> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseJson(bare(script.textContent ?? '')), 0)
    if (found) return found
  }
  return null
}

/** Some sites wrap their JSON in a CDATA section. */
function bare(script: string): string {
  return script
    .slice(0, 1_000_000)
    .trim()
    .replace(/^<!\[CDATA\[/, '')
    .replace(/\]\]>$/, '')
}

function articleIn(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (depth > 4) return null
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = articleIn(one, depth + 1)
      if (found) return found
    }
    return null
  }
  const object = record(value)
  if (!object) return null
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']]
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
  return articleIn(object['@graph'], depth + 1)
}
