import type { RawCapture, Reading } from '../../model/index.js'
import type { Listing } from '../../read/index.js'
import type { Store } from '../../store/index.js'

/** Items that a capture shows to have been deleted since, and those that it lists again. */
export type Presence = { readonly gone: readonly string[]; readonly back: readonly string[] }

/**
 * What a list that shows a stretch of time whole no longer holds of what was known from it. Where more than a third is missing it is
 * another list (a filter, another album form), and nothing is called deleted.
 */
export async function presenceOf(
  store: Store,
  dossier: string,
  { format }: Reading,
  listings: readonly Listing[],
  { from, takenAt }: RawCapture & { readonly takenAt: string },
): Promise<Presence> {
  const [gone, back]: [string[], string[]] = [[], []]
  for (const { source, from: after, to: before, ids } of listings) {
    const known = await store.documents.listed(dossier, { source, after, before, seenBefore: takenAt })
    const comparable = known.filter(({ id, from: place }) => lists(format, from, place, id))
    const listed = new Set(ids)
    const missing = comparable.filter(({ id }) => !listed.has(id))
    if (missing.length * 3 <= comparable.length || missing.length === 1)
      gone.push(...missing.filter(({ isGone }) => !isGone).map(({ id }) => id))
    back.push(...known.filter(({ id, isGone }) => isGone && listed.has(id)).map(({ id }) => id))
  }
  return { gone, back }
}

/**
 * Would this capture show an item that was read at `place`? An address lists what it listed before; an export lists every post of
 * its channel. A page that joins the pictures of an album is not compared with an export that counts them one by one.
 */
function lists(format: string, from: string, place: string, id: string): boolean {
  if (format === 'Telegram export') return id.startsWith('tg:')
  const [here, there] = [addressOf(from), addressOf(place)]
  return here !== null && here === there
}

function addressOf(place: string): string | null {
  if (!/^https?:/.test(place) || !URL.canParse(place)) return null
  const { host, pathname } = new URL(place)
  return host + pathname
}
