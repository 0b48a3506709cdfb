/** A capture that failed: what, on which file or address, why and what to do, in one sentence. */
export class CaptureError extends Error {
  readonly from: string
  /** Worth trying again later: the far side was busy or out of reach. */
  readonly temporary: boolean

  constructor(
    message: string,
    options: { readonly from: string; readonly temporary?: boolean; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause })
    this.name = 'CaptureError'
    this.from = options.from
    this.temporary = options.temporary ?? false
  }
}
