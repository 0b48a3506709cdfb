import type { FetchMore } from '../../capture/index.js'
import type { Document, RawCapture, Reading } from '../../model/index.js'

/** Reads a page without keeping it, and says which of its posts are not known yet. */
export type Preview = (raw: RawCapture) => Promise<{ readonly reading: Reading; readonly fresh: readonly Document[] }>

const MOST_PAGES = 20

/**
 * The pages before a channel's newest one, as far as nothing on them is known: back to the last poll, to the start of the dossier's
 * period, or twenty pages. They come newest first and are to be kept oldest first, so that a run that breaks off asks again.
 */
export async function earlierPages(
  newest: RawCapture,
  more: FetchMore,
  preview: Preview,
  since: string,
): Promise<RawCapture[]> {
  const pages: RawCapture[] = []
  for (let page = newest; pages.length < MOST_PAGES; ) {
    const { reading, fresh } = await preview(page)
    const oldest = oldestOf(reading.documents)
    if (reading.format !== 'Telegram page' || !oldest || fresh.length < reading.documents.length) break
    if (oldest.number <= 1 || (oldest.published !== null && oldest.published.slice(0, 10) < since)) break
    const address = new URL(newest.from)
    address.searchParams.set('before', String(oldest.number))
    const earlier = await more(address.href)
    const next = oldestOf((await preview(earlier)).reading.documents)
    if (!next || next.number >= oldest.number) break
    pages.push(earlier)
    page = earlier
  }
  return pages
}

function oldestOf(
  documents: readonly Document[],
): { readonly number: number; readonly published: string | null } | null {
  const numbered = documents.flatMap(({ id, published }) => {
    const number = Number(/^tg:[^/]+\/(\d+)$/.exec(id)?.[1] ?? Number.NaN)
    return Number.isFinite(number) ? [{ number, published }] : []
  })
  return numbered.sort((a, b) => a.number - b.number)[0] ?? null
}
