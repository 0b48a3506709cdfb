import { AccessError } from './access-error.js'

/** Argon2id with the parameters that OWASP recommends (19 MiB, two passes). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const SHORTEST = 10
const LONGEST = 200

let decoy: Promise<string> | null = null

/** The Argon2id hash of a new password; one that is too short or too long is refused in words. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < SHORTEST || password.length > LONGEST)
    throw new AccessError(`A password has ${SHORTEST} to ${LONGEST} characters; a sentence is easy to remember.`)
  const { hash } = await import('@node-rs/argon2')
  return hash(password, COST)
}

/** Does the password belong to the hash? Where there is none, the same work is done for nothing, so that time tells nothing. */
export async function checkPassword(hashed: string | null, password: string): Promise<boolean> {
  const { hash, verify } = await import('@node-rs/argon2')
  decoy ??= hash('nobody has this password', COST)
  const matches = await verify(hashed ?? (await decoy), password.slice(0, LONGEST))
  return hashed !== null && matches
}
