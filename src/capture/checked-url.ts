import { isIP } from 'node:net'
import { CaptureError } from './capture-error.js'
import { isPublicAddress } from './public-address.js'

/** An http(s) address without credentials and, unless `allowPrivate`, not a private one by its literal; throws a CaptureError. */
export function checkedUrl(address: string, allowPrivate: boolean): URL {
  const url = parsed(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new CaptureError(`${address} is not an http or https address; only those are fetched.`, { from: address })
  if (url.username || url.password)
    throw new CaptureError(
      `The address of ${url.host} carries a user name or password, which would be stored; give it without.`,
      { from: url.host },
    )
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const local = host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublicAddress(host))
  if (local && !allowPrivate) throw privateAddress(address)
  return url
}

/** The refusal of an address that is not on the public Internet. */
export function privateAddress(address: string, cause?: unknown): CaptureError {
  const message = `${address} is a private or local address, which is not fetched; save what it shows to a file and import that.`
  return new CaptureError(message, { from: address, cause })
}

function parsed(address: string): URL {
  try {
    return new URL(address)
  } catch (cause) {
    throw new CaptureError(
      `${JSON.stringify(address.slice(0, 200))} is not an address; give one that begins with https://.`,
      { from: address, cause },
    )
  }
}
