import type { Document, RawCapture, Source, Unreadable } from '../model/index.js'

/** Everything that reading needs to know beyond the bytes. */
export type ReadOptions = {
  /** IANA zone for clocks that carry none; null when nobody knows it. */
  readonly zone: string | null
  /** Publication of a plain text that does not say its own: ISO instant or date. */
  readonly published: string | null
  /** Language that overrides every other hint. */
  readonly lang: string | null
  /** The source that the capture is known to belong to; else it is looked up in `sources`. */
  readonly source: Source | null
  readonly sources: readonly Source[]
  /** Installed languages, for `identify`. */
  readonly installed: readonly string[]
  readonly identify: (text: string, installed: readonly string[]) => string | null
}

/** Options of somebody who knows nothing beyond the bytes. */
export const NOTHING_KNOWN: ReadOptions = {
  zone: null,
  published: null,
  lang: null,
  source: null,
  sources: [],
  installed: [],
  identify: () => null,
}

/** A capture, decoded: what a format recognises and reads. */
export type Input = {
  readonly from: string
  /** The http(s) address that the bytes came from, if they came from one. */
  readonly url: string | null
  readonly mediaType: string | null
  readonly takenAt: string | null
  readonly bytes: Uint8Array
  readonly text: string
  /** The first 4,096 characters without leading white space, for recognition. */
  readonly head: string
  /** What happened on decoding, in sentences. */
  readonly notes: readonly string[]
  /** Reads a capture inside this one (a part of an archive or a letter). */
  readonly inner: (capture: RawCapture) => Parts
}

export type Parts = { readonly documents: readonly Document[]; readonly unreadable: readonly Unreadable[] }

/** One kind of capture: recognised by content, read without ever throwing. */
export type Format = {
  readonly name: string
  /** What of this kind is read, in a few words. */
  readonly about: string
  readonly recognise: (input: Input) => boolean
  readonly read: (input: Input, options: ReadOptions) => Parts
}
