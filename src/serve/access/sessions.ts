import { randomBytes } from 'node:crypto'
import { sha256 } from '../../model/index.js'
import type { User } from './accounts.js'

type Session = { readonly user: string; readonly stamp: string; seenAt: number }

/** Twelve hours without a page end a session; the server's end ends all. */
export const IDLE_MS = 12 * 3_600_000
const MOST = 5000

/** Signed-in browsers, by the SHA-256 of their cookie; a new password or role ends the sessions of that user. */
export type Sessions = {
  readonly begin: (user: User, now: number) => string
  readonly userOf: (cookie: string, users: readonly User[], now: number) => User | null
  readonly end: (cookie: string) => void
}

/** Makes an empty table of sessions. */
export function createSessions(): Sessions {
  const sessions = new Map<string, Session>()
  return {
    begin(user, now) {
      const cookie = randomBytes(32).toString('base64url')
      if (sessions.size >= MOST) sessions.delete(sessions.keys().next().value!)
      sessions.set(sha256(cookie), { user: user.name, stamp: stampOf(user), seenAt: now })
      return cookie
    },
    userOf(cookie, users, now) {
      const key = sha256(cookie)
      const session = sessions.get(key)
      if (!session) return null
      const user = users.find(({ name }) => name === session.user)
      if (!user || stampOf(user) !== session.stamp || now - session.seenAt > IDLE_MS) {
        sessions.delete(key)
        return null
      }
      session.seenAt = now
      return user
    },
    end: (cookie) => void sessions.delete(sha256(cookie)),
  }
}

function stampOf({ password, role }: User): string {
  return sha256(`${role} ${password}`)
}
