import { expect, test } from 'vitest'
import { linked, told } from '../../test/fixtures/told.js'

const AT = '2025-06-20T12:00:00Z'
const titles = (events: ReturnType<typeof linked>) => events.map(({ type }) => type)

test.each([
  ['Dozens of farmers blocked the road to the port.', 'COERCE', 'Dozens of farmers'],
  ['Представители сторон встретились 18 июня.', 'CONSULT', 'Представители сторон'],
  ['Shelling hit Old Harbour again on 18 June.', 'ASSAULT', 'Old Harbour'],
] as const)('what names nobody whom anybody knows founds no event: %s', (text, type, name) => {
  const report = told(text, AT, {
    type,
    mode: type === 'CONSULT' ? 'meet' : null,
    who: { [name]: null },
    on: '2025-06-18',
  })
  expect(titles(linked([report]))).toEqual([])
})

test('two people by their full names make a contact, though no list has them', () => {
  const who = { 'Ana Silva': null, 'Petru Munteanu': null }
  const report = told('Ana Silva met Petru Munteanu on 18 June.', AT, { mode: 'meet', who, on: '2025-06-18' })
  expect(titles(linked([report]))).toEqual(['CONSULT'])
})

test.each([
  [{ start: '2025-01-01', end: '2025-01-31', precision: 'month' }, []],
  [{ start: '2025-05-01', end: '2025-05-31', precision: 'month' }, ['SANCTION']],
  [{ start: '2024-03-03', end: '2024-03-03', precision: 'day' }, []],
  [{ start: '2025-01-03', end: '2025-01-03', precision: 'day' }, ['SANCTION']],
] as const)(
  'what is told of a month long over, or of a day more than a year ago, is history and founds no event: %o',
  (when, expected) => {
    const who = { Italy: 'italy', Belarus: 'belarus' }
    const report = told('Italy had expelled diplomats of Belarus.', AT, { type: 'SANCTION', mode: null, who, when })
    expect(titles(linked([report]))).toEqual(expected)
  },
)
