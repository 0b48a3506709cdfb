import { CaptureError } from './capture-error.js'
import { privateAddress } from './checked-url.js'
import { PRIVATE_ADDRESS } from './public-address.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known; check the spelling and your connection',
  EAI_AGAIN: 'its host could not be looked up; check your connection',
  ECONNREFUSED: 'the host refuses the connection; try again later',
  ECONNRESET: 'the connection was cut; try again later',
  EHOSTUNREACH: 'the host cannot be reached; check your connection',
  ENETUNREACH: 'the network cannot be reached; check your connection',
  ETIMEDOUT: 'the host does not answer; try again later',
  CERT_HAS_EXPIRED: 'its certificate has expired; nothing was fetched',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; nothing was fetched',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another host; nothing was fetched',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified; nothing was fetched',
  ERR_BODY_TOO_LARGE: 'it is larger than allowed; raise the limit if you trust it',
  Z_DATA_ERROR: 'its compression is damaged; try again later',
  Z_BUF_ERROR: 'its compression breaks off; try again later',
  HPE_INVALID_CONSTANT: 'it does not speak HTTP; check the address and port',
}
const LASTING = new Set([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_BODY_TOO_LARGE',
  'HPE_INVALID_CONSTANT',
])

/** A CaptureError in one sentence for whatever went wrong on the way to an address. */
export function failure(address: string, cause: unknown): CaptureError {
  if (cause instanceof CaptureError) return cause
  const code = codeOf(cause)
  if (code === PRIVATE_ADDRESS) return privateAddress(address, cause)
  if (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError'))
    return new CaptureError(`${address} did not answer in time; try again later or allow more time.`, {
      from: address,
      temporary: true,
      cause,
    })
  const why = REASONS[code] ?? `the connection failed (${code || (cause instanceof Error ? cause.message : 'unknown')})`
  return new CaptureError(`${address} could not be fetched: ${why}.`, {
    from: address,
    temporary: !LASTING.has(code),
    cause,
  })
}

function codeOf(cause: unknown): string {
  const error = cause as { code?: string; errors?: readonly { code?: string }[] } | null
  return error?.code ?? error?.errors?.[0]?.code ?? ''
}
