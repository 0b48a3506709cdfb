import { minutesOf, type Span, type Variant } from '../../model/index.js'
import { message } from '../../say/index.js'
import { boundOf, hedged, sameLength } from '../bound.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import { spokenLengths } from '../spoken-length.js'
import type { Testimony } from '../testimony.js'

/** How long a call or meeting lasted, by each source: never averaged, never chosen. */
export const length: Check = {
  name: 'length',
  rules: ['differences'],
  event: (of, evidence) => {
    if (of.event.type !== 'CONSULT') return {}
    const variants = lengthsOf(of.testimonies, evidence)
    if (variants.length < 2) return {}
    const said = (one: Variant) => one.said ?? one.value
    const differs = variants.some((one) => variants.some((other) => !sameLength(said(one), said(other))))
    const values = new Set(variants.map(({ value }) => value))
    const words = differs
      ? message('difference.length', valuesOf(variants, evidence))
      : values.size > 1
        ? message('agreement.lengths', valuesOf(variants, evidence))
        : message('agreement.length', variants[0]?.said ?? '')
    const finding = { point: 'length', ...evidence.told(words), variants, rule: 'differences' }
    return { findings: [findingOf(of.event.id, differs ? 'difference' : 'agreement', finding)] }
  },
}

/** The lengths that testimonies give, with their hedges kept: "over 4 h" is not 4 h. */
export function lengthsOf(testimonies: readonly Testimony[], evidence: Evidence): Variant[] {
  return distinct(
    testimonies.flatMap((testimony) =>
      measured(testimony).map(({ minutes, span }) => {
        const { bound, span: whole } = hedged(testimony.document, span)
        const words = cite(testimony.document, whole, testimony.statement.id)
        return variantOf(testimony, boundOf(bound, minutes), evidence, words)
      }),
    ),
  )
}

/** The length that extraction found, else the hours and minutes that stand in a sentence telling of the event. */
function measured({ statement, document, bearing }: Testimony): { readonly minutes: number; readonly span: Span }[] {
  const term = statement.type === 'CONSULT' ? statement.terms?.length : null
  const minutes = term ? minutesOf(term.value) : null
  if (term && minutes) return [{ minutes, span: term.span }]
  if (bearing === 'plans' || bearing === 'denies') return []
  const [start, end] = statement.evidence
  return spokenLengths(document.text.slice(start, end)).map((found) => ({
    minutes: found.minutes,
    span: [found.span[0] + start, found.span[1] + start],
  }))
}
