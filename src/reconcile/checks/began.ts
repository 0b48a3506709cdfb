import { isReturnedFire } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import type { Testimony } from '../testimony.js'

/** Who attacked in a clash, where its accounts name different sides; whoever tells that both did says neither. */
export const began: Check = {
  name: 'began',
  rules: ['differences'],
  event: (of, evidence) => {
    if (of.event.type !== 'ASSAULT') return {}
    const variants = distinct(
      of.testimonies.flatMap((testimony) => {
        const side = testimony.bearing === 'affirms' && !answers(testimony) ? attacker(testimony, evidence) : null
        return side ? [variantOf(testimony, message('who.together', [{ actor: side }], 0), evidence)] : []
      }),
    )
    if (new Set(variants.map(({ value }) => value)).size < 2) return {}
    const said = evidence.told(message('difference.began', valuesOf(variants, evidence)))
    return {
      findings: [findingOf(of.event.id, 'difference', { point: 'began', ...said, variants, rule: 'differences' })],
    }
  },
}

function answers({ statement, document }: Testimony): boolean {
  return isReturnedFire(statement, document.text)
}

function attacker({ statement }: Testimony, { roster }: Evidence): string | null {
  const doers = statement.participants.flatMap(({ role, actor }) =>
    role === 'actor' && actor !== null ? [roster.side(actor)] : [],
  )
  const sides = [...new Set(doers)]
  return sides.length === 1 ? (sides[0] ?? null) : null
}
