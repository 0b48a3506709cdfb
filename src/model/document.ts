import type { Lane } from './source.js'

export type DocumentKind = 'post' | 'article' | 'release' | 'readout' | 'schedule' | 'text'

/** A picture, clip or file that a document carries; the bytes themselves may be absent. */
export type Media = {
  readonly kind: 'photo' | 'video' | 'audio' | 'file'
  readonly name: string | null
  readonly url: string | null
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string | null
  /** Where an export keeps the file, relative to itself. */
  readonly path?: string
  /** Size in bytes. */
  readonly size?: number
  /** When its own metadata say it was taken (EXIF): ISO, on the camera's clock where they name no offset. */
  readonly taken?: string
}

/** Where a forwarded post comes from, as the forward says. */
export type Forward = { readonly name: string; readonly id: string | null; readonly url: string | null }

/**
 * Readable text of one post, article, release, readout or schedule entry. All spans point into `text`.
 * The title is kept apart, except in feeds and posts, where it opens the text if the text does not repeat it.
 */
export type Document = {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string | null
  readonly text: string
  readonly lang: string | null
  /** ISO instant or date of publication, with offset when the clock is known; a bare date when only the day is. */
  readonly published: string | null
  /** ISO instant of the last edit that the publisher admits. */
  readonly updated: string | null
  /** IANA zone of the publisher's clock. */
  readonly zone: string | null
  readonly author: string | null
  readonly url: string | null
  readonly lane: Lane | null
  readonly publisher: string | null
  /** Party (actor id) that this document speaks for; only official documents have one. */
  readonly party: string | null
  /** The person (actor id) whose account it stands in: its "I". */
  readonly person?: string | null
  readonly source: string | null
  readonly forwardedFrom: Forward | null
  readonly media: readonly Media[]
  /** Place line of a release or schedule entry. */
  readonly place: string | null
  /** Persons that the publisher itself tagged. */
  readonly tags: readonly string[]
  /** For a schedule entry: ISO start and end. */
  readonly scheduled: {
    readonly start: string
    readonly end: string | null
    readonly status: 'confirmed' | 'tentative' | 'cancelled'
  } | null
  /** What could not be read, in plain sentences. */
  readonly notes: readonly string[]
  /** The file or address that it came from. */
  readonly from: string
}

/** A later, different reading of the same item: an edit or a deletion. */
export type Revision = {
  readonly document: string
  readonly number: number
  readonly capture: string
  readonly seenAt: string
  readonly text: string | null
  readonly title: string | null
  readonly updated: string | null
}

/** An item that could not be read: what, where, why, what to do, in one sentence. */
export type Unreadable = { readonly error: string; readonly at: string }

/** What `read` makes of one capture. */
export type Reading = {
  readonly format: string
  readonly documents: readonly Document[]
  readonly unreadable: readonly Unreadable[]
}
