import { periodAsked, periodInWords } from '../figures/period.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** Within which period sources are looked at, and the way back to all that they told; nothing where none is asked for. */
export function PeriodShown({ visit }: { visit: DossierVisit }) {
  const period = periodAsked(visit)
  if (!period.from && !period.to) return null
  return (
    <p class="links">
      {visit.say('sources.within', { period: periodInWords(period, visit) })}
      <a class="noprint" href={withQuery(visit, { from: null, to: null })}>
        {visit.say('timeline.clear')}
      </a>
    </p>
  )
}
