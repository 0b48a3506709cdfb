import type { Alert, AlertKind, AlertRule } from './alert.js'
import type { AlertState, Seen } from './state.js'

/** What a watcher found; `key` tells it from every other thing that the same rule can find. */
export type Found = Pick<Alert, 'title' | 'words' | 'before' | 'after' | 'event' | 'evidence'> & {
  readonly key: string
}

export type Watched = { readonly rule: AlertRule; readonly state: AlertState; readonly seen: Seen }

/** One kind of rule: what is new, or what the clock has brought, since the rules were last asked. */
export type Watcher = { readonly on: AlertKind; readonly find: (watched: Watched) => readonly Found[] }
