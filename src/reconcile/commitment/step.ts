import type { CommitmentState, Statement, StatementType } from '../../model/index.js'
import type { Testimony } from '../testimony.js'

/** A statement that makes, answers or ends a commitment, and the state it puts it in (null: only a reading of a term). */
export type Step = { readonly testimony: Testimony; readonly state: CommitmentState | null }

const BY_STANCE: Readonly<Partial<Record<Statement['stance'], CommitmentState>>> = {
  proposes: 'proposed',
  offers: 'proposed',
  asks: 'asked',
  considers: 'considered',
  agrees: 'agreed',
  refuses: 'refused',
}
const TYPES: readonly StatementType[] = [
  'AGREE',
  'RETREAT',
  'COOPERATE',
  'CONCEDE',
  'AID',
  'REQUEST',
  'SUPPORT',
  'REJECT',
]
const EXTENDING = /extend|prolong|renew|продл|пролонг|подовж|продовж/iu

/** The step that a statement takes; null where it has nothing to do with commitments. */
export function stepOf(testimony: Testimony): Step | null {
  const { statement, document } = testimony
  if (!TYPES.includes(statement.type) || statement.stance === 'characterises') return null
  const terms = statement.terms
  const hasTerms = !!(terms?.length || terms?.scope || terms?.start || terms?.end || terms?.condition)
  const trigger = document.text.slice(statement.trigger[0], statement.trigger[1])
  if (EXTENDING.test(trigger) && statement.actuality === 'happened') return { testimony, state: 'extended' }
  const stated = BY_STANCE[statement.stance]
  if (stated) return hasTerms || stated !== 'refused' ? { testimony, state: stated } : null
  if (!hasTerms) return null
  if (statement.stance === 'denies' || statement.actuality === 'not') return { testimony, state: 'disputed' }
  if (statement.type === 'REQUEST') return { testimony, state: 'asked' }
  if (statement.type === 'REJECT') return { testimony, state: 'refused' }
  if (statement.actuality === 'happened' || statement.actuality === 'happening') return { testimony, state: 'agreed' }
  return { testimony, state: null }
}
