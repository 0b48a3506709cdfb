import type { MessagePort } from 'node:worker_threads'
import type { Request } from './message.js'

/** One side that asks the database thread, what it has asked for so far, and whether others give way to it. */
type Caller = {
  readonly port: MessagePort
  readonly clock: BigInt64Array
  readonly isFirst: boolean
  readonly asked: Request[]
}

type Side = Pick<Caller, 'port' | 'isFirst'> & { readonly clock: SharedArrayBuffer }

export type Callers = {
  /**
   * One more side; `clock` tells it since when its statement runs (by the clock of `process.hrtime`, which no change of the machine's time
   * moves; 0 = none does). Sides that are `isFirst` have their turn before others, who wait a tenth of a second at most for that.
   */
  join(side: Side): { ask(request: Request): void; leave(): void }
}

export type Answering = {
  readonly answer: (port: MessagePort, request: Request) => Promise<void>
  /** A side went away in the middle of its turn. */
  readonly abandon: () => Promise<void>
}

/** What a page asks next comes within this time: the work behind it would only get in between. */
const GRACE_MS = 3
const LONGEST_WAIT_MS = 100

/**
 * One connection for several threads: a side has it from its first statement until it asks for `release`, then whoever waits longest.
 * So a transaction of one never holds a statement of another.
 */
export function createCallers({ answer, abandon }: Answering): Callers {
  const line: Caller[] = []
  const gone = new Set<Caller>()
  let holder: Caller | null = null
  let isRunning = false
  let [graceUntil, waitsSince] = [0, 0]

  const next = (): Caller | null => {
    const now = performance.now()
    const isDue = now - waitsSince > LONGEST_WAIT_MS
    const first = line.findIndex(({ isFirst }) => isFirst !== isDue)
    if (first === -1 && !isDue && now < graceUntil) {
      setTimeout(pump, GRACE_MS)
      return null
    }
    const [chosen = null] = line.splice(Math.max(0, first), 1)
    if (chosen && !chosen.isFirst) waitsSince = now
    return chosen
  }
  const step = async (): Promise<boolean> => {
    holder ??= line.length > 0 ? next() : null
    if (!holder) return false
    if (gone.has(holder)) {
      await abandon()
      holder = null
      return true
    }
    const request = holder.asked.shift()
    if (!request) return false
    if (request.sql === 'release') {
      if (holder.asked.length > 0) line.push(holder)
      else if (holder.isFirst) graceUntil = performance.now() + GRACE_MS
      holder = null
      return true
    }
    Atomics.store(holder.clock, 0, process.hrtime.bigint())
    await answer(holder.port, request)
    Atomics.store(holder.clock, 0, 0n)
    return true
  }
  const pump = async () => {
    if (isRunning) return
    isRunning = true
    while (await step());
    isRunning = false
  }
  const enter = (caller: Caller) => {
    if (caller === holder || line.includes(caller)) return
    if (!caller.isFirst && !line.some(({ isFirst }) => !isFirst)) waitsSince = performance.now()
    line.push(caller)
  }
  return {
    join: ({ port, clock, isFirst }) => {
      const caller: Caller = { port, clock: new BigInt64Array(clock), isFirst, asked: [] }
      return {
        ask: (request) => {
          caller.asked.push(request)
          enter(caller)
          void pump()
        },
        leave: () => {
          gone.add(caller)
          if (line.includes(caller)) line.splice(line.indexOf(caller), 1)
          void pump()
        },
      }
    },
  }
}
