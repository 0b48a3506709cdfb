import type { Child } from 'hono/jsx'
import type { Who } from '../access/who.js'
import type { Subject } from '../exports/subject.js'
import type { Feeds } from '../live/feeds.js'
import type { Jobs } from '../live/jobs.js'
import type { Lang, Say } from '../messages/index.js'
import type { AppOptions } from '../options.js'
import type { DossierView } from './dossier-view.js'
import type { Views } from './views.js'

/** What the app is made of: what it was given, and what it keeps while it runs. */
export type Site = AppOptions & {
  readonly views: Views
  readonly feeds: Feeds
  readonly jobs: Jobs
}

/** One request, read at the door: where, what is asked, in which language, at which moment. */
export type Visit = {
  readonly site: Site
  readonly origin: string
  /** Path without a format's suffix. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly lang: Lang
  readonly say: Say
  /** A second time zone, shown in grey beside UTC. */
  readonly zone: string | null
  readonly now: string
  readonly who: Who
  /** Width at which a script asks for the plot, in CSS pixels. */
  readonly plotWidth: number | null
  /** Does a script ask for the plot alone, to show it before the list? */
  readonly isPlotOnly: boolean
  /** What a script asks to be told in short beside a mark of the plot: any word for the page's event, else a row and a stretch of time. */
  readonly card: string | null
  /** Says the browser that it is none of a phone? Most say nothing. */
  readonly isDesktop: boolean
  /** Says it that it is one? Others are left to a script. */
  readonly isPhone: boolean
}

export type DossierVisit = Visit & { readonly view: DossierView }

/** The parts of the navigation that can be marked as current. */
export type Section = 'timeline' | 'record' | 'commitments' | 'schedule' | 'sources' | 'brief' | 'search' | null

/** What a screen has to say; the frame around it is drawn by the layout. */
export type Page = {
  readonly title: string
  readonly section?: Section
  readonly body: Child
  readonly status?: 200 | 400 | 404
}

/** A table for CSV: column names and rows of plain values. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

/** What a parameter of an address may hold: any text, text of a form, or one of some words. */
export type Answers<V extends Visit> = 'text' | RegExp | readonly string[] | ((visit: V) => readonly string[])

/** One screen: its page and the same content in other formats, under the same address with a suffix. */
export type Screen<V extends Visit> = {
  readonly path: string
  /** The parameters that its address may carry, beyond those of every screen; others are refused in words. */
  readonly asks?: Readonly<Record<string, Answers<V>>>
  /** Those of them that it may carry more than once. */
  readonly many?: readonly string[]
  readonly page: (visit: V) => Promise<Page> | Page
  readonly json?: (visit: V) => unknown
  readonly csv?: (visit: V) => Promise<Table> | Table
  readonly ics?: (visit: V) => Promise<string> | string
  readonly svg?: (visit: V) => Promise<string> | string
  /** The page's words as Markdown. */
  readonly md?: (visit: V) => Promise<string> | string
  /** A page that stands by itself, to be sent along. */
  readonly html?: (visit: V) => Promise<string> | string
  /** The same as a message. */
  readonly eml?: (visit: V) => Promise<string> | string
  readonly png?: (visit: V) => Promise<Uint8Array<ArrayBuffer>>
  /** What every format of `exports/formats` is written from; a screen's own `csv` or `ics` goes before the list's. */
  readonly subject?: (visit: V) => Promise<Subject> | Subject
}

/** Thrown by a screen when what is asked for does not exist; shown as a page or a problem in words. */
export class NotHere extends Error {}

/** Thrown when the question cannot be read; the message says what and how to ask, `part` names the parameter of the address that does not fit. */
export class Unclear extends Error {
  constructor(
    message: string,
    readonly part: string | null = null,
  ) {
    super(message)
  }
}
