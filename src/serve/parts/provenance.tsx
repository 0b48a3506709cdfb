import type { Capture } from '../../model/index.js'
import type { DossierVisit } from '../visit/visit.js'
import { Moment } from './time.js'

/** How the bytes behind a text came in: fetched from an address, or handed in as a file, which only whoever handed it in can vouch for. */
export function Provenance({ visit, capture }: { readonly visit: DossierVisit; readonly capture: Capture | null }) {
  if (!capture) return null
  const isFetched = /^https?:\/\//i.test(capture.from)
  // Of a file only its name: the folders of whoever handed it in are nobody's business.
  const from = isFetched ? capture.from : (capture.from.split(/[\\/]/).at(-1) ?? '')
  return (
    <p class="soft">
      {visit.say(isFetched ? 'reader.fetched' : 'reader.handedIn', { from })}{' '}
      <Moment at={capture.takenAt} visit={visit} />
    </p>
  )
}
