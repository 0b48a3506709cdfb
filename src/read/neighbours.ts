import { oneLine } from './html-text.js'

const THING = '( (article|post|story|stories|entry|news|page|item))?'
const LABEL = new RegExp(
  String.raw`^[\s←→«»<>‹›|•·–—-]*(previous${THING}|next${THING}|prev|older${THING}|newer${THING}|up next|` +
    String.raw`(предыдущ|следующ)\p{L}+ (стать\p{L}|новост\p{L}+|запис\p{L}|материал|публикаци\p{L}|пост)|` +
    String.raw`(попередн|наступн)\p{L}+ (статт\p{L}|новин\p{L}|запис\p{L}?|матеріал|публікаці\p{L})|` +
    `read (also|more|next)|see also|related( (articles|stories|news|coverage|content|posts))?|more on this( story)?|more from .{1,40}|` +
    String.raw`recommended( for you)?|most read|читайте также|смотрите также|(ещ[её] )?по теме|материалы по теме|другие новости|читайте ещ[её]|читайте також)[\s:.…←→«»<>‹›|•·–—-]*$`,
  'iu',
)
const LONGEST = 400
const TEXT_NODES = 4

/**
 * Takes the neighbours of an article out of its page: links to the previous and next one, "read also" and the like, whether
 * label and link share an element or stand apart. Their headlines are other articles' words.
 */
export function dropNeighbours(document: Document): void {
  const marked = 'a[rel~="prev"], a[rel~="next"], nav, [role="navigation"], [role="complementary"]'
  for (const element of [...document.querySelectorAll(marked)]) element.remove()
  for (const start of labelStarts(document)) {
    const whole = widest(start)
    if (whole && LABEL.test(shortText(whole) ?? '')) dropLabelled(whole)
    else whole?.remove()
  }
}

/** Elements whose text begins like a label; a cheap look at every text node. */
function labelStarts(document: Document): readonly Element[] {
  const found: Element[] = []
  if (!document.body) return found
  const walker = document.createTreeWalker(document.body, TEXT_NODES)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = oneLine((node.nodeValue ?? '').slice(0, 120))
    const label = words.split(/[:…←→»]/, 1)[0] ?? ''
    if (words.length <= 100 && node.parentElement && (LABEL.test(words) || (label !== words && LABEL.test(label))))
      found.push(node.parentElement)
  }
  return found
}

/** The widest element around a label that holds nothing but the label and its links; null when there is none. */
function widest(start: Element): Element | null {
  let best: Element | null = null
  for (let element: Element | null = start; element && element.localName !== 'body'; element = element.parentElement) {
    const words = shortText(element)
    if (words === null) break
    const labelled =
      LABEL.test(words) || LABEL.test(withoutLinks(element, words)) || LABEL.test(linkLabel(element, words))
    if (labelled) best = element
  }
  return best
}

/** "Next: Two ministers resign", all of it one link. */
function linkLabel(element: Element, words: string): string {
  return element.localName === 'a' ? (words.split(/[:…←→»]/, 1)[0] ?? '') : ''
}

/** A label alone goes, and the links that follow it. */
function dropLabelled(label: Element): void {
  let next = label.nextElementSibling
  while (next && isLinksOnly(next)) {
    const after: Element | null = next.nextElementSibling
    next.remove()
    next = after
  }
  label.remove()
}

function isLinksOnly(element: Element): boolean {
  const words = oneLine(element.textContent ?? '')
  const links = element.localName === 'a' || element.querySelector('a') !== null
  return links && words.length <= 4000 && withoutLinks(element, words).length <= words.length / 10
}

/** The text of an element that is short enough to be a label with its link; null for a longer one. */
function shortText(element: Element): string | null {
  const text = element.textContent ?? ''
  if (text.length > LONGEST * 4) return null
  const words = oneLine(text)
  return words.length <= LONGEST ? words : null
}

function withoutLinks(element: Element, words: string): string {
  if (element.localName === 'a') return ''
  let rest = words
  for (const link of element.querySelectorAll('a')) {
    const text = oneLine(link.textContent ?? '')
    if (text !== '') rest = rest.replace(text, () => ' ')
  }
  return rest.replace(/\s+/g, ' ').trim()
}
