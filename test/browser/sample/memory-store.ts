import type {
  Capture,
  Curation,
  Document,
  Dossier,
  Event,
  Reconciliation,
  Revision,
  Statement,
} from '../../../src/model/index.js'
import type { SearchHit, Store } from '../../../src/store/store.js'

/** What a hand-made dossier holds. */
export type Sample = {
  readonly dossier: Dossier
  readonly documents: readonly Document[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly record: Reconciliation | null
  readonly revisions: readonly Revision[]
  readonly captures?: readonly Capture[]
}

/** A store over hand-made dossiers, for page tests only: reads from memory, keeps curations, finds words as they stand. */
export function memoryStore(samples: readonly Sample[]): Store {
  const curations: Curation[] = []
  const notes = new Map<string, string>()
  const of = (dossier: string) => samples.find((sample) => sample.dossier.id === dossier)
  const documentsOf = (dossier: string) => of(dossier)?.documents ?? []
  return {
    engine: 'pglite',
    where: 'memory (sample)',
    share: () => ({ folder: 'memory', databaseUrl: null }),
    exclusively: (_name, work) => work(),
    ifFree: (_name, work) => work(),
    queue: { open: () => Promise.reject(new Error('The sample has no queue.')), counts: async () => [] },
    failures: {
      record: async () => {},
      list: async () => [],
      replay: async () => false,
      discard: async () => false,
      clear: async () => {},
    },
    warnings: [],
    dossiers: {
      save: async () => {},
      get: async (id) => of(id)?.dossier ?? null,
      list: async () => samples.map(({ dossier }) => dossier),
    },
    captures: {
      add: () => Promise.reject(new Error('The sample cannot be added to.')),
      bytes: async () => new Uint8Array(),
      list: async () => [],
      get: async (dossier, id) => of(dossier)?.captures?.find((capture) => capture.id === id) ?? null,
      async *replay() {},
    },
    documents: {
      save: async () => ({ added: 0, revised: 0, unchanged: 0, ids: [] }),
      openings: async (dossier) => documentsOf(dossier),
      get: async (dossier, id) => documentsOf(dossier).find((document) => document.id === id) ?? null,
      some: async (dossier, ids) => documentsOf(dossier).filter(({ id }) => ids.includes(id)),
      list: async (dossier, { limit = 100, after } = {}) => {
        const all = documentsOf(dossier)
        const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0
        return all.slice(from, from + limit)
      },
      async *scan(dossier) {
        yield documentsOf(dossier)
      },
      neighbours: async (dossier, id) => {
        const all = documentsOf(dossier)
        const at = all.findIndex((document) => document.id === id)
        return { previous: all[at - 1] ?? null, next: all[at + 1] ?? null, position: at + 1, total: all.length }
      },
      revisions: async (dossier, id) =>
        (of(dossier)?.revisions ?? []).filter(({ document }) => id === undefined || document === id),
      listed: async () => [],
      savePresence: async () => {},
      saveUnreadable: async () => {},
      unreadable: async () => [],
    },
    statements: {
      pending: async () => [],
      left: async () => 0,
      replace: async () => {},
      ofDocument: async (dossier, id) => (of(dossier)?.statements ?? []).filter(({ document }) => document === id),
      ofDocuments: async (dossier, ids) =>
        (of(dossier)?.statements ?? []).filter(({ document }) => ids.includes(document)),
      get: async (dossier, ids) => (of(dossier)?.statements ?? []).filter(({ id }) => ids.includes(id)),
      all: async (dossier) => of(dossier)?.statements ?? [],
      find: async () => [],
    },
    events: {
      replace: async () => {},
      all: async (dossier) => of(dossier)?.events ?? [],
      ofStatement: async (dossier, id) =>
        of(dossier)?.events.find(({ mentions }) => mentions.some(({ statement }) => statement === id))?.id ?? null,
    },
    changes: { since: async () => ({ mark: null, documents: null }) },
    reconciliation: {
      save: async () => {},
      load: async (dossier) => of(dossier)?.record ?? null,
      event: async (dossier, id) => of(dossier)?.record?.events.find((event) => event.id === id) ?? null,
    },
    curation: { append: async (curation) => void curations.push(curation), list: async () => curations },
    coverage: { add: async () => {}, list: async () => [] },
    search: async (dossier, { words }) => search(of(dossier), words),
    counts: async (dossier) => ({
      captures: 0,
      documents: documentsOf(dossier).length,
      statements: of(dossier)?.statements.length ?? 0,
      events: of(dossier)?.events.length ?? 0,
      unreadable: 0,
    }),
    health: { save: async () => {}, list: async () => [] },
    notes: {
      get: async (dossier, key) => notes.get(`${dossier} ${key}`) ?? null,
      set: async (dossier, key, value) => void notes.set(`${dossier} ${key}`, value),
    },
    backUp: () => Promise.reject(new Error('The sample cannot be backed up.')),
    verify: async () => ({ captures: 0, bytes: 0, curations: 0, faults: [] }),
    reset: async () => {},
    close: async () => {},
  }
}

function search(sample: Sample | undefined, words: string) {
  const matches = (text: string) => text.toLowerCase().includes(words.toLowerCase())
  const documents = (sample?.documents ?? [])
    .filter(({ text }) => matches(text))
    .map((document): SearchHit => {
      const at = Math.max(0, document.text.toLowerCase().indexOf(words.toLowerCase()))
      const from = Math.max(0, at - 40)
      const snippet = document.text.slice(from, at + 80)
      const marks = words ? [[at - from, at - from + words.length] as const] : []
      return {
        kind: 'document',
        id: document.id,
        document: document.id,
        title: document.title ?? document.text.slice(0, 60),
        snippet,
        marks,
        at: document.published,
        source: document.source,
      }
    })
  const events = (sample?.record?.events ?? [])
    .filter(({ title }) => matches(title))
    .map((event): SearchHit => {
      return {
        kind: 'event',
        id: event.id,
        document: null,
        title: event.title,
        snippet: '',
        marks: [],
        at: event.when?.start ?? null,
        source: null,
      }
    })
  return {
    events,
    statements: [],
    documents,
    totals: { events: events.length, statements: 0, documents: documents.length },
    pending: 0,
  }
}
