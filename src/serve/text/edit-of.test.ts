import { describe, expect, test } from 'vitest'
import type { Document } from '../../model/index.js'
import { editOf } from './edit-of.js'

const article = (changes: Partial<Document>): Document =>
  ({
    title: 'Ferry talks resume',
    text: 'The envoys met on the pier.',
    published: '2025-05-02T10:00:00Z',
    updated: null,
    ...changes,
  }) as Document

describe('an edit', () => {
  test('is none when the publisher stamps the edit with the hour of publication', () => {
    expect(editOf(article({}))).toBeNull()
    expect(editOf(article({ updated: '2025-05-02T12:00:00+02:00' }))).toBeNull()
    expect(editOf(article({ updated: '2025-05-02T10:00:40Z' }))).toBeNull()
  })

  test('hours later tells how long after, and that the text does not say so', () => {
    const updated = '2025-05-02T14:20:00Z'
    expect(editOf(article({ updated }))).toEqual({ at: updated, afterMinutes: 260, isNoted: false })
  })

  const notes = [
    'Correction: an earlier version named the wrong pier.',
    'Editor’s note: the number of envoys was put right.',
    'Исправлено: в первой версии был назван другой причал.',
    'Уточнено 2 мая: переговоры шли два часа.',
  ]
  test.each(notes)('with “%s” at its foot is no silent one', (note) => {
    const text = `${'The envoys met on the pier. '.repeat(40)}\n${note}`
    expect(editOf(article({ text, updated: '2025-05-02T14:20:00Z' }))?.isNoted).toBe(true)
  })

  test('of a text of which only the day is known tells no length', () => {
    expect(editOf(article({ published: '2025-05-02', updated: '2025-05-03T09:00:00Z' }))?.afterMinutes).toBeNull()
  })
})
