import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { actOf } from '../../../test/statements/in-short.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const first = (text: string, more: { lang: string; person?: string }) => {
  const document = {
    id: 't',
    text,
    lane: 'official',
    party: 'moldova',
    kind: 'post',
    published: '2024-06-03T18:00:00Z',
    ...more,
  } as const
  const { statements } = extractDocument(documentOf(document), resources)
  return statements[0] ? actOf(statements[0]) : null
}

test.each([
  ['en', 'Just met with Klaus Iohannis in Bucharest.', 'CONSULT/meet sandu+iohannis'],
  ['en', 'Delighted to receive President Iohannis in Chisinau today.', 'CONSULT/meet iohannis+sandu'],
  ['en', 'Very good call with Klaus Iohannis this morning.', 'CONSULT/phone iohannis+sandu'],
  ['en', 'Spoke with Scholz, who says that aid will come. I will see him and Iohannis.', 'CONSULT sandu+scholz'],
  ['ru', 'Провела телефонный разговор с Клаусом Йоханнисом.', 'CONSULT/phone iohannis+sandu'],
  ['ru', 'Встретилась в Кишинёве с Клаусом Йоханнисом.', 'CONSULT/meet iohannis+sandu'],
])('in the post of somebody whose account the dossier declares, %s: %s', (lang, text, act) => {
  const told = first(text, { lang, person: 'sandu' })
  expect(told?.split(' ')[0]).toBe(act.split(' ')[0])
  expect(told?.split(' ')[1]?.split('+').sort()).toEqual(act.split(' ')[1]!.split('+').sort())
})

test.each([
  ['en', 'Productive meeting with Klaus Iohannis in Bucharest.', 'CONSULT/meet iohannis+moldova'],
  ['en', 'The meeting of Klaus Iohannis with Olaf Scholz was productive.', 'CONSULT/meet scholz+iohannis'],
  ['en', 'Meet President Iohannis, our guest of honour.', null],
])('in a post of nobody by name the side is the other one, %s: %s', (lang, text, act) => {
  expect(first(text, { lang })).toBe(act)
})
