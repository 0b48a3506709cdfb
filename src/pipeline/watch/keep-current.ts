/** Work that is asked for again and again and done one at a time: what is asked for meanwhile is done once more afterwards. */
export type Keeper = {
  request(): void
  /** Resolves when nothing is asked for any more; rejects with the first error of the work since the last call. */
  idle(): Promise<void>
}

export function keepCurrent(work: () => Promise<void>): Keeper {
  let wanted = false
  let current: Promise<void> | null = null
  let failure: unknown = null
  const loop = async () => {
    while (wanted) {
      wanted = false
      await work().catch((error: unknown) => {
        failure ??= error
      })
    }
    current = null
  }
  return {
    request: () => {
      wanted = true
      current ??= loop()
    },
    idle: async () => {
      await current
      const error = failure
      failure = null
      if (error) throw error
    },
  }
}
