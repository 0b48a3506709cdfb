import { describe, expect, test } from 'vitest'
import type { Document } from '../model/index.js'
import { read } from './index.js'
import { NOTHING_KNOWN } from './options.js'
import { isOtherForm, supersedes } from './supersedes.js'

const documentOf = (from: string, text: string): Document => {
  const { documents } = read({ from, bytes: new TextEncoder().encode(text), headers: {}, takenAt: null }, NOTHING_KNOWN)
  return documents[0]!
}
const whole =
  'The delegations met in Bergen on Tuesday.\n\nThey spoke for three hours.\n\nNo date was set for the next session, the harbour office said.'
const page = documentOf('page.txt', whole)
const summary = documentOf('feed.txt', 'The delegations met in Bergen on Tuesday.')
const corrected = documentOf('page.txt', whole.replace('three', 'four'))

describe('two readings of one item', () => {
  test('the page follows the summary, the summary does not follow the page', () => {
    expect(supersedes(page, summary)).toBe(true)
    expect(supersedes(summary, page)).toBe(false)
  })

  test('a page and its summary are two forms, a page and its correction are an edit', () => {
    expect(isOtherForm(page, summary)).toBe(true)
    expect(isOtherForm(corrected, page)).toBe(false)
    expect(supersedes(corrected, page)).toBe(true)
  })
})
