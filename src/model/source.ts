/** `official` speaks for a party; `media` reports; `informal` is everything else (channels, posts). */
export type Lane = 'official' | 'media' | 'informal'

/** A place we look, again and again: a channel, a feed, a site. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly lane: Lane
  /** The party (actor id) that an official source speaks for. */
  readonly party: string | null
  /** Publisher family: editions of one publisher are one origin. */
  readonly publisher: string
  readonly lang: string | null
  /** IANA zone in which clocks without a zone are read. */
  readonly zone: string | null
  /** Address prefixes, channel names or file names by which a capture is recognised as this source's. */
  readonly matches: readonly string[]
  readonly url: string | null
}

/** Hours for which a source is known to have been captured without a gap (ISO instants, half-open). */
export type Coverage = { readonly source: string; readonly from: string; readonly to: string }
