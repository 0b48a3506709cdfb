import { millis } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import type { DossierVisit } from '../visit/visit.js'

/** Time left or passed, as text; a script keeps the present one up to date, print leaves it out. */
export function Countdown({ to, now, visit }: { to: string; now: number; visit: DossierVisit }) {
  const at = millis(to)
  if (at === null) return null
  const minutes = (at - now) / 60_000
  const words = minutesInWords(Math.abs(minutes), visit.lang)
  const text = minutes >= 0 ? visit.say('time.left', { words }) : visit.say('time.ago', { words })
  return visit.view.asOf ? (
    <span class="countdown noprint">{text}</span>
  ) : (
    <readout-countdown
      class="countdown noprint"
      data-to={to}
      data-left={visit.say('time.left')}
      data-ago={visit.say('time.ago')}
      data-lang={visit.lang}
    >
      {text}
    </readout-countdown>
  )
}
