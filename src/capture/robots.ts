import robotsParser from 'robots-parser'
import { CaptureError } from './capture-error.js'
import { type CaptureOptions, captureUrl } from './capture-url.js'

type Rules = {
  isAllowed(page: string, robot: string): boolean | undefined
  getCrawlDelay(robot: string): number | undefined
}

/** The package's types describe an ES module, and it is CommonJS. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Rules

const ROBOT_NAME = 'Readout'
/** RFC 9309, section 2.4: a robots.txt is not used for longer than a day. */
const DAY_MS = 24 * 3600 * 1000
const LONGEST_DELAY = 60

/** What the robots.txt files (RFC 9309) of the sites that are visited say, each asked once a day. */
export type Robots = {
  /**
   * May the page be read? A site without a robots.txt allows everything; one that cannot be reached now forbids, by throwing its
   * CaptureError, so that the page is tried again later.
   */
  allows(address: string, options: CaptureOptions & { readonly now: string }): Promise<boolean>
  /** Seconds that a site asks readers to leave between two requests (at most a minute); 0 where it says nothing or is not known yet. */
  delayOf(address: string): number
}

export function createRobots(): Robots {
  const known = new Map<string, { readonly rules: Rules | null; readonly at: number }>()
  return {
    allows: async (address, options) => {
      const robots = new URL('/robots.txt', address).href
      const at = Date.parse(options.now)
      let found = known.get(robots)
      if (!found || at - found.at > DAY_MS) {
        const text = await textOf(robots, options)
        found = { rules: text === null ? null : parseRobots(robots, text), at }
        known.set(robots, found)
      }
      return found.rules?.isAllowed(address, ROBOT_NAME) !== false
    },
    delayOf: (address) => {
      const rules = URL.canParse(address) ? known.get(new URL('/robots.txt', address).href)?.rules : null
      return Math.min(LONGEST_DELAY, Math.max(0, Number(rules?.getCrawlDelay(ROBOT_NAME) ?? 0)) || 0)
    },
  }
}

async function textOf(robots: string, options: CaptureOptions): Promise<string | null> {
  try {
    const { allowPrivate, timeoutMs, signal } = options
    const capture = await captureUrl(robots, { allowPrivate, timeoutMs, signal, maxBytes: 512_000 })
    return capture ? new TextDecoder().decode(capture.bytes) : null
  } catch (error) {
    if (error instanceof CaptureError && !error.temporary) return null
    throw error
  }
}
