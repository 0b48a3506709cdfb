import { raw } from 'hono/html'
import type { EventStatus, StatusSnapshot } from '../../model/index.js'
import { capital } from '../../say/index.js'
import type { MessageKey, Say } from '../messages/index.js'
import { glyphIcon } from '../text/glyph.js'

/** The glyph of a status; words stand beside it. The markup is ours and holds numbers only. */
export function Glyph({ status, size = 18 }: { status: StatusSnapshot; size?: number }) {
  return <>{raw(glyphIcon(status, size))}</>
}

/** Glyph and words of a status. */
export function Status({ status, say }: { status: StatusSnapshot; say: Say }) {
  return (
    <span class="status">
      <Glyph status={status} /> <span>{statusWords(status, say)}</span>
    </span>
  )
}

/** The three fields of a status in words: lifecycle where an announcement began it, corroboration, dispute. */
export function statusWords(status: StatusSnapshot | EventStatus, say: Say): string {
  const { corroboration, lifecycle, disputed } = status
  const words: string[] = []
  if (lifecycle !== 'fact') words.push(say(`lifecycle.${lifecycle}`))
  // Coverage before absence: “not on record” may be said only where captured official sources cover the time.
  const isUnknown =
    corroboration === 'reported' && 'byParty' in status && status.byParty.length > 0 && !isCovered(status)
  words.push(
    say(isUnknown ? 'corroboration.not-covered' : (`corroboration.${corroboration.replace(' ', '-')}` as MessageKey)),
  )
  if (disputed) words.push(say('status.disputed'))
  return capital(words.join(', '))
}

/** Does coverage let us say anything about the official record of this event? */
function isCovered(status: EventStatus): boolean {
  return status.byParty.some(({ level }) => level !== 'not covered')
}

const LEGEND: readonly (readonly [StatusSnapshot, MessageKey])[] = [
  [{ corroboration: 'both sides', lifecycle: 'fact', disputed: false }, 'corroboration.both-sides'],
  [{ corroboration: 'on record', lifecycle: 'fact', disputed: false }, 'corroboration.on-record'],
  [{ corroboration: 'one side', lifecycle: 'fact', disputed: false }, 'corroboration.one-side'],
  [{ corroboration: 'attributed', lifecycle: 'fact', disputed: false }, 'corroboration.attributed'],
  [{ corroboration: 'reported', lifecycle: 'fact', disputed: false }, 'corroboration.reported'],
  [{ corroboration: 'on record', lifecycle: 'announced', disputed: false }, 'lifecycle.announced'],
  [{ corroboration: 'on record', lifecycle: 'occurred', disputed: false }, 'lifecycle.occurred'],
  [{ corroboration: 'on record', lifecycle: 'lapsed', disputed: false }, 'lifecycle.lapsed'],
  [{ corroboration: 'reported', lifecycle: 'fact', disputed: true }, 'status.disputed'],
]

/** The names under which marks can be asked for. */
export const STATUS_NAMES: readonly string[] = [...LEGEND.map(([, key]) => key.split('.')[1]!), 'cancelled']

/** What the marks mean; each entry filters when `hrefOf` gives an address for it. */
export function Legend({
  say,
  hrefOf,
  chosen,
}: {
  say: Say
  hrefOf?: (key: string) => string
  chosen?: string | null
}) {
  return (
    <ul class="legend">
      {LEGEND.map(([status, key]) => {
        const name = key.split('.')[1]!
        const words = capital(say(key))
        return (
          <li>
            <Glyph status={status} />{' '}
            {hrefOf ? (
              <a href={hrefOf(name)} aria-current={chosen === name ? 'true' : undefined}>
                {words}
              </a>
            ) : (
              <span>{words}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Does a status carry the mark of this name of the legend? */
export function carries(status: StatusSnapshot, name: string): boolean {
  if (name === 'disputed') return status.disputed
  if (['announced', 'occurred', 'lapsed', 'cancelled'].includes(name)) return status.lifecycle === name
  return status.corroboration.replace(' ', '-') === name
}
