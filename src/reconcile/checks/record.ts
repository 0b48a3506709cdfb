import type { Finding } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, variantOf } from '../finding.js'
import { recordsOf } from '../status/corroboration.js'

/** What the record lacks: a side that is silent in captured hours, or a plan whose outcome only others tell. */
export const record: Check = {
  name: 'record',
  rules: ['coverage-before-absence', 'gap-outcome'],
  event: (of, evidence) => ({ findings: [...silentSides(of, evidence), ...outcome(of)] }),
}

function silentSides(of: Case, evidence: Evidence): Finding[] {
  const records = recordsOf(of, of.testimonies, evidence)
  const told = of.testimonies.filter((t) => t.level === 'official' && t.bearing !== 'remarks')
  if (told.length === 0) return []
  return records
    .filter(({ level, party }) => of.parties.includes(party) && (level === 'none' || level === 'not covered'))
    .map(({ level, party }) => {
      const name = evidence.nameOf(party)
      const words =
        level === 'none'
          ? `The captured official texts of ${name} have nothing of it.`
          : `Official texts of ${name} are not captured for that time.`
      const variants = distinct(told.slice(0, 3).map((t) => variantOf(t, 'told')))
      return findingOf(of.event.id, 'gap', { point: 'record', words, variants, rule: 'coverage-before-absence' })
    })
}

/** The official texts only announce it; that it took place is told by others. */
function outcome({ event, testimonies }: Case): Finding[] {
  const official = testimonies.filter((t) => t.level === 'official')
  const held = testimonies.filter((t) => t.bearing === 'affirms')
  if (official.length === 0 || held.length === 0 || official.some((t) => t.bearing !== 'plans')) return []
  const variants = distinct([
    ...official.slice(0, 1).map((t) => variantOf(t, 'announced')),
    ...held.slice(0, 3).map((t) => variantOf(t, 'held')),
  ])
  const words = 'Official texts only announce it; that it took place is told by others.'
  return [findingOf(event.id, 'gap', { point: 'record', words, variants, rule: 'gap-outcome' })]
}
