/** A step of the pipeline whose work can fail: reading a document's statements, asking an address, linking a dossier. */
export type WorkStep = 'extract' | 'poll' | 'settle'

/** One attempt that failed: on a document id, an address or (settle) the dossier. Times are ISO. */
export type FailedAttempt = {
  readonly step: WorkStep
  readonly item: string
  /** Version of the program that failed; another version tries anew. */
  readonly version: string
  readonly error: string
  readonly at: string
  readonly retryAt: string | null
}

/** Work that has failed: it waits for its next attempt, is dead until somebody replays it, or was given up. */
export type FailedWork = Omit<FailedAttempt, 'at'> & {
  readonly dossier: string
  readonly state: 'waiting' | 'dead' | 'discarded'
  readonly attempts: number
  readonly firstAt: string
  readonly lastAt: string
}

/** See `Store.failures`. */
export type Failures = {
  /** Counts one more failed attempt; without `retryAt` there will be no other until somebody replays it. */
  record(dossier: string, failed: FailedAttempt): Promise<void>
  /** Oldest first; of all dossiers where none is named. */
  list(dossier?: string): Promise<readonly FailedWork[]>
  /** Lets it be tried again from the start; false where there is no such work. */
  replay(dossier: string, step: WorkStep, item: string): Promise<boolean>
  /** Gives it up for good, until its input or the program changes; false where there is no such work. */
  discard(dossier: string, step: WorkStep, item: string): Promise<boolean>
  /** The item has succeeded after all. */
  clear(dossier: string, step: WorkStep, item: string): Promise<void>
}
