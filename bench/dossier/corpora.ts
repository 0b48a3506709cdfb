import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'
import type { Document, Lane } from '../../src/model/index.js'
import { documentOf } from '../../test/fixtures/statements.js'
import { dataFolder } from '../read/report.js'

type Row = {
  readonly date?: string
  readonly published?: string
  readonly title?: string
  readonly text?: string
  readonly url?: string
}
type Kept = {
  readonly file: string
  readonly source: string
  readonly lane: Lane
  readonly party: string | null
  readonly zone: string
  readonly lang: string
}

const FILES: readonly Kept[] = [
  {
    file: 'russian-mfa-telegram.jsonl',
    source: 'mfa',
    lane: 'official',
    party: 'russia',
    zone: 'Europe/Moscow',
    lang: 'en',
  },
  { file: 'rt-headlines.jsonl', source: 'rt', lane: 'media', party: null, zone: 'Europe/Moscow', lang: 'en' },
  { file: '1tv-headlines-ru.jsonl', source: '1tv', lane: 'media', party: null, zone: 'Europe/Moscow', lang: 'ru' },
  {
    file: 'white-house.jsonl.gz',
    source: 'white-house',
    lane: 'official',
    party: 'us',
    zone: 'America/New_York',
    lang: 'en',
  },
]

/** The sources of the real dossier, as a dossier lists them. */
export const SOURCES = FILES.map(({ source, lane, party, zone, lang }) => ({
  id: source,
  name: source,
  lane,
  party,
  publisher: source,
  lang,
  zone,
  matches: [],
  url: null,
}))

/** Every text of the real dossier (January and February 2025) as a document. */
export function corpusDocuments(): Document[] {
  const folder = dataFolder('corpora', 'us-russia-2025')
  return FILES.flatMap((kept) => {
    const bytes = readFileSync(`${folder}/${kept.file}`)
    const lines = (kept.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n')
    return lines.map((line, at) => toDocument(JSON.parse(line) as Row, kept, at))
  }).filter(({ published }) => published !== null && published < '2025-03-01')
}

function toDocument({ date, published, title: written, text, url }: Row, kept: Kept, at: number): Document {
  const { source, lane, party, zone, lang } = kept
  // A few titles are kept as their YAML had them: "Harris\u2019s Call".
  const title = written?.startsWith('"') && written.endsWith('"') ? String(parse(written)) : written
  const words = [title, text].filter((part) => part).join('\n')
  const moment = published?.replace(' ', 'T') ?? date ?? null
  return documentOf({
    id: `${source}:${at}`,
    text: words,
    title: title ?? null,
    published: moment,
    url: url ?? null,
    source,
    publisher: source,
    lane,
    party,
    zone,
    lang,
  })
}

/** Wikipedia's current events as one document per entry; they are nobody's record and stay out of the dossier. */
export function currentEvents(): Document[] {
  const folder = `${dataFolder('corpora', 'us-russia-2025')}/current-events`
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const day = file.slice(0, 10)
      const entries = entriesOf(parse(readFileSync(`${folder}/${file}`, 'utf8')))
      return entries.map((text, at) =>
        documentOf({ id: `wiki:${day}:${at}`, text, published: day, source: 'wiki', lane: null }),
      )
    })
}

function entriesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 40 ? [value.replace(/\s*\([^()]{2,40}\)/g, '')] : []
  if (Array.isArray(value)) return value.flatMap(entriesOf)
  return value && typeof value === 'object' ? Object.values(value).flatMap(entriesOf) : []
}
