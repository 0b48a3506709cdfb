import { sql, type Transaction } from 'kysely'
import type { Document } from '../../model/index.js'
import { noteChange } from '../changes.js'
import type { Schema } from '../database/schema.js'
import { StoreError } from '../error.js'
import type { Saved } from '../store.js'
import { type DocumentRow, isLater, rowOf, type Seen } from './document-rows.js'

type Trx = Transaction<Schema>
type Known = Awaited<ReturnType<typeof knownRows>>[number]
/** A capture, and the ids of what it shows in another form than the one before. */
type Reading = Seen & { readonly forms: ReadonlySet<string> }
type Plan = { added: DocumentRow[]; rewritten: DocumentRow[]; revised: DocumentRow[]; older: DocumentRow[] }

const BATCH = 1000

/** Saves the documents that one capture holds, in this transaction; see `Store.documents.save`. */
export async function saveDocuments(
  db: Trx,
  dossier: string,
  capture: string,
  documents: readonly Document[],
  forms: readonly string[] = [],
): Promise<Saved> {
  const seen = await seenOf(db, dossier, capture, forms)
  const rows = [...new Map(documents.map((document) => [document.id, document])).values()].map(rowOf)
  // In order of id, so that two savers cannot wait for each other.
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  let [added, revised] = [0, 0]
  const changed: string[] = []
  for (let start = 0; start < sorted.length; start += BATCH) {
    const saved = await saveBatch(db, dossier, seen, sorted.slice(start, start + BATCH))
    added += saved.added
    revised += saved.revised
    changed.push(...saved.changed)
  }
  await noteChange(db, dossier, changed)
  return { added, revised, unchanged: rows.length - added - revised, ids: rows.map((row) => row.id) }
}

async function saveBatch(
  db: Trx,
  dossier: string,
  seen: Reading,
  rows: readonly DocumentRow[],
): Promise<{ added: number; revised: number; changed: readonly string[] }> {
  const known = new Map((await knownRows(db, dossier, rows)).map((row) => [row.id, row]))
  const plan: Plan = { added: [], rewritten: [], revised: [], older: [] }
  for (const row of rows) sortOut(row, known.get(row.id), seen, plan)
  const added = await insertNew(db, dossier, seen, plan.added)
  if (plan.revised.length > 0) await keepCurrent(db, dossier, plan.revised)
  const changed = [...plan.rewritten, ...plan.revised]
  if (changed.length > 0) await overwrite(db, dossier, seen, changed)
  const older = plan.older.length > 0 ? await insertOlder(db, dossier, seen, plan.older) : 0
  const result = {
    added: added.size,
    revised: plan.revised.length + older,
    changed: [...added, ...changed.map(({ id }) => id)],
  }
  // Another process saved these between the look and the insert: look again.
  const raced = plan.added.filter(({ id }) => !added.has(id))
  if (raced.length === 0) return result
  const again = await saveBatch(db, dossier, seen, raced)
  return {
    added: result.added + again.added,
    revised: result.revised + again.revised,
    changed: [...result.changed, ...again.changed],
  }
}

function sortOut(row: DocumentRow, known: Known | undefined, seen: Reading, plan: Plan): void {
  if (!known) plan.added.push(row)
  else if (known.digest === row.digest) return
  else if (known.capture === seen.capture) plan.rewritten.push(row)
  else if (known.words_digest !== row.words_digest) planOf(row, known, seen, plan).push(row)
  else if (!isLater({ ms: Number(known.data_ms), n: Number(known.data_n) }, seen)) plan.rewritten.push(row)
}

/** A fuller form of the same item takes its place; other words are an edit, before or after what is known. */
function planOf(row: DocumentRow, known: Known, seen: Reading, plan: Plan): DocumentRow[] {
  if (!isLater(seen, { ms: Number(known.seen_ms), n: Number(known.seen_n) })) return plan.older
  return seen.forms.has(row.id) ? plan.rewritten : plan.revised
}

async function seenOf(db: Trx, dossier: string, capture: string, forms: readonly string[]): Promise<Reading> {
  const query = db.selectFrom('capture').select(['taken_ms', 'n']).where('dossier', '=', dossier)
  const row = await query.where('id', '=', capture).executeTakeFirst()
  if (row) return { capture, ms: Number(row.taken_ms), n: Number(row.n), forms: new Set(forms) }
  const words = `The capture ${capture} is not in the dossier ${dossier}, and a document needs the capture that it was read from. Add the capture first.`
  throw new StoreError('missing', words)
}

function knownRows(db: Trx, dossier: string, rows: readonly DocumentRow[]) {
  const columns = ['id', 'words_digest', 'digest', 'capture', 'seen_ms', 'seen_n', 'data_ms', 'data_n'] as const
  return db
    .selectFrom('document')
    .select(columns)
    .where('dossier', '=', dossier)
    .where('id', 'in', idsOf(rows))
    .execute()
}

const COLUMNS = sql.raw(`id text, at_ms bigint, kind text, lang text, lane text, source text, publisher text,
  party text, title text, body text, data jsonb, words_digest text, digest text`)

function recordsOf(rows: readonly DocumentRow[]) {
  const records = rows.map((row) => `${JSON.stringify({ ...row, data: undefined }).slice(0, -1)},"data":${row.data}}`)
  return sql`json_to_recordset(${`[${records.join(',')}]`}::json) as r(${COLUMNS})`
}

async function insertNew(db: Trx, dossier: string, { capture, ms, n }: Seen, rows: readonly DocumentRow[]) {
  if (rows.length === 0) return new Set<string>()
  const inserted = await sql<{ id: string }>`
    insert into document (dossier, id, at_ms, kind, lang, lane, source, publisher, party, title, body, data,
      words_digest, digest, capture, seen_ms, seen_n, data_ms, data_n)
    select ${dossier}, id, at_ms, kind, lang, lane, source, publisher, party, title, body, data,
      words_digest, digest, ${capture}, ${ms}, ${n}, ${ms}, ${n} from ${recordsOf(rows)}
    on conflict (dossier, id) do nothing returning id`.execute(db)
  const ids = new Set(inserted.rows.map(({ id }) => id))
  const states = rows.filter(({ id }) => ids.has(id)).map(({ id, at_ms }) => ({ id, at_ms }))
  await sql`
    insert into document_state (dossier, document, at_ms, extracted, indexed)
    select ${dossier}, id, at_ms, '', false
    from json_to_recordset(${JSON.stringify(states)}::json) as r(id text, at_ms bigint)`.execute(db)
  return ids
}

async function keepCurrent(db: Trx, dossier: string, rows: readonly DocumentRow[]): Promise<void> {
  await sql`
    insert into revision (dossier, document, capture, seen_ms, seen_n, title, body, updated, words_digest)
    select dossier, id, capture, seen_ms, seen_n, title, body, data ->> 'updated', words_digest from document
    where dossier = ${dossier}
      and id in ${idsOf(rows)}
    on conflict (dossier, document, capture) do nothing`.execute(db)
}

async function overwrite(db: Trx, dossier: string, { capture, ms, n }: Seen, rows: readonly DocumentRow[]) {
  await sql`
    update document d set at_ms = r.at_ms, kind = r.kind, lang = r.lang, lane = r.lane, source = r.source,
      publisher = r.publisher, party = r.party, title = r.title, body = r.body, data = r.data, digest = r.digest,
      capture = case when d.words_digest = r.words_digest then d.capture else ${capture} end,
      seen_ms = case when d.words_digest = r.words_digest then d.seen_ms else ${ms} end,
      seen_n = case when d.words_digest = r.words_digest then d.seen_n else ${n} end,
      data_ms = ${ms}, data_n = ${n}, words_digest = r.words_digest
    from ${recordsOf(rows)} where d.dossier = ${dossier} and d.id = r.id`.execute(db)
  await sql`
    update document_state s set at_ms = d.at_ms, extracted = 'again', indexed = false from document d
    where s.dossier = ${dossier} and d.dossier = s.dossier and d.id = s.document
      and s.document in ${idsOf(rows)}`.execute(db)
  // New words deserve a new attempt.
  await sql`delete from failed_work where dossier = ${dossier} and step = 'extract' and item in ${idsOf(rows)}`.execute(
    db,
  )
}

function idsOf(rows: readonly DocumentRow[]) {
  return sql<string>`(select json_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::json))`
}

/** Readings from before the newest one; words that are known from another old reading are not kept twice. */
async function insertOlder(db: Trx, dossier: string, { capture, ms, n }: Seen, rows: readonly DocumentRow[]) {
  const { rows: inserted } = await sql<{ is_new: boolean }>`
    insert into revision as v (dossier, document, capture, seen_ms, seen_n, title, body, updated, words_digest)
    select ${dossier}, id, ${capture}, ${ms}, ${n}, title, body, data ->> 'updated', words_digest
    from ${recordsOf(rows)}
    where not exists (select from revision o where o.dossier = ${dossier} and o.document = r.id
      and o.words_digest = r.words_digest)
    on conflict (dossier, document, capture) do update
      set title = excluded.title, body = excluded.body, updated = excluded.updated, words_digest = excluded.words_digest
    returning xmax = 0 as is_new`.execute(db)
  return inserted.filter((row) => row.is_new).length
}
