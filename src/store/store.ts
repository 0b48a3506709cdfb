import type {
  Capture,
  Coverage,
  Curation,
  Document,
  Dossier,
  Event,
  RawCapture,
  ReconciledEvent,
  Reconciliation,
  Revision,
  SourceHealth,
  Statement,
  Unreadable,
} from '../model/index.js'
import type { Contents } from './backup/backup.js'
import type {
  ChangeMark,
  ChangesSince,
  Counts,
  DocumentFilter,
  Listed,
  ListedFilter,
  PendingOptions,
  Queue,
  QueueCount,
  Saved,
  SearchQuery,
  SearchResult,
  Shared,
  StatementFilter,
  Verification,
} from './database/query.js'
import type { Failures } from './failed-work.js'

export type * from './database/query.js'
export type * from './failed-work.js'

/**
 * Everything that is kept, by noun; the same on PGlite and on a PostgreSQL server. Every key leads with the dossier.
 * Each method is one transaction; ids are digests, so that doing a thing twice changes nothing.
 */
export type Store = {
  readonly engine: 'pglite' | 'postgres'
  /** Folder or address (without password) in words for people. */
  readonly where: string
  /** What was found wrong on opening and can be lived with, in sentences. */
  readonly warnings: readonly string[]
  readonly dossiers: {
    save(dossier: Dossier): Promise<void>
    get(id: string): Promise<Dossier | null>
    list(): Promise<readonly Dossier[]>
  }
  readonly captures: {
    /** Writes the bytes first (fsynced, named by their hash), then the row. The same bytes from the same place are one capture. */
    add(
      dossier: string,
      raw: RawCapture,
      source: string | null,
    ): Promise<{ readonly capture: Capture; readonly isNew: boolean }>
    bytes(hash: string): Promise<Uint8Array>
    list(dossier: string): Promise<readonly Capture[]>
    get(dossier: string, id: string): Promise<Capture | null>
    /**
     * All captures with their bytes, in the order in which they were added, from the files alone: for rebuilding.
     * Where bytes are gone or altered it ends with a `StoreError`, or tells `onFault` and goes on.
     */
    replay(
      dossier?: string,
      onFault?: (error: Error, capture: Capture) => void,
    ): AsyncIterable<{ readonly capture: Capture; readonly raw: RawCapture }>
  }
  readonly documents: {
    /**
     * Adds new documents. A known one whose text or title differs becomes a revision; the same capture read anew
     * replaces its own reading, and so does one of `forms`, ids of items that were read elsewhere in a fuller form. Whatever changed
     * is pending for extraction again.
     */
    save(dossier: string, capture: string, documents: readonly Document[], forms?: readonly string[]): Promise<Saved>
    get(dossier: string, id: string): Promise<Document | null>
    some(dossier: string, ids: readonly string[]): Promise<readonly Document[]>
    list(dossier: string, filter?: DocumentFilter): Promise<readonly Document[]>
    /** Every document in order of publication, its text cut after 160 characters. */
    openings(dossier: string): Promise<readonly Document[]>
    /** All documents in order of publication, in batches. */
    scan(dossier: string, batch?: number): AsyncIterable<readonly Document[]>
    neighbours(
      dossier: string,
      id: string,
    ): Promise<{
      readonly previous: Document | null
      readonly next: Document | null
      readonly position: number
      readonly total: number
    }>
    /** What is known of a source in a stretch of time, by which a new list of it shows deletions. */
    listed(dossier: string, filter: ListedFilter): Promise<readonly Listed[]>
    /** Items that a capture no longer lists become a revision without text; those that it lists again one with it. */
    savePresence(
      dossier: string,
      capture: string,
      seen: { readonly gone: readonly string[]; readonly back: readonly string[] },
    ): Promise<void>
    /** Every different reading in order of capture: number 0 is the first, the last is what `get` returns, or null text where it is gone; of one document, or of all. */
    revisions(dossier: string, id?: string): Promise<readonly Revision[]>
    /** Replaces what could not be read of this capture. */
    saveUnreadable(dossier: string, capture: string, items: readonly Unreadable[]): Promise<void>
    unreadable(dossier: string): Promise<readonly (Unreadable & { readonly capture: string })[]>
  }
  readonly statements: {
    /**
     * Documents not yet extracted with this version of the extractor, oldest first; without those that it has given up, or whose
     * next attempt is not due.
     */
    pending(dossier: string, version: string, limit: number, options?: PendingOptions): Promise<readonly Document[]>
    /** How many documents this version has not extracted, those among them that it failed on. */
    left(dossier: string, version: string): Promise<number>
    /**
     * Replaces all statements of these documents and marks them done with `version`. A document that has been saved with other
     * words since it was read keeps what it had and stays pending. The note `statements` changes with every such call.
     */
    replace(
      dossier: string,
      documents: readonly Pick<Document, 'id' | 'title' | 'text'>[],
      statements: readonly Statement[],
      version: string,
    ): Promise<void>
    ofDocument(dossier: string, document: string): Promise<readonly Statement[]>
    ofDocuments(dossier: string, documents: readonly string[]): Promise<readonly Statement[]>
    get(dossier: string, ids: readonly string[]): Promise<readonly Statement[]>
    /** In the order of their documents, then of the text. */
    all(dossier: string): Promise<readonly Statement[]>
    find(dossier: string, filter: StatementFilter): Promise<readonly Statement[]>
  }
  readonly events: {
    /** Replaces the dossier's events. With those saved last, `before`, only other objects than those are written. */
    replace(dossier: string, events: readonly Event[], before?: readonly Event[]): Promise<void>
    /** In order of time, then of id. */
    all(dossier: string): Promise<readonly Event[]>
    /** The event that holds a statement. */
    ofStatement(dossier: string, statement: string): Promise<string | null>
  }
  /** Which documents changed since a mark; ask before reading them. */
  readonly changes: { since(dossier: string, mark: ChangeMark | null): Promise<ChangesSince> }
  readonly reconciliation: {
    /** With the one saved last, `before`, only events that are other objects than its own are written. */
    save(dossier: string, reconciliation: Reconciliation, before?: Reconciliation): Promise<void>
    /** Events in order of time, then of id; those that have not changed since `before`, which an earlier call gave, are the same objects. */
    load(dossier: string, before?: Reconciliation | null): Promise<Reconciliation | null>
    event(dossier: string, id: string): Promise<ReconciledEvent | null>
  }
  readonly curation: {
    /** Appends to the log file first, then to the table. */
    append(curation: Curation): Promise<void>
    list(dossier: string): Promise<readonly Curation[]>
  }
  readonly coverage: {
    /** Spans that overlap or touch known ones of their source become one with them. */
    add(dossier: string, spans: readonly Coverage[]): Promise<void>
    list(dossier: string): Promise<readonly Coverage[]>
  }
  readonly health: {
    save(dossier: string, health: SourceHealth): Promise<void>
    list(dossier: string): Promise<readonly SourceHealth[]>
  }
  search(dossier: string, query: SearchQuery): Promise<SearchResult>
  counts(dossier: string): Promise<Counts>
  /** Runs work while no other process or caller runs any under the same name; the others wait for their turn. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>
  /** The same, but answers null at once where another runs work under this name. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null>
  /** How another thread of this process opens the same store: options for `openStore`; a `port` goes along in the list of what is transferred. */
  share(): Shared
  /** Jobs that workers on many machines share; `open` makes what it needs in the database when it is first called. */
  readonly queue: { open(): Promise<Queue>; counts(): Promise<readonly QueueCount[]> }
  /** Anything small that a stage wants to remember: the fingerprint of its last input, for instance. */
  readonly notes: {
    get(dossier: string, key: string): Promise<string | null>
    set(dossier: string, key: string, value: string): Promise<void>
  }
  /** Work that did not succeed: tried again with growing pauses, then set aside for a person. */
  readonly failures: Failures
  /** Reads every byte that was ever captured or curated and compares it with its hash, its chain and the database. */
  verify(): Promise<Verification>
  /** Writes a backup into a folder while the store is used: rows, logs and captures of one moment. See `restoreStore`. */
  backUp(to: string, now: string): Promise<Contents>
  /**
   * Empties the database and fills what the files hold: dossiers, captures, coverage, curation. Documents and what
   * follows from them are to be made anew from `captures.replay()`.
   */
  reset(): Promise<void>
  close(): Promise<void>
}
