import { join } from 'node:path'
import type { Transaction } from 'kysely'
import type { Coverage, Dossier } from '../../model/index.js'
import type { Schema } from '../database/schema.js'
import { storableJson } from '../database/storable.js'
import { joinedSpans } from './joined-spans.js'
import type { Entry, Log } from './journal.js'

/** What people declare and no capture holds: a dossier, or hours that a source covers. */
export type Declared =
  | { readonly dossier: Dossier }
  | { readonly coverage: { readonly dossier: string; readonly spans: readonly Coverage[] } }

/** The log of dossiers and coverage, so that the database can be made again without their files. */
export function declaredLog(folder: string): Log {
  return { name: 'declared', file: join(folder, 'declared.jsonl'), apply: applyDeclared }
}

async function applyDeclared(db: Transaction<Schema>, entries: readonly Entry[]): Promise<void> {
  for (const { body } of entries) {
    const declared = body as Declared
    if ('dossier' in declared) await applyDossier(db, declared.dossier)
    else await applyCoverage(db, declared.coverage.dossier, declared.coverage.spans)
  }
}

async function applyDossier(db: Transaction<Schema>, dossier: Dossier): Promise<void> {
  const data = storableJson(dossier)
  const insert = db.insertInto('dossier').values({ id: dossier.id, data })
  await insert.onConflict((conflict) => conflict.column('id').doUpdateSet({ data })).execute()
}

async function applyCoverage(db: Transaction<Schema>, dossier: string, spans: readonly Coverage[]): Promise<void> {
  for (const source of new Set(spans.map((span) => span.source))) {
    const query = db.selectFrom('coverage').select(['source', 'from_at as from', 'to_at as to'])
    const known = await query.where('dossier', '=', dossier).where('source', '=', source).execute()
    const joined = joinedSpans([...known, ...spans.filter((span) => span.source === source)])
    await db.deleteFrom('coverage').where('dossier', '=', dossier).where('source', '=', source).execute()
    const rows = joined.map(({ from, to }) => ({ dossier, source, from_at: from, to_at: to }))
    if (rows.length > 0) await db.insertInto('coverage').values(rows).execute()
  }
}
