import { describe, expect, test } from 'vitest'
import { isPublicAddress, PRIVATE_ADDRESS, publicLookup } from './public-address.js'

describe('isPublicAddress', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '2606:2800:220:1::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    '10.1.2.3',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    '2002:7f00:1::',
    'fe80::1%eth0',
    'example.org',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

test('a name that resolves to this machine is refused after its lookup', async () => {
  const error = await new Promise<NodeJS.ErrnoException | null>((done) =>
    publicLookup('localhost', {}, (failure) => done(failure)),
  )
  expect(error?.code).toBe(PRIVATE_ADDRESS)
})

test('so it is where a client asks for all addresses of a name at once', async () => {
  const error = await new Promise<NodeJS.ErrnoException | null>((done) =>
    publicLookup('localhost', { all: true }, (failure) => done(failure)),
  )
  expect(error?.code).toBe(PRIVATE_ADDRESS)
})
