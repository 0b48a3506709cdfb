/** What one kind of fault did over its rounds. */
export type Outcome = {
  readonly fault: string
  readonly rounds: number
  /** Steps that a process had said were done, and of those the ones that are gone. */
  readonly acknowledged: number
  readonly lost: number
  /** What was refused, in the words that a person reads. */
  readonly refusals: readonly string[]
}

/** Is this one clear sentence or a few: what, why and what to do, on one line and without a stack? */
export function isClear(words: string): boolean {
  return /^\S.{20,600}[.)]$/.test(words) && !/\n|\bat \S+:\d+|undefined|\[object/.test(words)
}
