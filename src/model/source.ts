/** `official` speaks for a party; `media` reports; `informal` is everything else (channels, posts). */
export type Lane = 'official' | 'media' | 'informal'

/** A place we look, again and again: a channel, a feed, a site. */
export type Source = {
  readonly id: string
  /** As it calls itself. */
  readonly name: string
  /** Its name for readers of other languages, by language code. */
  readonly names?: Readonly<Record<string, string>>
  readonly lane: Lane
  /** The party (actor id) that an official source speaks for. */
  readonly party: string | null
  /** The person (actor id) whose account an official source is: its "I", and whoever its posts leave unsaid. */
  readonly person?: string | null
  /** Publisher family: editions of one publisher are one origin. */
  readonly publisher: string
  readonly lang: string | null
  /** IANA zone in which clocks without a zone are read. */
  readonly zone: string | null
  /** Address prefixes, channel names or file names by which a capture is recognised as this source's. */
  readonly matches: readonly string[]
  /** The address that is polled: a feed, a page, a calendar or a channel. */
  readonly url: string | null
  /** Minutes between two polls when all is well; the watcher's own pace where nobody says. */
  readonly every?: number | null
  /** Are the pages that its feed links to captured too? */
  readonly follow?: boolean
  /** Added to the stored dossier while it was in use; its file does not list it. */
  readonly added?: boolean
}

/** What is known of one polled address. Times are ISO instants. */
export type SourceHealth = {
  readonly source: string
  readonly address: string
  /** Validators of the last answer, and the SHA-256 of its bytes, for servers that send none. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly hash: string | null
  readonly lastReached: string | null
  readonly lastNew: string | null
  /** Failures in a row, and the last of them in one sentence; null since the last success. */
  readonly failures: number
  readonly failure: string | null
  readonly nextAt: string | null
  /** The kind of what was read there last: feed, Telegram page, calendar … */
  readonly format: string | null
  /** Items of the last answer that could not be read, and the first reason. */
  readonly unreadable: number
  readonly unreadableWhy: string | null
  /** The oldest publication that the last answer lists without a gap up to then; null where it is no such list. */
  readonly listedSince: string | null
}

/** Hours for which a source is known to have been captured without a gap (ISO instants, half-open). */
export type Coverage = { readonly source: string; readonly from: string; readonly to: string }
