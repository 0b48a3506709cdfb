import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Document, Statement } from '../../src/model/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { openEmbedded } from '../../src/store/pglite/open.js'

// What the store costs for real posts, beside its floor: JSON.parse and a bulk insert of the same bytes into one table.
// Run: npx tsx bench/store/import.ts; READOUT_DATABASE_URL measures a server. Wall time and the CPU time of this process.

const root = join(process.env.READOUT_DATA ?? '../shared/data', 'telegram/ru-news/raw')
if (!existsSync(root)) {
  console.log(`skipped: no ${root}`)
  process.exit(0)
}

type Post = { readonly message_id: number; readonly sender_id: number; readonly text: string; readonly date: string }

const texts = readdirSync(root)
  .filter((name) => name.endsWith('.json.gz'))
  .map((name) => gunzipSync(readFileSync(join(root, name))).toString())
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
const rows: Record<string, string | number>[] = []

const documents = texts.flatMap((text) => (JSON.parse(text) as Post[]).map(documentOf))
const floor = await insertPlainly()
const save = await measureStore(documents)
console.table(rows)
console.log(`n ${documents.length} posts; save/floor ${(save / floor).toFixed(1)} (CPU)`)
rmSync(folder, { recursive: true, force: true })

async function insertPlainly(): Promise<number> {
  const { db, close } = await openEmbedded(join(folder, 'floor'), 120_000)
  await sql`create table post (n bigserial primary key, body text)`.execute(db)
  const cpu = await measure('floor: parse and insert', documents.length, async () => {
    for (const text of texts) {
      const posts = JSON.parse(text) as Post[]
      const bodies = JSON.stringify(posts.map((post) => post.text))
      await sql`insert into post (body) select json_array_elements_text(${bodies}::json)`.execute(db)
    }
  })
  await close()
  return cpu
}

async function measureStore(all: readonly Document[]): Promise<number> {
  let store!: Store
  const open = async () => {
    store = await openStore({ folder: join(folder, 'store'), databaseUrl: process.env.READOUT_DATABASE_URL })
  }
  await measure('first open', 1, open)
  const bytes = Buffer.from(texts.join('\n'))
  const raw = { from: 'posts', bytes, headers: {}, takenAt: '2025-04-11T10:00:00Z' }
  let capture = ''
  await measure('capture', bytes.length, async () => {
    capture = (await store.captures.add('bench', raw, null)).capture.id
  })
  const save = await measure('save', all.length, () => store.documents.save('bench', capture, all))
  await measure('save again', all.length, () => store.documents.save('bench', capture, all))
  await measure('index for search', all.length, () => finishIndex(store))
  await measure('extract: pending and replace', all.length, () => extractAll(store))
  await measure('pending, nothing left', 1, () => store.statements.pending('bench', 'v1', 100))
  for (const words of ['Россия', 'встреча Путина', '"в Кремле"', 'ceasefire'])
    await measure(`search ${words}`, 1, () => store.search('bench', { words }))
  await measure('neighbours', 1, () => store.documents.neighbours('bench', all[1000]?.id ?? ''))
  await measure('counts', 1, () => store.counts('bench'))
  await measure('scan', all.length, async () => {
    for await (const _ of store.documents.scan('bench'));
  })
  await measure('all statements', all.length, () => store.statements.all('bench'))
  await measure('verify', 1, () => store.verify())
  await measure('close', 1, () => store.close())
  await measure('open again', 1, open)
  await measure('first page', 1, () => store.documents.list('bench', { order: 'newest', limit: 50 }))
  await store.close()
  return save
}

async function finishIndex(store: Store): Promise<void> {
  while ((await store.search('bench', { words: 'x' })).pending > 0);
}

async function extractAll(store: Store): Promise<void> {
  for (;;) {
    const pending = await store.statements.pending('bench', 'v1', 500)
    if (pending.length === 0) return
    await store.statements.replace('bench', pending, pending.map(statementOf), 'v1')
  }
}

async function measure(what: string, n: number, work: () => Promise<unknown>): Promise<number> {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const spent = Math.round((user + system) / 1000)
  rows.push({ what, ms: Math.round(ms), cpu: spent, 'n/s': Math.round((n / ms) * 1000) })
  return spent
}

function documentOf({ message_id, sender_id, text, date }: Post): Document {
  const none = { title: null, updated: null, author: null, url: null, party: null, forwardedFrom: null, place: null }
  const channel = `tg${sender_id}`
  const known = { kind: 'post', lang: 'ru', published: date, zone: 'Europe/Moscow', lane: 'informal' } as const
  const empty = { media: [], tags: [], notes: [], scheduled: null }
  return {
    id: `${channel}:${message_id}`,
    text,
    publisher: channel,
    source: channel,
    from: 'posts',
    ...none,
    ...known,
    ...empty,
  }
}

function statementOf({ id, text }: Document): Statement {
  const end = Math.min(text.length, 160)
  const participant = { name: 'Vladimir Putin', actor: 'putin', role: 'actor', span: [0, 5] } as const
  const none = { place: null, when: null, count: null, terms: null, quote: null, attribution: [] }
  const said = { type: 'STATE', mode: null, actuality: 'happened', stance: 'asserts', confidence: 0.8 } as const
  const spans = { content: [0, end], evidence: [0, end], trigger: [0, 5] } as const
  return {
    kind: 'statement',
    id: `s:${id}`,
    document: id,
    participants: [participant],
    reasons: [],
    ...none,
    ...said,
    ...spans,
  }
}
