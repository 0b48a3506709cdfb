import type { ParticipantRole, Statement, StatementType } from './statement.js'

/** What an editor puts right in a statement; what is left out stays as it was read. */
export type Correction = {
  readonly type?: StatementType
  readonly mode?: string | null
  readonly actuality?: Statement['actuality']
  readonly stance?: Statement['stance']
  /** ISO date or instant of what it tells of; null = it does not say. */
  readonly when?: string | null
  readonly place?: { readonly name: string; readonly actor: string | null } | null
  readonly participants?: readonly {
    readonly name: string
    readonly actor: string | null
    readonly role: ParticipantRole
  }[]
}

/** An editor's decision, appended and never changed; it survives every re-run. */
export type Curation = {
  readonly id: string
  readonly dossier: string
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly action:
    | { readonly do: 'merge'; readonly statements: readonly [string, string] }
    | { readonly do: 'split'; readonly statements: readonly [string, string] }
    | { readonly do: 'reject'; readonly statement: string }
    | { readonly do: 'correct'; readonly statement: string; readonly set: Correction; readonly proposal?: string }
    /** A statement that a machine proposed, taken over with the words that it rests on; and one that was not. */
    | { readonly do: 'admit'; readonly proposal: string; readonly words: string; readonly admitted: Statement }
    | { readonly do: 'decline'; readonly proposal: string }
    /** A person's verdict on what one statement claims, in their own words. */
    | { readonly do: 'rate'; readonly statement: string; readonly rating: string }
    | { readonly do: 'undo'; readonly curation: string }
}

/** The decisions that still stand, oldest first: an undo takes back one decision, and an undone undo restores it. */
export function standing(curations: readonly Curation[]): readonly Curation[] {
  const ordered = [...curations].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  const undone = new Set<string>()
  for (const { id, action } of [...ordered].reverse())
    if (action.do === 'undo' && !undone.has(id)) undone.add(action.curation)
  return ordered.filter(({ id, action }) => !undone.has(id) && action.do !== 'undo')
}

/** What became of proposals, by their ids; those that nobody has decided on are not in it. */
export function decidedProposals(curations: readonly Curation[]): ReadonlyMap<string, 'taken' | 'declined'> {
  return new Map(
    standing(curations).flatMap(({ action }): (readonly [string, 'taken' | 'declined'])[] => {
      if (action.do === 'decline') return [[action.proposal, 'declined']]
      if (action.do === 'admit') return [[action.proposal, 'taken']]
      return action.do === 'correct' && action.proposal ? [[action.proposal, 'taken']] : []
    }),
  )
}

/**
 * Statements as editors put them right, the later correction of a thing over the earlier one; each corrected statement
 * says who did it and why. Correcting what is corrected already changes nothing.
 */
export function corrected(statements: readonly Statement[], curations: readonly Curation[]): readonly Statement[] {
  const corrections = new Map<string, Curation[]>()
  for (const curation of standing(curations)) {
    if (curation.action.do !== 'correct') continue
    const { statement } = curation.action
    corrections.set(statement, [...(corrections.get(statement) ?? []), curation])
  }
  if (corrections.size === 0) return statements
  return statements.map((statement) => (corrections.get(statement.id) ?? []).reduce(put, statement))
}

function put(statement: Statement, { action, by, reason }: Curation): Statement {
  if (action.do !== 'correct') return statement
  const { when, place, participants, ...plain } = action.set
  const { evidence, reasons } = statement
  const told = { by: 'correction', saw: `${by}: ${reason}` }
  return {
    ...statement,
    ...plain,
    ...(when === undefined ? {} : { when: when === null ? null : statedAt(when, statement) }),
    ...(place === undefined ? {} : { place: place && { ...place, span: evidence } }),
    ...(participants ? { participants: participants.map((one) => ({ ...one, span: spanOf(one, statement) })) } : {}),
    reasons: reasons.some((one) => one.by === told.by && one.saw === told.saw) ? reasons : [...reasons, told],
  }
}

function statedAt(when: string, { when: before }: Statement): NonNullable<Statement['when']> {
  const precision = when.includes('T') ? 'minute' : when.length > 7 ? 'day' : when.length > 4 ? 'month' : 'year'
  const { zone = null, span = null, text = null } = before ?? {}
  return { start: when, end: when, precision, zone, basis: 'stated', span, text }
}

/** Whoever the text names keeps the words that name them; others stand in the sentence as a whole. */
function spanOf(
  one: { readonly name: string; readonly actor: string | null },
  statement: Statement,
): Statement['evidence'] {
  const known = statement.participants.find(({ name, actor }) => (one.actor ? actor === one.actor : name === one.name))
  return known?.span ?? statement.evidence
}
