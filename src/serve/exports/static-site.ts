import { pageFile } from './site-file.js'
import { standAlone } from './stand-alone.js'

export type SiteFile = { readonly path: string; readonly body: string }

/** What a site is made of: the page at an address (null where there is none), and the style sheet of all. */
export type Pages = { readonly style: string; readonly page: (path: string) => Promise<string | null> }
/** Which dossier, as of which moment, with which events and documents. */
export type SiteOf = {
  readonly dossier: string
  readonly asOf: string | null
  readonly events: Iterable<string>
  readonly documents: Iterable<string>
}

/** Screens that a reader starts from; events and documents are found by their links. */
const SCREENS = ['', '/record', '/commitments', '/schedule', '/sources', '/brief']

/**
 * Every page of a dossier as a file that opens from disk: no script, no form, no request to anywhere. Documents come last,
 * since by then every place that some page points at is known and can be marked.
 */
export async function* siteOf({ style, page }: Pages, { dossier, asOf, ...holds }: SiteOf): AsyncGenerator<SiteFile> {
  const base = `/d/${encodeURIComponent(dossier)}`
  const moment = asOf ? `as_of=${encodeURIComponent(asOf)}` : ''
  const marks = new Map<string, Set<string>>()
  const addresses = (kind: 'e' | 'r', ids: Iterable<string>) =>
    [...ids].map((id) => `${base}/${kind}/${encodeURIComponent(id)}`)
  const pages = new Set([
    ...SCREENS.map((screen) => base + screen),
    '/method',
    '/glossary',
    ...addresses('e', holds.events),
  ])
  const documents = new Set(addresses('r', holds.documents))
  const file = (path: string) => pageFile(base, path)
  const found = (path: string, mark: string | null) => {
    if (!path.startsWith(`${base}/r/`)) return void pages.add(path)
    documents.add(path)
    if (mark) marks.set(path, (marks.get(path) ?? new Set()).add(mark))
  }
  const read = async (path: string, more: readonly string[] = []): Promise<SiteFile[]> => {
    const query = [path === '/method' || path === '/glossary' ? '' : moment, ...more].filter(Boolean).join('&')
    const html = await page(`${path}${query ? `?${query}` : ''}`)
    return html === null ? [] : [{ path: file(path)!, body: standAlone(html, { from: path, file, found }) }]
  }
  yield { path: 'style.css', body: style }
  // Both sets grow while they are walked; a set gives what is added during the walk too.
  for (const path of pages) yield* await read(path, path === base ? ['list=all'] : [])
  for (const path of documents)
    yield* await read(path, [
      'part=all',
      ...[...(marks.get(path) ?? [])].map((mark) => `mark=${encodeURIComponent(mark)}`),
    ])
}
