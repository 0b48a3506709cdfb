// Telegram: every post of the real exports, pages and 24 channels is a document; copies keep their text; speed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../../src/model/index.js'
import { createTextIndex } from '../../src/reconcile/text-index.js'
import { dataFolder, readPath, report } from '../read/report.js'

const folder = dataFolder('telegram')
news()
exports()
pages()
withoutPreview()

function news(): void {
  const raw = join(folder, 'ru-news', 'raw')
  const files = readdirSync(raw).map((name) => join(raw, name))
  const wanted = files.flatMap(
    (file) =>
      JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
        text: string
        date: string
        message_id: number
        sender_id: number
      }[],
  )
  const started = performance.now()
  const got = files.flatMap((file) => readPath(file).documents)
  const seconds = (performance.now() - started) / 1000
  const byId = new Map(got.map((document) => [document.id, document]))
  const right = wanted.map((post) =>
    Number(samePost(byId.get(`tg:${String(-post.sender_id).replace(/^100/, '')}/${post.message_id}`), post)),
  )
  report('telegram ru-news posts in, text and time equal', right, { goal: '22,099 of 22,099' })
  console.log(`telegram ru-news: ${byId.size} distinct ids, ${seconds.toFixed(2)} s (goal < 10 s)`)
  copies(got)
}

/** Each text that repeats an earlier one letter for letter has that one, or its origin, as its origin; different ones have not. */
function copies(documents: readonly Document[]): void {
  const index = createTextIndex()
  const first = new Map<string, Document>()
  const root = new Map<Document, Document>()
  const started = performance.now()
  const exact: number[] = []
  const near: string[] = []
  for (const document of documents) {
    const origin = index.originOf(document)
    root.set(document, origin?.document ?? document)
    const same = document.text === '' ? undefined : first.get(document.text)
    if (same) exact.push(Number(origin?.kind === 'exact' && origin.document === root.get(same)))
    else first.set(document.text, document)
    if (origin?.kind === 'near') near.push(`${origin.document.id} ${document.id}`)
  }
  report('telegram ru-news exact copies grouped with their origin', exact, { goal: 'all 772' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `telegram ru-news near copies: ${near.length}, ${seconds} s for all; some: ${near.slice(0, 5).join('; ')}`,
  )
}

function samePost(document: Document | undefined, post: { text: string; date: string }): boolean {
  // The set holds the Markdown of a client library; what is compared is its words.
  const words = (text: string) => text.replace(/\]\((?:[^()\s]|\([^()\s]*\))*\)|[[\]*_~`\s]/g, '')
  return (
    document !== undefined &&
    Date.parse(document.published ?? '') === Date.parse(post.date) &&
    words(document.text) === words(post.text)
  )
}

function exports(): void {
  const files = filesUnder(folder, /\.json$/).filter((file) => /telegram-export/.test(file))
  const results = files.map((file) => {
    const messages = readFileSync(file, 'utf8').match(/"type": ?"message"/g)?.length ?? 0
    const { documents, unreadable } = readPath(file, { zone: 'Europe/Berlin' })
    const accounted = documents.length + unreadable.filter((one) => /left out/.test(one.error)).length
    if (accounted < messages)
      console.log(
        `  ${file}: ${documents.length} of ${messages} messages, ${unreadable.map((one) => one.error).join(' ')}`,
      )
    return Number(accounted >= messages)
  })
  report('telegram exports, every message in or listed', results, { goal: '1' })
  const without = files.map((file) => readPath(file)).filter((reading) => reading.documents.length > 0).length
  console.log(`telegram exports without a zone: ${without} read in silence (goal 0 for local times)`)
}

function pages(): void {
  const files = filesUnder(folder, /\.html$/).filter((file) => /data-post=/.test(readFileSync(file, 'utf8')))
  const results = files.map((file) => {
    const wanted = new Set(readFileSync(file, 'utf8').match(/data-post="[^"]+"/g))
    const { documents } = readPath(file)
    const timed = documents.every(
      (one) => one.published !== null && (one.text !== '' || one.media.length > 0 || one.notes.length > 0),
    )
    if (documents.length !== wanted.size || !timed)
      console.log(
        `  ${file}: ${documents.length} of ${wanted.size}; ${documents.filter((one) => one.text === '' && one.media.length === 0).map((one) => one.id)}`,
      )
    return Number(documents.length === wanted.size && timed)
  })
  report('telegram pages, every post with time and content', results, { goal: '1' })
}

function withoutPreview(): void {
  const results = filesUnder(join(folder, 'telegram-preview-negative'), /\.html$/).map((file) => {
    const { documents, unreadable } = readPath(file)
    return Number(documents.length === 0 && /no public preview/.test(unreadable[0]?.error ?? ''))
  })
  report('telegram channel without preview is an error', results, { goal: '1' })
}

function filesUnder(root: string, form: RegExp): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && form.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
