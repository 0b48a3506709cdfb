/** What one address returned at one moment, byte for byte; never changed. */
export type Capture = {
  readonly id: string
  readonly dossier: string
  readonly source: string | null
  /** Address or file name that the bytes came from. */
  readonly from: string
  /** ISO instant of the capture. */
  readonly takenAt: string
  /** SHA-256 of the bytes, 64 hex digits; also the name of the stored file. */
  readonly hash: string
  /** Size in bytes. */
  readonly size: number
  readonly mediaType: string | null
  readonly headers: Readonly<Record<string, string>>
}

/** The input of `read`: bytes and everything that is known about them. */
export type RawCapture = {
  readonly from: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly takenAt: string | null
}
