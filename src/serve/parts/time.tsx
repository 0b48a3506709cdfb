import type { When } from '../../model/index.js'
import { elsewhere, isDateOnly, millis, moment, whenInWords } from '../text/format.js'
import type { Visit } from '../visit/visit.js'

/** A moment in UTC, with the second zone in grey. */
export function Moment({ at, visit, zone }: { at: string | null | undefined; visit: Visit; zone?: string | null }) {
  if (millis(at) === null) return <span>–</span>
  const there = elsewhere(at!, visit.lang, visit.zone ?? zone ?? null)
  return (
    <span class="time">
      <time datetime={at!}>{moment(at, visit.lang)}</time>
      {there ? <span class="soft"> ({there})</span> : null}
    </span>
  )
}

/** When something happened, as precisely as it is known, and how that is known when it was not simply said. */
export function WhenText({ when, visit }: { when: When | null; visit: Visit }) {
  const words = whenInWords(when, visit.lang)
  if (!words) return <span class="soft">{visit.say('time.unknown')}</span>
  const zone = visit.zone ?? when?.zone ?? null
  const there =
    when?.start && !isDateOnly(when.start) && when.precision === 'minute'
      ? elsewhere(when.start, visit.lang, zone)
      : null
  return (
    <span class="time">
      <time datetime={when?.start ?? undefined}>{words}</time>
      {there ? <span class="soft"> ({there})</span> : null}
      {when?.basis === 'published' ? <span class="soft"> · {visit.say('time.fromPublication')}</span> : null}
    </span>
  )
}
