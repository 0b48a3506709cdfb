import { sha256 } from '../../model/index.js'

const FIXED: Readonly<Record<string, string>> = { '/method': 'method.html', '/glossary': 'glossary.html' }
const SCREEN = /^\/(record|commitments|schedule|sources|brief)$/
const THING = /^\/(e|r|brief)\/([^/]+)$/

/** The file of a page in the static site, relative to its root; null for pages that it leaves out (search, import, decisions). */
export function pageFile(base: string, path: string): string | null {
  if (FIXED[path]) return FIXED[path]
  if (path === base) return 'index.html'
  if (!path.startsWith(`${base}/`)) return null
  const rest = path.slice(base.length)
  const screen = SCREEN.exec(rest)
  if (screen) return `${screen[1]}.html`
  const thing = THING.exec(rest)
  // Ids may hold what a file's name may not.
  return thing ? `${thing[1]}/${sha256(decodeURIComponent(thing[2]!)).slice(0, 16)}.html` : null
}
