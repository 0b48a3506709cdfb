import { CaptureError, type FetchMore } from '../../capture/index.js'
import type { Document, RawCapture } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import { GONE, SEEN } from '../importing/told-headers.js'

/** Hours after publication at which a page is read: at once, then again for edits and deletions. */
const AGES = [0, 1, 6, 24, 72]
const MOST_PAGES = 30
const HOUR_MS = 3_600_000

export type LinkedPages = { readonly captures: readonly RawCapture[]; readonly failures: readonly string[] }

/**
 * The pages behind a feed's items, each when it is due: the feed gives two lines, the page gives forty. One that answers 404 or 410
 * after it was read is a capture without bytes that names the document; any other failure is tried again with the next poll.
 */
export async function linkedPages(
  store: Store,
  dossier: string,
  documents: readonly Document[],
  more: FetchMore,
  now: string,
): Promise<LinkedPages> {
  const captures: RawCapture[] = []
  const failures: string[] = []
  for (const document of documents) {
    if (captures.length + failures.length >= MOST_PAGES) break
    const key = `visits:${document.id}`
    const visits = Number((await store.notes.get(dossier, key)) ?? 0)
    const passed = agesPassed(document, now)
    if (!document.url || visits >= passed) continue
    try {
      captures.push(await more(document.url))
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error
      const isGone = visits > 0 && (error.status === 404 || error.status === 410)
      if (!isGone) {
        failures.push(error.message)
        if (error.temporary) continue
      } else captures.push(goneAt(document, now))
    }
    await store.notes.set(dossier, key, String(passed))
  }
  return { captures, failures }
}

/** How many of the visits of a page are due by now; one whose publication nobody knows is read once. */
function agesPassed({ published }: Document, now: string): number {
  const age = published === null ? 0 : (Date.parse(now) - Date.parse(published)) / HOUR_MS
  return Math.max(1, AGES.filter((hours) => hours <= age).length)
}

function goneAt({ id, url }: Document, now: string): RawCapture {
  return { from: url ?? id, bytes: new Uint8Array(), headers: { [GONE]: id, [SEEN]: now }, takenAt: now }
}
