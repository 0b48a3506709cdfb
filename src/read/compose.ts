import type { Document, DocumentKind, Source } from '../model/index.js'
import type { Input, ReadOptions } from './options.js'
import { sourceOf } from './sources.js'

/** What a format found out about one document; everything else follows from source and options. */
export type Found = {
  readonly id: string
  readonly kind: DocumentKind
  readonly text: string
  readonly title?: string | null
  readonly published?: string | null
  readonly updated?: string | null
  readonly zone?: string | null
  readonly author?: string | null
  readonly url?: string | null
  /** What the format says about its language, a BCP 47 tag. */
  readonly declared?: string | null
  readonly publisher?: string | null
  readonly forwardedFrom?: Document['forwardedFrom']
  readonly media?: Document['media']
  readonly place?: string | null
  readonly tags?: readonly string[]
  readonly scheduled?: Document['scheduled']
  readonly notes?: readonly string[]
  readonly lane?: Source['lane'] | null
}

const READOUT =
  /\breadout\b|(telephone|phone) (conversation|call)|\b(call|meeting|talks|conversation) (with|between)\b|телефонн\p{L}+ разговор|(встреч|переговор|бесед)\p{L}* (с|со|между)\s/iu

/** Everything that the format does not know comes from the options, then from the source. */
export function compose(found: Found, input: Input, options: ReadOptions, source: Source | null): Document {
  return {
    id: found.id,
    kind: source?.lane === 'official' && found.kind === 'article' ? officialKind(found.title ?? '') : found.kind,
    title: found.title ?? null,
    text: found.text,
    lang: languageOf(found, options, source),
    published: found.published ?? options.published,
    updated: found.updated ?? null,
    zone: found.zone ?? source?.zone ?? options.zone,
    author: found.author ?? null,
    url: found.url ?? null,
    lane: source?.lane ?? found.lane ?? null,
    publisher: source?.publisher ?? found.publisher ?? null,
    party: source?.lane === 'official' ? source.party : null,
    ...(source?.lane === 'official' && source.person ? { person: source.person } : {}),
    source: source?.id ?? null,
    forwardedFrom: found.forwardedFrom ?? null,
    media: found.media ?? [],
    place: found.place ?? null,
    tags: found.tags ?? [],
    scheduled: found.scheduled ?? null,
    notes: [...input.notes, ...(found.notes ?? [])],
    from: input.from,
  }
}

/** An official account of a call or a meeting is a readout, every other official text a release. */
export function officialKind(title: string): 'readout' | 'release' {
  return READOUT.test(title) ? 'readout' : 'release'
}

/**
 * The source of a document: that of its own channel (an account export holds many), else the one that the caller names,
 * else by addresses and file name. A feed is traced by itself first: what an aggregator writes is not its official source's word.
 */
export function traceSource(
  input: Input,
  options: ReadOptions,
  own: { readonly urls?: readonly (string | null)[]; readonly channels?: readonly (string | null)[] },
): Source | null {
  const { sources } = options
  const named = own.channels?.length ? sourceOf({ urls: [], channels: own.channels, from: null }, sources) : null
  const captured = () => sourceOf({ urls: [input.url], channels: [], from: input.from }, sources)
  return named ?? options.source ?? captured() ?? sourceOf({ urls: own.urls ?? [], channels: [], from: null }, sources)
}

/** In feeds and posts the title opens the text, unless the text repeats it. */
export function withTitle(title: string | null, body: string): string {
  if (!title) return body
  if (body === '') return title
  const [head, start] = [words(title), words(body.slice(0, title.length * 2 + 100))]
  const cut = /(…|\.\.\.)$/.test(title)
  return start === head || start.startsWith(cut ? head : `${head} `) ? body : `${title}\n\n${body}`
}

function words(text: string): string {
  return text
    .slice(0, 2000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function languageOf(found: Found, options: ReadOptions, source: Source | null): string | null {
  const fixed = options.lang ?? source?.lang
  if (fixed) return fixed
  const declared = found.declared?.trim().toLowerCase().split(/[-_]/)[0] || null
  return options.identify(found.text.slice(0, 4000), options.installed) ?? declared
}
