import { expect, test } from 'vitest'
import { documentOf } from '../../cli/document-line.js'
import { loadResources } from '../resources.js'
import { extractDocument } from '../threads/extract-documents.js'
import { actorOf, actorSchema } from './actor-schema.js'

const declared = actorOf(
  actorSchema.parse({
    id: 'sandoval',
    kind: 'person',
    name: 'Inés Sandoval',
    names: { en: ['Inés Sandoval'], ru: ['Инес Сандоваль'] },
    party: 'chile',
    holds: [{ office: 'chile-fm' }],
  }),
)
const resources = await loadResources([declared])

test.each([
  ['en', 'On 3 June the foreign minister of Chile met Marco Rubio in Santiago.'],
  ['ru', '3 июня министр иностранных дел Чили встретилась в Сантьяго с Марко Рубио.'],
])('whom a dossier declares in an office without days holds it, whoever the gazetteer has there (%s)', (lang, text) => {
  const { statements } = extractDocument(documentOf({ id: 'x', text, lang, published: '2025-06-04' }), resources)
  expect(statements.flatMap(({ participants }) => participants.map(({ actor }) => actor))).toEqual(
    expect.arrayContaining(['sandoval', 'rubio']),
  )
})
