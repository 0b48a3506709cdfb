import type { Variant } from '../../model/index.js'
import { boundOf, sayBound } from '../bound.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import { distinct, findingOf, sayVariants, variantOf } from '../finding.js'
import { minutesOf, sayMinutes } from '../say.js'

/** How long a call or meeting lasted, by each source: never averaged, never chosen. */
export const length: Check = {
  name: 'length',
  rules: ['differences'],
  event: (of) => {
    if (of.event.type !== 'CONSULT') return {}
    const variants = lengthsOf(of)
    const values = new Set(variants.map(({ value }) => value))
    if (values.size === 0) return {}
    const differs = values.size > 1
    if (!differs && variants.length < 2) return {}
    const words = differs
      ? `Its length is given as ${sayVariants(variants)}.`
      : `All give its length as ${variants[0]?.value}.`
    const finding = { point: 'length', words, variants, rule: 'differences' }
    return { findings: [findingOf(of.event.id, differs ? 'difference' : 'agreement', finding)] }
  },
}

/** The lengths that testimonies give, with their hedges kept: "over 4 h" is not 4 h. */
export function lengthsOf({ testimonies }: Case): Variant[] {
  return distinct(
    testimonies.map((testimony) => {
      const term = testimony.statement.terms?.length
      const minutes = term ? minutesOf(term.value) : null
      if (!term || minutes === null || minutes === 0) return null
      const value = sayBound(boundOf(testimony.document, term.span), sayMinutes(minutes))
      return variantOf(testimony, value, cite(testimony.document, term.span, testimony.statement.id))
    }),
  )
}
