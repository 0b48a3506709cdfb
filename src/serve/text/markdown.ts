import MarkdownIt from 'markdown-it'
import { safeUrl } from './safe-url.js'

/** A link to another text of the repository, which no page has: its words stay. */
const REPOSITORY_LINK = /\[([^\]\n]{1,200})\]\([\w./-]{1,200}\.md(?:#[\w-]{0,100})?\)/g

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false })
// Rules are linked to by the anchor that their heading makes, as on GitHub.
renderer.core.ruler.push('anchors', (state) => {
  for (const [n, token] of state.tokens.entries())
    if (token.type === 'heading_open') token.attrSet('id', slug(state.tokens[n + 1]?.content ?? ''))
})
// A rule without a heading has its anchor on a line of its own; an id of lower-case words is all that is taken from HTML.
renderer.block.ruler.before('paragraph', 'anchor', (state, line, _, silent) => {
  const words = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  const id = /^<a id="([a-z][a-z0-9-]*)"><\/a>$/.exec(words)?.[1]
  if (!id) return false
  if (silent) return true
  state.push('anchor', 'span', 0).attrSet('id', id)
  state.line = line + 1
  return true
})
renderer.renderer.rules.anchor = (tokens, at) => `<span id="${tokens[at]?.attrGet('id') ?? ''}"></span>`
renderer.validateLink = (address) =>
  address.startsWith('#') ||
  address.startsWith('/') ||
  /^[\w./-]+(#[\w-]*)?$/.test(address) ||
  safeUrl(address) !== null

/** CommonMark and tables as HTML; raw HTML in the text is shown, not run, and only http, https and local addresses become links. */
export function markdown(text: string): string {
  return renderer
    .render(text.replace(REPOSITORY_LINK, '$1'))
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
