import type { StatementType } from './statement.js'

/** Is an act of this type one of all who take part alike (a call, an agreement), so that each of them would tell of it? */
export function isMutual(type: StatementType): boolean {
  return type === 'CONSULT' || type === 'AGREE' || type === 'COOPERATE'
}
