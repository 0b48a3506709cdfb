import { expect, test } from 'vitest'
import { documentOf } from '../cli/document-line.js'
import { extractDocument } from '../pipeline/extract-documents.js'
import { loadResources } from '../pipeline/resources.js'

const resources = await loadResources()

/** `TYPE speaker: participants` of each statement. */
function said(text: string): string[] {
  const document = documentOf({ id: 'headline', text, lang: 'en', published: '2025-02-26' })
  return extractDocument(document, resources).statements.map(
    ({ type, attribution, participants }) =>
      `${type} ${attribution.map(({ name }) => name).join(' < ')}: ${participants.map(({ name }) => name).join(', ')}`,
  )
}

test('a person behind a dash says what stands before it, also where nothing is done', () => {
  expect(said('Only Norway can save the fisheries pact – Erdogan')).toEqual(['STATE Recep Tayyip Erdoğan: Norway'])
})

test('an outlet behind a dash is no speaker of an opinion', () => {
  expect(said('The old fisheries pact was a mistake – Reuters')).toEqual([])
})

test('the envoy of somebody is not that person', () => {
  expect(said('Norway will host the talks – Trump envoy')[0]).toContain(' Trump envoy: ')
})
