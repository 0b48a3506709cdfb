import { digestId, type Finding, type FindingKind, type Variant } from '../model/index.js'
import { citeStatement } from './cite.js'
import type { Testimony } from './testimony.js'

/** A finding with an id made from what it says. */
export function findingOf(
  event: string,
  kind: FindingKind,
  given: {
    readonly point: string
    readonly words: string
    readonly variants: readonly Variant[]
    readonly rule: string
  },
): Finding {
  const values = given.variants.map(({ value, by }) => `${value}=${by}`)
  return { id: digestId('finding', event, kind, given.point, ...values), kind, ...given }
}

/** A value with who says so and the words that say it; null where no words do. */
export function variantOf(
  testimony: Testimony,
  value: string,
  cite = citeStatement(testimony.statement, testimony.document),
): Variant | null {
  return cite ? { value, by: testimony.by, party: testimony.party, cite } : null
}

/** One variant per value and speaker, in the order in which they became known. */
export function distinct(variants: readonly (Variant | null)[]): Variant[] {
  const seen = new Set<string>()
  return variants.filter((variant): variant is Variant => {
    if (!variant || seen.has(`${variant.value}|${variant.by}`)) return false
    seen.add(`${variant.value}|${variant.by}`)
    return true
  })
}

/** "4 h (Reuters); over 4 h (Axios)". */
export function sayVariants(variants: readonly Variant[]): string {
  const byValue = new Map<string, string[]>()
  for (const { value, by } of variants) byValue.set(value, [...(byValue.get(value) ?? []), by])
  return [...byValue].map(([value, speakers]) => `${value} (${speakers.join(', ')})`).join('; ')
}
