import { RateLimiterMemory } from 'rate-limiter-flexible'

const WINDOW_S = 15 * 60

/** Failed sign-ins: five for one name from one address, fifty from one address, thirty for one name, each in a quarter of an hour. */
export type Attempts = {
  /** Seconds to wait before the next try; 0 = now. */
  readonly wait: (name: string, address: string) => Promise<number>
  readonly failed: (name: string, address: string) => Promise<void>
  readonly succeeded: (name: string, address: string) => Promise<void>
}

/** Counts failures in memory. */
export function createAttempts(): Attempts {
  const pair = new RateLimiterMemory({ points: 5, duration: WINDOW_S })
  const place = new RateLimiterMemory({ points: 50, duration: WINDOW_S })
  const person = new RateLimiterMemory({ points: 30, duration: WINDOW_S })
  const limits = (name: string, address: string) =>
    [
      [pair, `${address} ${name}`],
      [place, address],
      [person, name],
    ] as const
  return {
    async wait(name, address) {
      const states = await Promise.all(
        limits(name, address).map(async ([limit, key]) => ({ limit, state: await limit.get(key) })),
      )
      const waits = states.map(({ limit, state }) =>
        state && state.consumedPoints >= limit.points ? state.msBeforeNext : 0,
      )
      return Math.ceil(Math.max(...waits) / 1000)
    },
    async failed(name, address) {
      for (const [limit, key] of limits(name, address)) await limit.penalty(key, 1)
    },
    async succeeded(name, address) {
      await pair.delete(`${address} ${name}`)
    },
  }
}
