import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'

/** Where it was, by each source; a place inside another is no difference. */
export const place: Check = {
  name: 'place',
  rules: ['differences'],
  event: ({ event, testimonies: all }, evidence) => {
    // Where an undated plan would have it ("a meeting in Munich") is not where it is told to have been.
    const isHeld = all.some(({ bearing, statement }) => bearing === 'affirms' && statement.place?.actor)
    const testimonies = all.filter(({ bearing, statement }) => !isHeld || bearing !== 'plans' || statement.when?.start)
    const variants = distinct(
      testimonies.map((testimony) => {
        const { place: at } = testimony.statement
        if (!at?.actor || testimony.bearing === 'remarks') return null
        return variantOf(
          testimony,
          { actor: at.actor },
          evidence,
          cite(testimony.document, at.span, testimony.statement.id),
        )
      }),
    )
    const ids = [...new Set(testimonies.flatMap(({ statement }) => statement.place?.actor ?? []))]
    if (event.mode === 'phone' || !ids.some((a) => ids.some((b) => apart(a, b, evidence)))) return {}
    const told = evidence.told(message('difference.place', valuesOf(variants, evidence)))
    return { findings: [findingOf(event.id, 'difference', { point: 'place', ...told, variants, rule: 'differences' })] }
  },
}

/** Two seats or towns on clocks of different zones, or in different states, are surely two places. */
function apart(a: string, b: string, { actors, affiliation }: Evidence): boolean {
  if (a === b || affiliation(a).includes(b) || affiliation(b).includes(a)) return false
  const [zoneA, zoneB] = [actors.get(a)?.zone, actors.get(b)?.zone]
  const common = affiliation(a)
    .slice(1)
    .some((id) => affiliation(b).includes(id))
  return !common || (!!zoneA && !!zoneB && zoneA !== zoneB)
}
