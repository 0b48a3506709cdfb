import { describe, expect, test } from 'vitest'
import { linked, PAIR, told } from '../../test/fixtures/told.js'
import type { Curation, Statement } from '../model/index.js'

const march = told('Putin and Trump spoke by phone on 18 March.', '2025-03-18T20:00:00Z', {
  who: PAIR,
  on: '2025-03-18',
})

describe('an event', () => {
  test('keeps its id when a report is added, and does not depend on the order of arrival', () => {
    const more = told('Trump rang Putin on 18 March, the White House says.', '2025-03-18T17:00:00Z', {
      who: PAIR,
      on: '2025-03-18',
    })
    expect(linked([march, more])[0]?.id).toBe(linked([march])[0]?.id)
    expect(linked([more, march])).toEqual(linked([march, more]))
  })
})

describe('an editor', () => {
  const february = told('Putin and Trump spoke on 12 February.', '2025-02-12T18:00:00Z', {
    who: PAIR,
    on: '2025-02-12',
  })
  const [a, b] = [march[1] as Statement, february[1] as Statement]
  const decided = (id: string, at: string, action: Curation['action']): Curation => ({
    id,
    dossier: 'd',
    at,
    by: 'ed',
    reason: 'r',
    action,
  })
  const merge = decided('c1', '2025-05-01', { do: 'merge', statements: [a.id, b.id] })

  test('merges two events, and takes it back', () => {
    expect(linked([march, february], [merge])).toHaveLength(1)
    expect(
      linked([march, february], [merge, decided('c2', '2025-05-02', { do: 'undo', curation: 'c1' })]),
    ).toHaveLength(2)
  })

  test('splits an event, and later reports go with the half they fit', () => {
    const morning = told('Putin and Trump spoke at 9:00.', '2025-03-18T20:30:00Z', {
      who: PAIR,
      on: '2025-03-18T09:00:00Z',
    })
    const noon = told('Putin and Trump spoke at 13:00.', '2025-03-18T20:40:00Z', {
      who: PAIR,
      on: '2025-03-18T13:00:00Z',
    })
    const split = decided('c1', '2025-05-01', {
      do: 'split',
      statements: [(morning[1] as Statement).id, (noon[1] as Statement).id],
    })
    expect(linked([morning, noon])).toHaveLength(1)
    expect(linked([morning, noon], [split])).toHaveLength(2)
  })

  test('a split of a statement from itself changes nothing', () => {
    const split = decided('c1', '2025-05-01', { do: 'split', statements: [a.id, a.id] })
    expect(linked([march], [split])).toEqual(linked([march]))
  })

  test('rejects a statement for good', () => {
    expect(linked([march], [decided('c1', '2025-05-01', { do: 'reject', statement: a.id })])).toEqual([])
  })

  test('corrects what was read wrongly, and takes it back', () => {
    const wrong = told('They spoke again, Putin and Trump said.', '2025-03-20T08:00:00Z', {
      who: PAIR,
      on: '2025-02-12',
    })
    const fix = decided('c1', '2025-05-01', {
      do: 'correct',
      statement: (wrong[1] as Statement).id,
      set: { when: '2025-03-18' },
    })
    const days = (curations: readonly Curation[]) => linked([march, wrong], curations).map(({ when }) => when?.start)
    expect(days([])).toEqual(['2025-02-12', '2025-03-18'])
    expect(days([fix])).toEqual(['2025-03-18'])
    expect(days([fix, decided('c2', '2025-05-02', { do: 'undo', curation: 'c1' })])).toHaveLength(2)
  })

  test('gives a statement other participants, and the later correction holds', () => {
    const fix = (id: string, at: string, actor: string) =>
      decided(id, at, {
        do: 'correct',
        statement: a.id,
        set: {
          mode: 'meet',
          participants: ['putin', actor].map((one) => ({ name: one, actor: one, role: 'participant' })),
        },
      })
    const [event] = linked([march], [fix('c2', '2025-05-02', 'rubio'), fix('c1', '2025-05-01', 'witkoff')])
    expect(event).toMatchObject({ mode: 'meet', participants: [{ actor: 'putin' }, { actor: 'rubio' }] })
  })
})
