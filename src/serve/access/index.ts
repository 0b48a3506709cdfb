import { type Accounts, openAccounts } from './accounts.js'
import { type Attempts, createAttempts } from './attempts.js'
import { type Audit, openAudit } from './audit.js'
import { createSessions, type Sessions } from './sessions.js'

export { SCOPES, type Scope } from './who.js'

/** Who may do what in one home folder, and the log of what was done. */
export type Access = {
  readonly accounts: Accounts
  readonly audit: Audit
  readonly sessions: Sessions
  readonly attempts: Attempts
}

/** Opens users, tokens and the audit log of a home folder. */
export function openAccess(folder: string): Access {
  return {
    accounts: openAccounts(folder),
    audit: openAudit(folder),
    sessions: createSessions(),
    attempts: createAttempts(),
  }
}
