import type { Context } from 'hono'

/** Readers look; editors also take files in and decide. */
export type Role = 'reader' | 'editor'
export const SCOPES = ['read', 'import', 'curate'] as const
export type Scope = (typeof SCOPES)[number]

/** Who asks: the person at this machine (no users are set up), a signed-in user, a program with a token, or nobody known. */
export type Who = {
  readonly kind: 'local' | 'user' | 'token' | 'nobody'
  readonly name: string | null
  readonly scopes: readonly Scope[]
}

export const LOCAL: Who = { kind: 'local', name: null, scopes: SCOPES }
export const NOBODY: Who = { kind: 'nobody', name: null, scopes: [] }

declare module 'hono' {
  interface ContextVariableMap {
    who: Who
  }
}

/** Notes who asks. */
export function setWho(c: Context, who: Who): void {
  c.set('who', who)
}

/** Who asks; nobody unless the gate has said otherwise. */
export function whoOf(c: Context): Who {
  return c.get('who') ?? NOBODY
}

/** What a role allows. */
export function scopesOf(role: Role): readonly Scope[] {
  return role === 'editor' ? SCOPES : ['read']
}
