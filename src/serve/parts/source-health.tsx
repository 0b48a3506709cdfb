import type { SourceLine } from '../figures/source-lines.js'
import { moment } from '../text/format.js'
import type { DossierVisit } from '../visit/visit.js'

/** In words whether a source can be reached: since when it is silent and why, or when it last answered; without colours and grades. */
export function Health({ visit: { say, lang }, line: { source, health } }: { visit: DossierVisit; line: SourceLine }) {
  const [worst] = [...health].sort((a, b) => b.failures - a.failures)
  if (!worst) return <span class="soft">{say(source.url ? 'sources.notPolled' : 'sources.byHand')}</span>
  if (worst.failures > 0)
    return (
      <>
        <strong>
          {worst.lastReached
            ? say('sources.silentSince', { at: moment(worst.lastReached, lang) })
            : say('sources.neverReached')}
        </strong>{' '}
        <span class="soft">{worst.failure}</span>
      </>
    )
  return (
    <>
      {worst.lastReached ? say('sources.reached', { at: moment(worst.lastReached, lang) }) : say('sources.notPolled')}
      {worst.unreadable > 0 ? (
        <span class="soft">
          {' '}
          {say('sources.unread', { n: worst.unreadable })} {worst.unreadableWhy}
        </span>
      ) : null}
    </>
  )
}
