import { plainParagraphs } from './html-text.js'

/** Does a text use Markdown's links, headings, emphasis or lists? */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    /\]\(https?:|\*\*[^\s*]/.test(head) ||
    (head.match(/^\s{0,8}([-*+]|\d{1,3}\.)\s+\S/gm)?.length ?? 0) > 1 ||
    /^#{1,6}\s/m.test(head)
  )
}

/** Markdown as readable text: marks removed, wrapped lines joined, every heading, list item and paragraph on its own. */
export function textOfMarkdown(markdown: string): string {
  const paragraphs: string[] = []
  let open: string[] = []
  let fenced = false
  const close = () => {
    if (open.length > 0) paragraphs.push(fenced ? open.join('\n') : open.join(' '))
    open = []
  }
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) {
      close()
      fenced = !fenced
    } else if (fenced) open.push(line)
    else if (/^\s*$/.test(line) || /^\s{0,3}([-*_]\s*){3,}$/.test(line) || /^\s{0,3}(=+|-+)\s*$/.test(line)) close()
    else {
      if (/^\s*([-*+]|\d{1,3}[.)])\s+/.test(line) || /^#{1,6}\s/.test(line) || line.endsWith('  ')) close()
      open.push(inline(line.replace(/^\s*(>\s?)*/, '').replace(/^([-*+]|\d{1,3}[.)])\s+|^#{1,6}\s+/, '')))
      if (/^#{1,6}\s/.test(line)) close()
    }
  }
  close()
  return plainParagraphs(
    paragraphs
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  )
}

const IMAGE = /!\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g
const LINK = /\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,3000}(?:\s"[^"]{0,300}")?\)/g
const STRONG = /(\*\*|__|~~)(?=\S)([^*_~\n]{1,2000}?)(?<=\S)\1/g
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu

function inline(line: string): string {
  return line
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(/\*\*/g, '')
    .replace(/`([^`\n]{1,1000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .trimEnd()
}

/** A post in the Markdown of Telegram's client libraries without its marks; every other character stays as it is. */
export function withoutTelegramMarks(text: string): string {
  return text
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(/\*\*|```/g, '')
    .replace(/\r\n?/g, '\n')
}
