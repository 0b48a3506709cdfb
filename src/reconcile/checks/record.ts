import type { Finding, PartyRecord } from '../../model/index.js'
import { message, term } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, variantOf } from '../finding.js'
import { recordsOf } from '../status/corroboration.js'

/** What the record lacks: a side that is silent in captured hours, or a plan whose outcome only others tell. */
export const record: Check = {
  name: 'record',
  rules: ['coverage-before-absence', 'gap-outcome'],
  event: (of, evidence) => ({ findings: [...silentSides(of, evidence), ...outcome(of, evidence)] }),
}

/** Silence is told of the dossier's own parties only. */
function silentSides(of: Case, evidence: Evidence): Finding[] {
  const told = of.testimonies.filter((t) => t.level === 'official' && t.bearing !== 'remarks')
  if (told.length === 0) return []
  return recordsOf(of, of.testimonies, evidence)
    .filter(({ party }) => of.parties.includes(party) && evidence.dossier.parties.includes(party))
    .filter(({ level }) => level === 'none' || level === 'not covered')
    .map(({ level, party }) => {
      const said = message(gapOf(level, of), { actor: party })
      const variants = distinct(told.slice(0, 3).map((t) => variantOf(t, term('told', 'told'), evidence)))
      const found = { point: 'record', ...evidence.told(said), variants, rule: 'coverage-before-absence' }
      return findingOf(of.event.id, 'gap', found)
    })
}

function gapOf(
  level: PartyRecord['level'],
  { from }: Case,
): 'gap.silent' | 'gap.not-covered' | 'gap.not-covered-since' {
  if (level === 'none') return 'gap.silent'
  return from === null ? 'gap.not-covered-since' : 'gap.not-covered'
}

/** The official texts only announce it; that it took place is told by others. */
function outcome({ event, testimonies }: Case, evidence: Evidence): Finding[] {
  const official = testimonies.filter((t) => t.level === 'official' && t.bearing !== 'remarks')
  const held = testimonies.filter((t) => t.bearing === 'affirms')
  if (official.length === 0 || held.length === 0 || official.some((t) => t.bearing !== 'plans')) return []
  const variants = distinct([
    ...official.slice(0, 1).map((t) => variantOf(t, term('told', 'announced'), evidence)),
    ...held.slice(0, 3).map((t) => variantOf(t, term('told', 'held'), evidence)),
  ])
  const told = evidence.told(message('gap.outcome'))
  return [findingOf(event.id, 'gap', { point: 'record', ...told, variants, rule: 'gap-outcome' })]
}
