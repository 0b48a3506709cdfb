import type { Actor, Language, Source, Unreadable } from '../model/index.js'
import type { Store } from '../store/store.js'
import type { Access, Scope } from './access/index.js'
import type { LineChanges } from './brief-lines/line-changes.js'
import type { Notes } from './brief-notes/notes.js'
import type { FrozenBriefs } from './briefs/frozen-briefs.js'
import type { MachineTexts } from './briefs/machine-texts.js'
import type { AlertActions } from './forms/alert-actions.js'
import type { Feeds } from './live/feeds.js'
import type { Lang } from './messages/index.js'

/** One file that a visitor hands over. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What an import did, as the import page tells it. */
export type ImportReport = {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly unreadable: readonly Unreadable[]
  /** File by file; `known` = these very bytes had been taken in before, so they were not read again. */
  readonly files?: readonly { readonly file: string; readonly known: boolean }[]
}

/** What an address gives when it is asked once. */
export type SourceTest = {
  readonly url: string
  readonly format: string
  readonly lang: string | null
  readonly documents: number
  readonly newest: string | null
  readonly titles: readonly string[]
  readonly unreadable: string | null
}

/** What the page of sources can do beyond showing them. */
export type SourceActions = {
  readonly test: (dossier: string, url: string) => Promise<SourceTest>
  /** Adds sources; tells the names of those that are new. */
  readonly add: (dossier: string, sources: readonly Source[]) => Promise<readonly string[]>
  /** The feeds of an OPML list; none when it is none. */
  readonly readList: (text: string) => readonly { title: string; feed: string; lang: string | null }[]
}

/** What a long task tells whoever watches it. */
export type ImportProgress = { start(label: string, total: number): void; advance(by: number): void; done(): void }

/** Pages of running text as Markdown, by language of the interface. */
export type PageTexts = Readonly<Record<'method' | 'glossary', Readonly<Partial<Record<Lang, string>>>>>

/** Everything that the workbench needs from outside; the clock is an argument. */
export type AppOptions = {
  readonly store: Store
  /** The present moment as an ISO instant. */
  readonly now: () => string
  readonly version: string
  /** The texts of the pages Method and Glossary. */
  readonly texts?: PageTexts
  /** The built-in gazetteer, for names of actors and for reconciling as of a moment. */
  readonly actors?: readonly Actor[]
  /** The installed language of a code, for summaries. */
  readonly language?: (lang: string) => Language | null
  /** Takes files in; without it the import page says that this server only reads. */
  readonly onImport?: (
    dossier: string,
    files: readonly UploadedFile[],
    progress: ImportProgress,
  ) => Promise<ImportReport>
  /** Tries, adds and takes over sources; without it the page only shows them. */
  readonly sources?: SourceActions
  /** Runs link and reconcile again after an editor's decision. */
  readonly onCuration?: (dossier: string) => Promise<void>
  /** Host names beyond localhost under which the server may be addressed. */
  readonly hosts?: readonly string[]
  /** Users, tokens and the audit log; without them everyone is an editor, on this machine only. */
  readonly access?: Access
  /** Briefs that were frozen; without it none can be. */
  readonly frozen?: FrozenBriefs
  /** Notes of readers on briefs; without it none can be written. */
  readonly notes?: Notes
  /** What editors chose about the lines of briefs; without it they stand as they were written. */
  readonly lines?: LineChanges
  /** What a model of your own made; without it there is none. */
  readonly machine?: MachineTexts
  /** Saved rules and what they found; without it the page of alerts is not there. */
  readonly alerts?: AlertActions
  /** What a client of `/mcp` may do, and in whose name, while there are no users; it only reads unless said otherwise. */
  readonly mcp?: { readonly allowed: readonly Scope[]; readonly by: string }
  /** Is told how far an export has come that takes long. */
  readonly exporting?: ImportProgress
  /** Followers of dossiers; made here unless the caller wants to watch or share them. */
  readonly feeds?: Feeds
  /** What `/metrics` answers, in Prometheus' text format. */
  readonly metrics?: () => Promise<string>
  /** Hears of every request: method, path without its query, status and milliseconds. */
  readonly onRequest?: (request: { method: string; path: string; status: number; ms: number }) => void
  /** The version of the extractor, for the number of documents that wait for it. */
  readonly engine?: string
  /** After so many milliseconds a page shows what was read before, while the news is read; it waits for the news unless said otherwise. */
  readonly patienceMs?: number
  /** Whoever waits no longer than that sees what was looked at so many milliseconds ago without looking again; none unless said otherwise. */
  readonly lookEveryMs?: number
  /** For how many milliseconds a page is shown as it was made, if nothing new was read; none unless said otherwise. */
  readonly keepPagesMs?: number
  /** So many dossiers are read when the app is made, before somebody asks; none unless said otherwise. */
  readonly readAhead?: number
  /** Folder of the built style sheet and scripts; found beside the package when absent. */
  readonly assets?: string
}
