import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const OPENING =
  'I thank you, Madam President. We have listened to our colleague with care and we must answer, because my people have heard such words before and we know what they mean for us, for our children and for our neighbours in the valley, who want to live in peace and to trade with us as we did when my father was young.'

function denied(text: string): string[] {
  const { statements } = extractDocument(documentOf({ id: 'speech', text, lang: 'en' }), resources)
  return statements.filter(({ stance }) => stance === 'denies').map(({ content }) => text.slice(...content))
}

test('a speaker who says that there is no basis for a claim denies it', () => {
  expect(denied(`${OPENING} There is no justification for this step.`)).toEqual([
    'There is no justification for this step',
  ])
})

test('the same words in a report deny nothing', () => {
  expect(
    denied('Analysts see no shift. There is no justification for this step in the figures, the bank wrote.'),
  ).toEqual([])
})
