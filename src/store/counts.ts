import { sql } from 'kysely'
import type { Engine } from './database/engine.js'
import type { Counts, Store } from './store.js'

/** How many of each noun a dossier holds. */
export function countsOf({ db }: Engine): Store['counts'] {
  return async (dossier) => {
    const { rows } = await sql<Record<keyof Counts, string>>`select
      (select count(*) from capture where dossier = ${dossier}) as captures,
      (select count(*) from document_state where dossier = ${dossier}) as documents,
      (select count(*) from statement where dossier = ${dossier}) as statements,
      (select count(*) from event where dossier = ${dossier}) as events,
      (select count(*) from unreadable where dossier = ${dossier}) as unreadable`.execute(db)
    const count = (key: keyof Counts) => Number(rows[0]?.[key] ?? 0)
    const [captures, documents, statements] = [count('captures'), count('documents'), count('statements')]
    return { captures, documents, statements, events: count('events'), unreadable: count('unreadable') }
  }
}
