import type { Hit } from '../hits.js'
import type { RoleSlots } from '../lexicon/types.js'
import type { Passage } from '../passage.js'

/** Which slots fill which role of an act: its own table, else that of its type, of the noun or of the verb. */
export function rolesFor(passage: Passage, hit: Hit): RoleSlots {
  const { frame, wordClass } = hit
  const nominal = wordClass === 'noun'
  if (nominal && frame.nominal) return frame.nominal
  if (frame.roles) return frame.roles
  const { roles } = passage.lexicon
  const table = roles[`${frame.type}/${frame.mode}`] ?? roles[frame.type ?? ''] ?? roles.default
  if (!nominal && frame.type === 'CONSULT' && isTopical(passage, hit)) return withoutObject(table?.verb ?? {})
  if (!nominal) return withOwners(table?.verb ?? {})
  const noun = table?.noun ?? {}
  return noun.participant
    ? { ...noun, participant: ['subj', ...noun.participant] }
    : { ...noun, actor: ['subj', ...(noun.actor ?? [])] }
}

/** "Discussed Syria", "discussed Chad's plan with": what is discussed, and whose it is, takes no part. */
function isTopical({ lexicon }: Passage, { pattern }: Hit): boolean {
  return lexicon.is('discussing', pattern.split(' ')[0]!)
}

function withoutObject(table: RoleSlots): RoleSlots {
  return { ...table, participant: table.participant?.filter((name) => name !== 'obj') ?? [] }
}

/** "Summons Iran's ambassador": whose the object is, is whom the act concerns. */
function withOwners(table: RoleSlots): RoleSlots {
  const role = table.recipient?.includes('obj')
    ? 'recipient'
    : table.participant?.includes('obj')
      ? 'participant'
      : null
  return role ? { ...table, [role]: [...(table[role] ?? []), 'poss', 'gen', 'adj', 'comp'] } : table
}
