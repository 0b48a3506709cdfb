import type { Voice } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { cite, citeStatement } from '../cite.js'
import type { Evidence } from '../evidence.js'

/** Verbatim quotes about an event, and characterisations of it, by speaker and side; each quote once. */
export const voices: Check = {
  name: 'voices',
  rules: ['voices'],
  event: (of, evidence) => ({ voices: voicesOf(of, evidence) }),
}

function voicesOf({ testimonies }: Case, evidence: Evidence): Voice[] {
  const seen = new Set<string>()
  return testimonies.flatMap(({ statement, document, by, party }) => {
    const { quote, stance, attribution } = statement
    if (!quote && stance !== 'characterises') return []
    const words = quote ? cite(document, quote.span, statement.id) : citeStatement(statement, document)
    const key = `${by}|${words?.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`
    if (!words || seen.has(key)) return []
    seen.add(key)
    const actor = attribution.at(-1)?.actor ?? null
    return [{ speaker: by, actor, party: party ?? evidence.partyOf(actor), stance, cite: words }]
  })
}
