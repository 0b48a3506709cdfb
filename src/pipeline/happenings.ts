/** Something that the program did, in numbers and names: never the text of a document, a question or an address's answer. */
export type Happening = {
  /** import, extract, settle, poll, job or request. */
  readonly event: string
  readonly ms?: number
  readonly [field: string]: string | number | boolean | null | undefined
}

const listeners = new Set<(happening: Happening) => void>()

/** Hears everything that happens in this process from now on (logs, metrics); the answer ends it. */
export function onHappening(listener: (happening: Happening) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells whoever listens. */
export function happened(happening: Happening): void {
  for (const listener of listeners) listener(happening)
}

/** Does the work and tells how long it took and what came of it; a failure is told as its first line and thrown on. */
export async function timed<T>(
  happening: Omit<Happening, 'ms'> & { readonly event: string },
  work: () => Promise<T>,
  outcome: (result: T) => Omit<Happening, 'event'>,
): Promise<T> {
  const started = performance.now()
  const ms = () => Math.round(performance.now() - started)
  try {
    const result = await work()
    happened({ ...happening, ...outcome(result), ms: ms() })
    return result
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
    happened({ ...happening, error: why?.slice(0, 300), ms: ms() })
    throw error
  }
}
