import type { Case } from '../case.js'
import type { Judged } from '../check.js'
import type { Testimony } from '../testimony.js'

/** So long before a contact the intent to hold one may have been let known. */
const BEFORE = 30 * 86_400_000

/** Is it a contact that an official text of its sides foretells without a day ("they agreed that their teams would start talks")? */
export function isIntent({ event, from, parties, testimonies }: Case): boolean {
  if (event.type !== 'CONSULT' || from !== null || parties.length < 2) return false
  return testimonies.some(isOfficialPlan)
}

/** Had the sides of a contact let know in the month before that they would have one? */
export function isForetold({ from, parties, hosts }: Case, intents: Iterable<Judged>): boolean {
  if (from === null) return false
  const sides = parties.filter((party) => !hosts.includes(party))
  for (const { of } of intents) {
    if (sides.length < 2 || !sides.every((party) => of.parties.includes(party))) continue
    const told = of.testimonies.find(isOfficialPlan)?.clock?.[0]
    if (told !== undefined && told <= from && from - told <= BEFORE) return true
  }
  return false
}

function isOfficialPlan({ level, bearing }: Testimony): boolean {
  return level === 'official' && bearing === 'plans'
}
