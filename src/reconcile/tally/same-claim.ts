import { rangeOf, type Statement, type Tally } from '../../model/index.js'

type Claim = Tally['claims'][number]

/** What is said again within so many days is told of, not said anew. */
const DAYS = 3 * 86_400_000

/**
 * Claims in order of publication, each once: the same number of the same speaker within three days is one claim, dated
 * at its first; those that repeat it are cited under it.
 */
export function onceEach(claims: readonly Claim[]): Claim[] {
  const firsts: { claim: Claim; also: Claim['cite'][] }[] = []
  for (const claim of claims) {
    const known = firsts.find((first) => isSame(first.claim, claim))
    if (!known) firsts.push({ claim, also: [] })
    else {
      known.also.push(claim.cite)
      if (dayOf(claim) < dayOf(known.claim)) known.claim = { ...known.claim, at: claim.at }
    }
  }
  return firsts.map(({ claim, also }) => (also.length > 0 ? { ...claim, also } : claim))
}

/** When a number was claimed: the day that the text gives to the saying ("Trump yesterday: …"), else that of the text. */
export function saidAt({ when, attribution, content }: Statement, published: string | null): string | null {
  const at = when?.span?.[0]
  const isOfSaying =
    at !== undefined &&
    attribution.some(
      ({ span }) => (span !== null && at >= span[0] && at < span[1]) || at < content[0] || at >= content[1],
    )
  const day = isOfSaying && when?.precision === 'day' ? (when.start?.slice(0, 10) ?? null) : null
  return day !== null && published !== null && day < published.slice(0, 10) ? day : published
}

function isSame(a: Claim, b: Claim): boolean {
  const isOne = a.actor ? a.actor === b.actor : a.speaker === b.speaker
  return (
    isOne && a.basis === b.basis && a.min === b.min && a.max === b.max && Math.abs(momentOf(b) - momentOf(a)) <= DAYS
  )
}

function dayOf({ at }: Claim): string {
  return at?.slice(0, 10) ?? '9'
}

function momentOf({ at }: Claim): number {
  return rangeOf(at, null)?.[0] ?? Number.MAX_SAFE_INTEGER
}
