/** Thrown when a user, password or token cannot be what was asked for; the message says what to do. */
export class AccessError extends Error {
  override readonly name = 'AccessError'
}
