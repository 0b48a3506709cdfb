import { digestId, type Finding, type FindingKind, grouped, type Part, type Variant } from '../model/index.js'
import { message, speakPart } from '../say/index.js'
import type { Judged } from './check.js'
import { citeStatement } from './cite.js'
import type { Evidence } from './evidence.js'
import type { Testimony } from './testimony.js'

/** A finding with an id made from what it says. */
export function findingOf(
  event: string,
  kind: FindingKind,
  given: {
    readonly point: string
    readonly words: string
    readonly said: Finding['said']
    readonly variants: readonly Variant[]
    readonly rule: string
  },
): Finding {
  const values = given.variants.map(({ value, by }) => `${value}=${by}`)
  return { id: digestId('finding', event, kind, given.point, ...values), kind, ...given }
}

/** Findings of several ledgers or pairs, by the cases that they are laid to. */
export function gathered(all: Iterable<ReadonlyMap<Judged, readonly Finding[]>>): Map<Judged, readonly Finding[]> {
  const findings = new Map<Judged, readonly Finding[]>()
  for (const own of all) for (const [one, more] of own) findings.set(one, [...(findings.get(one) ?? []), ...more])
  return findings
}

/** A value with who says so and the words that say it; null where no words do. */
export function variantOf(
  testimony: Testimony,
  said: Part,
  { speaker }: Pick<Evidence, 'speaker'>,
  cite = citeStatement(testimony.statement, testimony.document),
): Variant | null {
  const { by, actor, party } = testimony
  return cite ? { value: speakPart(said, speaker), said, by, actor, party, cite } : null
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

/** Each value with those who give it, a publisher once: "4 h (Reuters)", "over 4 h (Axios)". */
export function valuesOf(variants: readonly Variant[], { outlets }: Pick<Evidence, 'outlets'>): readonly Part[] {
  return [...grouped(variants, ({ value }) => value)].map(([value, list]) =>
    message(
      'value.by',
      list[0]?.said ?? value,
      outlets.once(list).map(({ by, actor }) => outlets.called(actor, by)),
    ),
  )
}
