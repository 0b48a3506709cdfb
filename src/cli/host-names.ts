import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** Names by which a server on this address may be called: those given, and on an open address its own names and addresses. */
export function hostNames(host: string, given: readonly string[]): string[] {
  if (LOOPBACK.has(host)) return [...given]
  const own = Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => inUrl(address)))
  return [...new Set([...given, inUrl(host), hostname(), ...own])]
}

function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
