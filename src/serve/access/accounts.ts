import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../../model/index.js'
import { AccessError } from './access-error.js'
import { jsonFile } from './json-file.js'
import { checkPassword, hashPassword } from './password.js'
import { SCOPES, type Scope } from './who.js'

const user = z.object({
  name: z.string(),
  role: z.enum(['reader', 'editor']),
  password: z.string(),
  addedAt: z.string(),
})
const token = z.object({ name: z.string(), scopes: z.array(z.enum(SCOPES)), hash: z.string(), addedAt: z.string() })
const file = z.object({ users: z.array(user), tokens: z.array(token) })

export type User = z.infer<typeof user>
export type Token = z.infer<typeof token>

/** Users and tokens of one home folder, in `access.json`: passwords as Argon2id, tokens as SHA-256; what is shown once is kept nowhere. */
export type Accounts = {
  readonly users: () => readonly User[]
  readonly tokens: () => readonly Token[]
  readonly addUser: (
    user: Pick<User, 'name' | 'role'> & { readonly secret: string; readonly at: string },
  ) => Promise<void>
  readonly removeUser: (name: string) => void
  /** The user, if the password is theirs; takes as long for names that nobody has. */
  readonly verify: (name: string, password: string) => Promise<User | null>
  /** A new token; this is the only time that its text is known. */
  readonly addToken: (name: string, scopes: readonly Scope[], at: string) => string
  readonly removeToken: (name: string) => void
  readonly tokenOf: (secret: string) => Token | null
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u
const PREFIX = 'rdt_'

/** Opens the accounts of a home folder; changes that another process writes are seen at once. */
export function openAccounts(folder: string): Accounts {
  const kept = jsonFile(join(folder, 'access.json'), file, { users: [], tokens: [] })
  return {
    users: () => kept.read().users,
    tokens: () => kept.read().tokens,
    async addUser({ name, role, secret, at }) {
      checkName(name)
      const password = await hashPassword(secret)
      const { users, tokens } = kept.read()
      kept.write({
        users: [...users.filter((other) => other.name !== name), { name, role, password, addedAt: at }],
        tokens,
      })
    },
    removeUser(name) {
      const { users, tokens } = kept.read()
      checkKnown(name, users, 'user')
      kept.write({ users: users.filter((other) => other.name !== name), tokens })
    },
    async verify(name, password) {
      const found = kept.read().users.find((other) => other.name === name) ?? null
      return (await checkPassword(found?.password ?? null, password)) ? found : null
    },
    addToken(name, scopes, at) {
      checkName(name)
      const { users, tokens } = kept.read()
      if (tokens.some((other) => other.name === name))
        throw new AccessError(`There is a token “${name}” already. Remove it first, or choose another name.`)
      const secret = PREFIX + randomBytes(32).toString('base64url')
      kept.write({ users, tokens: [...tokens, { name, scopes: [...scopes], hash: sha256(secret), addedAt: at }] })
      return secret
    },
    removeToken(name) {
      const { users, tokens } = kept.read()
      checkKnown(name, tokens, 'token')
      kept.write({ users, tokens: tokens.filter((other) => other.name !== name) })
    },
    tokenOf(secret) {
      if (!secret.startsWith(PREFIX) || secret.length > 100) return null
      const hash = sha256(secret)
      return kept.read().tokens.find((other) => other.hash === hash) ?? null
    },
  }
}

function checkName(name: string): void {
  if (!NAME.test(name))
    throw new AccessError(
      `“${name.slice(0, 60)}” cannot be a name. Use up to 60 letters, digits, spaces, dots, hyphens or @.`,
    )
}

function checkKnown(name: string, known: readonly { readonly name: string }[], kind: string): void {
  if (known.some((other) => other.name === name)) return
  const names = known.map((other) => other.name).join(', ')
  throw new AccessError(
    `There is no ${kind} “${name.slice(0, 60)}”. ${names ? `Known: ${names}.` : 'There is none yet.'}`,
  )
}
