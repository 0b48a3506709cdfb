/** A capture that failed: what, on which file or address, why and what to do, in one sentence. */
export class CaptureError extends Error {
  readonly from: string
  /** Worth trying again later: the far side was busy or out of reach. */
  readonly temporary: boolean
  /** Seconds that the far side asks to wait (Retry-After); null when it does not say. */
  readonly retryAfter: number | null
  /** The HTTP status that was answered, where one was. */
  readonly status: number | null

  constructor(message: string, options: Circumstances) {
    super(message, { cause: options.cause })
    this.name = 'CaptureError'
    this.from = options.from
    this.temporary = options.temporary ?? false
    this.retryAfter = options.retryAfter ?? null
    this.status = options.status ?? null
  }
}

type Circumstances = {
  readonly from: string
  readonly temporary?: boolean
  readonly retryAfter?: number | null
  readonly status?: number | null
  readonly cause?: unknown
}
