import { millis } from '../text/format.js'

/** Was something of this moment there at the moment looked at, which null leaves open? */
export function byThen(asOf: string | null): (at: string) => boolean {
  const limit = millis(asOf) ?? Number.POSITIVE_INFINITY
  return (at) => (millis(at) ?? 0) <= limit
}
