export type StoreErrorCode =
  | 'in-use'
  | 'newer'
  | 'unreachable'
  | 'disk-full'
  | 'timeout'
  | 'damaged'
  | 'missing'
  | 'failed'

/** What the store could not do, in one sentence for people: what, where, why and what to do; `cause` is the original. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreError'
    this.code = code
  }
}

/** The words of any thrown thing, on one line. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words.replace(/\s+/g, ' ').trim() || 'no reason given'
}
