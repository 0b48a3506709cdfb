import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import { namesThing, scopesDiffer } from '../scope.js'
import { withScope } from '../spoken-terms.js'

/** What a term covers, by each source, in its own words: "energy infrastructure" is not "energy and infrastructure". */
export const scope: Check = {
  name: 'scope',
  rules: ['differences'],
  event: (of, evidence) => {
    const told = of.testimonies.flatMap((testimony) => {
      const { statement, document, bearing } = testimony
      const words = bearing === 'denies' ? null : withScope(statement, document).terms?.scope
      const cited = words ? cite(document, words.span, statement.id) : null
      return cited && namesThing(cited.text)
        ? [{ words: cited.text, lang: document.lang, variant: variantOf(testimony, cited.text, evidence, cited) }]
        : []
    })
    const apart = told.filter((one) => told.some((other) => scopesDiffer(one, other)))
    if (apart.length === 0) return {}
    const variants = distinct(apart.map(({ variant }) => variant))
    const said = evidence.told(message('difference.scope', valuesOf(variants, evidence)))
    return {
      findings: [findingOf(of.event.id, 'difference', { point: 'scope', ...said, variants, rule: 'differences' })],
    }
  },
}
