import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import type { Testimony } from '../testimony.js'

/**
 * Who took part for a side, where two reports name different people for it; whoever names fewer of the same people says
 * nothing else.
 */
export const participants: Check = {
  name: 'participants',
  rules: ['differences'],
  event: (of, evidence) => {
    if (of.event.type !== 'CONSULT') return {}
    const told = of.testimonies.filter(({ bearing }) => bearing === 'affirms')
    const named = told.map((one) => peopleOf(one, evidence))
    // Thousands of reports name the same few people.
    const lists = [...new Map(named.map((people) => [people.join(' '), people])).values()]
    const differing = new Set(
      lists.filter((one) => lists.some((other) => differ(one, other, evidence))).map((one) => one.join(' ')),
    )
    const apart = told.filter((_, at) => differing.has(named[at]!.join(' ')))
    if (apart.length < 2) return {}
    const variants = distinct(
      apart.map((testimony) =>
        variantOf(
          testimony,
          message(
            'who.together',
            peopleOf(testimony, evidence).map((actor) => ({ actor })),
            0,
          ),
          evidence,
        ),
      ),
    )
    const said = evidence.told(message('difference.participants', valuesOf(variants, evidence)))
    const finding = { point: 'participants', ...said, variants, rule: 'differences' }
    return { findings: [findingOf(of.event.id, 'difference', finding)] }
  },
}

/** Does each name somebody of one side whom the other leaves out? */
function differ(mine: readonly string[], theirs: readonly string[], evidence: Evidence): boolean {
  return mine.some(
    (person) =>
      !theirs.includes(person) &&
      theirs.some((other) => !mine.includes(other) && evidence.roster.side(other) === evidence.roster.side(person)),
  )
}

function peopleOf({ statement }: Testimony, { actors }: Evidence): string[] {
  const ids = statement.participants.flatMap(({ actor }) => actor ?? [])
  return [...new Set(ids)].filter((id) => actors.get(id)?.kind === 'person').sort()
}
