/** Input that a person can mend: `message` says what, where, why and what to do, in one sentence or two. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
