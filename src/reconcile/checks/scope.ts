import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import { scopeKeys } from '../scope.js'
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
      return cited
        ? [{ key: scopeKeys(cited.text).join(' + '), variant: variantOf(testimony, cited.text, evidence, cited) }]
        : []
    })
    if (new Set(told.map(({ key }) => key)).size < 2) return {}
    const variants = distinct(told.map(({ variant }) => variant))
    const said = evidence.told(message('difference.scope', valuesOf(variants)))
    return {
      findings: [findingOf(of.event.id, 'difference', { point: 'scope', ...said, variants, rule: 'differences' })],
    }
  },
}
