import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const OPENING =
  'I thank you, Madam President. We have listened to our colleague with care and we must answer, because my people have heard such hostile words before and we know what they mean for us, for our children and for our neighbours in Georgia and in Armenia, who want to live in peace and to trade with us as we did when my father was young.'

function denied(text: string): string[] {
  const { statements } = extractDocument(documentOf({ id: 'speech', text, lang: 'en' }), resources)
  return statements.filter(({ stance }) => stance === 'denies').map(({ content }) => text.slice(...content))
}

test('a speaker who says that there is no basis for a claim denies it', () => {
  expect(denied(`${OPENING} There is no justification for this step.`)).toEqual([
    'There is no justification for this step',
  ])
})

test('what answers the words of another side is denied, from the turn on', () => {
  expect(
    denied(`${OPENING} Turkey says that the dam is empty, but our engineers have seen the water stand at the rim.`),
  ).toEqual(['but our engineers have seen the water stand at the rim'])
})

test('a sentence after a claim of others denies it, and so do those that go on', () => {
  expect(
    denied(
      `${OPENING} Our colleague claims that the boats carry fishermen. They are not fishermen. They carry no nets.`,
    ),
  ).toEqual(['They are not fishermen', 'They carry no nets'])
})

test('a turn that answers nobody denies nothing', () => {
  expect(denied(`${OPENING} The river is low. But our farmers will plant again, and in fact some have begun.`)).toEqual(
    [],
  )
})

test('the same words in a report deny nothing', () => {
  expect(
    denied('Analysts see no shift. There is no justification for this step in the figures, the bank wrote.'),
  ).toEqual([])
})
