import { parseDate } from './date-forms.js'

/** What a page says of itself around its text. */
export type Caption = { readonly titles: readonly (string | null)[]; readonly author: string | null }

/**
 * The text without the lines that only repeat what the page says of itself: its title, its byline and date above, its
 * copyright and end mark below. They read like statements ("April 18, 2025, 10:15") and are none.
 */
export function withoutFurniture(text: string, caption: Caption): string {
  const paragraphs = text.split('\n\n')
  const head = paragraphs.slice(0, 4).filter((paragraph, index) => !(index < 3 && isFurniture(paragraph, caption)))
  const rest = [...head, ...paragraphs.slice(4)]
  while (rest.length > 1 && isColophon(rest.at(-1) ?? '')) rest.pop()
  return rest.length > 0 ? rest.join('\n\n') : text
}

function isFurniture(paragraph: string, { titles, author }: Caption): boolean {
  if (paragraph.length > 200) return false
  const words = squeeze(paragraph)
  if (words === '') return false
  if (titles.some((title) => title !== null && words === squeeze(title))) return true
  if (author !== null && words === squeeze(author)) return true
  return isDateline(paragraph, author)
}

/** "By Ada Lindqvist · March 18, 2025, 5:25 PM ET", "19 марта 2025, 00:20", "Published: 12 Feb 2025". */
function isDateline(paragraph: string, author: string | null): boolean {
  if (paragraph.length > 140) return false
  const start = paragraph.search(/\d{1,2}[\s./-]|\b\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d\d/u)
  if (start < 0 || !parseDate(paragraph.slice(start))) return false
  const before = paragraph.slice(0, start).trim()
  const after = paragraph.slice(start).replace(/\p{L}{3,9}/u, '')
  const label =
    /^(by\s.{2,80}|published|updated|posted|last updated|опубликовано|обновлено|автор:?\s.{2,80})?[\s:·|,–—-]*$/iu
  const named = author !== null && squeeze(before).endsWith(squeeze(author))
  return (label.test(before) || named) && !/\p{Ll}{3,}.*\p{Ll}{3,}/u.test(after)
}

function isColophon(paragraph: string): boolean {
  return (
    paragraph.length <= 200 &&
    /^(#{3}$|\* \* \*$|©|\(c\)\s|copyright\b|all rights reserved|все права защищены)/iu.test(paragraph)
  )
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
