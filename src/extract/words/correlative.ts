/** «О том, что», «тем, что»: a pronoun that only announces a clause, in small letters. */
export function isCorrelative(low: string): boolean {
  return CORRELATIVES.has(low)
}

const CORRELATIVES = new Set(['то', 'том', 'тем', 'того'])
