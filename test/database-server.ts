import { startServerOfTheRun } from '../src/store/test/server.js'

/** One PostgreSQL server for a run of the tests, in its temporary folder; each test has databases of its own. */
export default function databaseServer(): Promise<() => Promise<void>> {
  return startServerOfTheRun()
}
