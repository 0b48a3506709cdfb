import robotsParser from 'robots-parser'
import { CaptureError } from './capture-error.js'
import { type CaptureOptions, captureUrl } from './capture-url.js'

/** The package's types describe an ES module, and it is CommonJS. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => { isAllowed(page: string, robot: string): boolean | undefined }

const ROBOT_NAME = 'Readout'

/**
 * Does the site's robots.txt (RFC 9309) allow the page to be read? A site without one allows everything; one that cannot be
 * reached now forbids, by throwing its CaptureError, so that the page is tried again later.
 */
export async function allowedByRobots(address: string, options: CaptureOptions): Promise<boolean> {
  const robots = new URL('/robots.txt', address).href
  const text = await textOf(robots, options)
  return text === null || parseRobots(robots, text).isAllowed(address, ROBOT_NAME) !== false
}

async function textOf(robots: string, options: CaptureOptions): Promise<string | null> {
  try {
    const { allowPrivate, timeoutMs } = options
    const capture = await captureUrl(robots, { allowPrivate, timeoutMs, maxBytes: 512_000 })
    return capture ? new TextDecoder().decode(capture.bytes) : null
  } catch (error) {
    if (error instanceof CaptureError && !error.temporary) return null
    throw error
  }
}
