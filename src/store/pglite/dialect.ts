import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Rows } from './asking.js'
import type { Session } from './session.js'
import { takeTurns } from './turns.js'

type Connection = DatabaseConnection & { readonly session: Session; readonly release: () => void }

const JSON_TYPES = [114, 3802]

/** Kysely on one database thread: a single connection, lent to one holder at a time; a thread that died is started anew. */
export function threadDialect(start: () => Promise<Session>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => threadDriver(start),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function threadDriver(start: () => Promise<Session>): Driver {
  const nextTurn = takeTurns()
  let session: Session | null = null
  const run = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql))
  return {
    init: async () => {
      session = await start()
    },
    acquireConnection: async (): Promise<Connection> => {
      const release = await nextTurn()
      try {
        if (!session?.isAlive()) session = await start()
        return connectionOf(session, release)
      } catch (error) {
        release()
        throw error
      }
    },
    releaseConnection: async (connection) => {
      const { session: used, release } = connection as Connection
      used.release()
      release()
    },
    beginTransaction: async (connection) => void (await run(connection, 'begin')),
    commitTransaction: async (connection) => {
      const { rows } = await run(connection, 'commit')
      if ((rows[0] as { command?: string } | undefined)?.command === 'ROLLBACK')
        throw new Error('the transaction had failed and was rolled back')
    },
    // A thread that died has rolled back already.
    rollbackTransaction: async (connection) => {
      if ((connection as Connection).session.isAlive()) await run(connection, 'rollback')
    },
    destroy: async () => {
      const release = await nextTurn()
      await session?.close()
      session = null
      release()
    },
  }
}

function connectionOf(session: Session, release: () => void): Connection {
  return {
    session,
    release,
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const result = await session.run(sql, parameters)
      if (sql === 'commit') return { rows: [{ command: result.command }] as R[] }
      return { rows: objectsOf(result) as R[], numAffectedRows: BigInt(result.affected) }
    },
    // biome-ignore lint/correctness/useYield: large results are read by keyset instead
    streamQuery: async function* () {
      throw new Error('streams are not offered by the embedded database')
    },
  }
}

function objectsOf({ columns, rows }: Rows): Record<string, unknown>[] {
  const isJson = columns.map(({ type }) => JSON_TYPES.includes(type))
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name }, index) => {
        const value = row[index]
        return [name, isJson[index] && typeof value === 'string' ? JSON.parse(value) : value]
      }),
    ),
  )
}
