import MarkdownIt from 'markdown-it'
import { safeUrl } from './safe-url.js'

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false })
// Rules are linked to by the anchor that their heading makes, as on GitHub.
renderer.core.ruler.push('anchors', (state) => {
  for (const [n, token] of state.tokens.entries())
    if (token.type === 'heading_open') token.attrSet('id', slug(state.tokens[n + 1]?.content ?? ''))
})
renderer.validateLink = (address) =>
  address.startsWith('#') ||
  address.startsWith('/') ||
  /^[\w./-]+(#[\w-]*)?$/.test(address) ||
  safeUrl(address) !== null

/** CommonMark and tables as HTML; raw HTML in the text is shown, not run, and only http, https and local addresses become links. */
export function markdown(text: string): string {
  return renderer
    .render(text)
    .replaceAll('<table>', '<div class="scroll" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
}

/** `Both sides` → `both-sides`. */
export function slug(heading: string): string {
  return heading
    .replace(/[`*_]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
}
