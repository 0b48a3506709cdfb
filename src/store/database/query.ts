import type { MessagePort } from 'node:worker_threads'

/** See `Store.share`. */
export type Shared = { readonly folder: string; readonly databaseUrl: string | null; readonly port?: MessagePort }

/** How many documents a save added, found changed (a revision each) or knew already. */
export type Saved = {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly ids: readonly string[]
}

export type DocumentFilter = {
  readonly lane?: string
  readonly source?: string
  readonly lang?: string
  /** ISO dates or instants, half-open. */
  readonly since?: string
  readonly until?: string
  readonly limit?: number
  /** Keyset: the last document of the page before, in the same order. */
  readonly after?: string
  /** By publication, `oldest` first unless said otherwise; documents without a date stand last among the oldest. */
  readonly order?: 'oldest' | 'newest'
}

/** Documents of a source published after one moment and before another, that were known before a third (ISO instants). */
export type ListedFilter = {
  readonly source: string
  readonly after: string
  readonly before: string
  readonly seenBefore: string
}

/** A known item of a source: where it was read, and whether it has been found gone since. */
export type Listed = { readonly id: string; readonly from: string; readonly isGone: boolean }

/** Statements by what the columns hold; `since` and `until` are ISO dates, half-open, on the day the act is told to be. */
export type StatementFilter = {
  readonly type?: string
  readonly mode?: string
  readonly actor?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: number
}

/**
 * Words (stems match), "phrases" and -words; Russian and English. `from` is a source or publisher id; `status` a
 * corroboration, a lifecycle or `disputed`; `party` a side that has spoken; `since` and `before` ISO dates or instants.
 */
export type SearchQuery = {
  readonly words: string
  /** Ways to spell each name that is asked for beside the words: one of each list has to stand there. */
  readonly names?: readonly (readonly string[])[]
  readonly from?: string
  readonly lane?: string
  /** ISO 639-1 code of the document's language. */
  readonly lang?: string
  readonly status?: string
  readonly party?: string
  readonly since?: string
  readonly before?: string
  /** Hits of each kind, 20 unless said otherwise. */
  readonly limit?: number
}

/** One hit with its snippet; `marks` are spans of the snippet that matched. */
export type SearchHit = {
  readonly kind: 'event' | 'statement' | 'document'
  readonly id: string
  readonly document: string | null
  readonly title: string
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
  readonly at: string | null
  readonly source: string | null
}

export type SearchResult = {
  readonly events: readonly SearchHit[]
  readonly statements: readonly SearchHit[]
  readonly documents: readonly SearchHit[]
  /** Exact below `MOST_COUNTED`, where counting ends. */
  readonly totals: { readonly events: number; readonly statements: number; readonly documents: number }
  /** Documents saved a moment ago that search cannot find yet: 0 but after a very large import. */
  readonly pending: number
}

/** A place in the order of a dossier's changes. */
export type ChangeMark = { readonly n: number; readonly id: string }

/** What changed since a mark, up to a new one; `documents` is null where that is not known any more. */
export type ChangesSince = { readonly mark: ChangeMark | null; readonly documents: readonly string[] | null }

/** What `verify` looked at, and every altered byte or gap in a sentence; `faults` is empty where all is as it was written. */
export type Verification = {
  readonly captures: number
  readonly bytes: number
  readonly curations: number
  readonly faults: readonly string[]
}

export type Counts = {
  readonly captures: number
  readonly documents: number
  readonly statements: number
  readonly events: number
  readonly unreadable: number
}

/** Jobs that workers share: asking what is due of a dossier's sources, extracting a part of its documents, linking and reconciling it. */
export type QueueName = 'poll' | 'extract' | 'settle'

export type QueueCount = {
  readonly name: QueueName
  readonly waiting: number
  readonly active: number
  readonly failed: number
}

type Payload = Readonly<Record<string, string | number>>

export type Queue = {
  /** Adds a job unless one with this key waits already (false then); it starts after so many seconds. */
  send(
    name: QueueName,
    payload: Payload,
    options: { readonly key: string; readonly afterSeconds?: number },
  ): Promise<boolean>
  /** Works on jobs, one at a time, until `stop`; a job whose handler throws comes again later. */
  work(name: QueueName, handler: (payload: Payload) => Promise<void>): Promise<void>
  counts(): Promise<readonly QueueCount[]>
  /** Takes back jobs with this key that have not begun; says how many. */
  cancel(name: QueueName, key: string): Promise<number>
  /** The last things that went wrong in the queue itself. */
  faults(): readonly string[]
  /** Waits for the jobs under way. */
  stop(): Promise<void>
}

export type PendingOptions = {
  /** ISO; failed documents whose next attempt is not due by then are left out. All that will be tried again where absent. */
  readonly now?: string
  /** Only the k-th of n parts, by a hash of the id: workers take different parts. */
  readonly part?: { readonly k: number; readonly of: number }
  /** Only documents that no version has read, or whose words have changed: what a worker of an older version may do. */
  readonly onlyNew?: boolean
}
