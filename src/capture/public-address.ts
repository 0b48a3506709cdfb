import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are not the public Internet (IANA special-purpose registries, RFC 6890), cloud metadata among them. */
const NOT_PUBLIC_4: readonly string[] =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'.split(
    ' ',
  )
const NOT_PUBLIC_6: readonly string[] =
  '::/127 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'.split(
    ' ',
  )

const blocked = new BlockList()
for (const net of NOT_PUBLIC_4) blocked.addSubnet(...subnet(net), 'ipv4')
for (const net of NOT_PUBLIC_6) blocked.addSubnet(...subnet(net), 'ipv6')

function subnet(net: string): [string, number] {
  const [address = '', bits = '0'] = net.split('/')
  return [address, Number(bits)]
}

/** Does an IP address belong to the public Internet? IPv4 inside IPv6 (mapped, NAT64) is judged by the IPv4 address. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !blocked.check(address, 'ipv4')
  if (kind !== 6) return false
  const inner = embedded(address)
  return inner ? isPublicAddress(inner) : !blocked.check(address, 'ipv6')
}

function embedded(address: string): string | null {
  const groups = expand(address)
  const prefix = groups.slice(0, 6).join(':')
  if (
    prefix !== '0:0:0:0:0:ffff' &&
    prefix !== '64:ff9b:0:0:0:0' &&
    prefix !== '0:0:0:0:0:0' &&
    prefix !== '0:0:0:0:ffff:0'
  )
    return null
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const plain = address
    .replace(/%.*$/, '')
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => `${hex(a, b)}:${hex(c, d)}`)
  const [left = '', right] = plain.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const middle = right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...middle, ...tail].map((group) => Number.parseInt(group, 16).toString(16))
}

function hex(high: string, low: string): string {
  return ((Number(high) << 8) | Number(low)).toString(16)
}

/** A refusal to connect to an address that is not public. */
export const PRIVATE_ADDRESS = 'ERR_PRIVATE_ADDRESS'

/**
 * A `lookup` for node's sockets that hands out public addresses only: the address that is checked is the one that is
 * connected to, so a name that resolves differently the next time (DNS rebinding) gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const allowed = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = allowed
    if (!first || allowed.length < addresses.length) {
      const refusal: NodeJS.ErrnoException = new Error(`${hostname} resolves to an address that is not public`)
      refusal.code = PRIVATE_ADDRESS
      return callback(refusal, '', 0)
    }
    if (options.all) return callback(null, allowed)
    return callback(null, first.address, first.family)
  })
}
