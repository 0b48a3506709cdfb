import { RateLimiterMemory } from 'rate-limiter-flexible'

const WINDOW_S = 15 * 60

/** Sign-ins that fail: five for one name from one address, fifty from one address, thirty for one name, each in a quarter of an hour. */
export type Attempts = {
  /** Seconds to wait before the next try; 0 = now, and it counts as failed until it has succeeded: many at once gain nothing. */
  readonly begin: (name: string, address: string) => Promise<number>
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
    async begin(name, address) {
      // Counted before it is looked at, so that whoever comes at the same moment finds it counted.
      for (const [limit, key] of limits(name, address)) {
        const { consumedPoints, msBeforeNext } = await limit.penalty(key, 1)
        if (consumedPoints > limit.points) return Math.max(1, Math.ceil(msBeforeNext / 1000))
      }
      return 0
    },
    async succeeded(name, address) {
      await pair.delete(`${address} ${name}`)
      await Promise.all([place.reward(address, 1), person.reward(name, 1)])
    },
  }
}
