import { isOfTruce, isProvision, type Statement, type StatementType } from '../model/index.js'
import { toldApart } from './told-apart.js'

/**
 * What a statement can be a mention of. A proposal is not its object, so the two never meet; a remark (STATE, or a
 * characterisation) can only join an event that it names; a claim of number ("several calls") and a point of a protocol are about no one event.
 */
export type Kind = 'occurrence' | 'proposal' | 'remark' | 'claim'

const PROPOSING = ['proposes', 'asks', 'offers', 'considers']
const REMARKING = ['characterises', 'doubts', 'declines']

/** The kind of a statement, from its type, stance, actuality and count. */
export function kindOf(statement: Statement): Kind {
  const { count, type, stance, actuality } = statement
  if (count?.kind === 'cardinal' && (count.max === null || count.max > 1)) return 'claim'
  if (isProvision(statement)) return 'claim'
  if (type === 'STATE' || REMARKING.includes(stance)) return 'remark'
  if (PROPOSING.includes(stance)) return 'proposal'
  if (actuality === 'possible' && stance !== 'denies' && !isExpected(statement)) return 'proposal'
  return 'occurrence'
}

/** "They may meet on 11 May" is of that meeting if it is held. */
function isExpected({ type, stance, when }: Statement): boolean {
  return isPlain(type) && stance === 'asserts' && when?.basis === 'stated' && when.precision === 'day'
}

/** Are events of this type told apart without looking at words? */
export function isPlain(type: StatementType): boolean {
  return toldApart(type).plain
}

/** Does it matter who does it to whom? A truce that one side proposes is not the one that the other does. */
export function isDirected({ type, mode, kind }: Pick<Statement, 'type' | 'mode'> & { readonly kind: Kind }): boolean {
  return !toldApart(type).mutual || (kind === 'proposal' && isOfTruce({ mode }))
}
