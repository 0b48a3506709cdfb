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
  Statement,
  Unreadable,
} from '../model/index.js'

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
  /** Keyset: the last document of the page before. */
  readonly after?: string
}

export type SearchQuery = {
  readonly words: string
  readonly from?: string
  readonly lane?: string
  readonly status?: string
  readonly party?: string
  readonly since?: string
  readonly before?: string
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
  readonly totals: { readonly events: number; readonly statements: number; readonly documents: number }
}

export type Counts = {
  readonly captures: number
  readonly documents: number
  readonly statements: number
  readonly events: number
  readonly unreadable: number
}

/**
 * Everything that is kept, by noun; the same on PGlite and on a PostgreSQL server. Every key leads with the dossier.
 * Each method is one transaction; ids are digests, so that doing a thing twice changes nothing.
 */
export type Store = {
  readonly engine: 'pglite' | 'postgres'
  /** Folder or address (without password) in words for people. */
  readonly where: string
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
  }
  readonly documents: {
    save(dossier: string, capture: string, documents: readonly Document[]): Promise<Saved>
    get(dossier: string, id: string): Promise<Document | null>
    list(dossier: string, filter?: DocumentFilter): Promise<readonly Document[]>
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
    revisions(dossier: string, id: string): Promise<readonly Revision[]>
    saveUnreadable(dossier: string, capture: string, items: readonly Unreadable[]): Promise<void>
    unreadable(dossier: string): Promise<readonly (Unreadable & { readonly capture: string })[]>
  }
  readonly statements: {
    /** Documents not yet extracted with this version of the extractor, oldest first. */
    pending(dossier: string, version: string, limit: number): Promise<readonly Document[]>
    /** Replaces all statements of these documents and marks them done with `version`. */
    replace(
      dossier: string,
      documents: readonly string[],
      statements: readonly Statement[],
      version: string,
    ): Promise<void>
    ofDocument(dossier: string, document: string): Promise<readonly Statement[]>
    get(dossier: string, ids: readonly string[]): Promise<readonly Statement[]>
    all(dossier: string): Promise<readonly Statement[]>
  }
  readonly events: {
    /** Replaces the dossier's events by these (link is deterministic). Ids that stay keep their rows. */
    replace(dossier: string, events: readonly Event[]): Promise<void>
    all(dossier: string): Promise<readonly Event[]>
    /** The event that holds a statement. */
    ofStatement(dossier: string, statement: string): Promise<string | null>
  }
  readonly reconciliation: {
    save(dossier: string, reconciliation: Reconciliation): Promise<void>
    load(dossier: string): Promise<Reconciliation | null>
    event(dossier: string, id: string): Promise<ReconciledEvent | null>
  }
  readonly curation: {
    /** Appends to the log file first, then to the table. */
    append(curation: Curation): Promise<void>
    list(dossier: string): Promise<readonly Curation[]>
  }
  readonly coverage: {
    add(dossier: string, spans: readonly Coverage[]): Promise<void>
    list(dossier: string): Promise<readonly Coverage[]>
  }
  search(dossier: string, query: SearchQuery): Promise<SearchResult>
  counts(dossier: string): Promise<Counts>
  /** Anything small that a stage wants to remember: the fingerprint of its last input, for instance. */
  readonly notes: {
    get(dossier: string, key: string): Promise<string | null>
    set(dossier: string, key: string, value: string): Promise<void>
  }
  close(): Promise<void>
}
