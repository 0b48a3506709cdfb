import { expect, test } from 'vitest'
import { quotedUrl, safeUrl } from './safe-url.js'

test.each([
  ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', null],
  [' JaVaScRiPt:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,<b>', null],
  ['//example.org', null],
  ['/d/x', null],
  ['', null],
  [`https://example.org/${'a'.repeat(3000)}`, null],
])('%j becomes a link only over http and https', (address, link) => {
  expect(safeUrl(address)).toBe(link)
})

test('a link to the original leads to the quoted words', () => {
  expect(quotedUrl('https://example.org/a', 'a thirty-day pause')).toBe(
    'https://example.org/a#:~:text=a%20thirty%2Dday%20pause',
  )
  expect(quotedUrl('javascript:1', 'words')).toBeNull()
})
