import { pageFile } from './site-file.js'
import { standAlone } from './stand-alone.js'

export type SiteFile = { readonly path: string; readonly body: string }

type Get = (path: string) => Promise<Response>

/** Screens that a reader starts from; events and documents are found by their links. */
const SCREENS = ['', '/record', '/commitments', '/schedule', '/sources', '/brief']

/**
 * Every page of a dossier as a file that opens from disk: no script, no form, no request to anywhere. Documents come last,
 * since by then every place that some page points at is known and can be marked.
 */
export async function* siteOf(get: Get, dossier: string, asOf: string | null): AsyncGenerator<SiteFile> {
  const base = `/d/${encodeURIComponent(dossier)}`
  const moment = asOf ? `as_of=${encodeURIComponent(asOf)}` : ''
  const marks = new Map<string, Set<string>>()
  const [pages, documents] = [
    new Set([...SCREENS.map((screen) => base + screen), '/method', '/glossary']),
    new Set<string>(),
  ]
  const file = (path: string) => pageFile(base, path)
  const found = (path: string, mark: string | null) => {
    if (!path.startsWith(`${base}/r/`)) return void pages.add(path)
    documents.add(path)
    if (mark) marks.set(path, (marks.get(path) ?? new Set()).add(mark))
  }
  const read = async (path: string, more: readonly string[] = []): Promise<SiteFile[]> => {
    const query = [moment, ...more].filter(Boolean).join('&')
    const answer = await get(`${path}${query ? `?${query}` : ''}`)
    if (!answer.ok) return []
    return [{ path: file(path)!, body: standAlone(await answer.text(), { from: path, file, found }) }]
  }
  yield { path: 'style.css', body: await (await get('/static/style.css')).text() }
  // Both sets grow while they are walked; a set gives what is added during the walk too.
  for (const path of pages) yield* await read(path)
  for (const path of documents)
    yield* await read(path, [
      'part=all',
      ...[...(marks.get(path) ?? [])].map((mark) => `mark=${encodeURIComponent(mark)}`),
    ])
}
