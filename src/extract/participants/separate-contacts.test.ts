import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

test.each([
  ['en', 'Antony Blinken talked by phone to Fidan and to Dendias.', ['blinken+fidan', 'blinken+dendias']],
  [
    'en',
    'On Monday Emmanuel Macron held phone calls with Olaf Scholz and Recep Tayyip Erdogan.',
    ['macron+scholz', 'macron+erdogan'],
  ],
  ['en', 'Fidan had separate meetings with Araghchi and Lavrov.', ['fidan+araghchi', 'fidan+lavrov']],
  ['en', 'Starmer spoke with Macron and Trump in a three-way call.', ['starmer+macron+trump']],
  ['en', 'Starmer held a joint phone call with Macron and Trump.', ['starmer+macron+trump']],
  ['en', 'Wang Yi met with Lavrov and Araghchi in Beijing.', ['wang-yi+lavrov+araghchi']],
  ['en', 'Macron spoke by phone with Rubio and Witkoff.', ['macron+rubio+witkoff']],
  ['ru', 'Токаев созвонился с Мирзиёевым и Алиевым.', ['tokayev+mirziyoyev', 'tokayev+aliyev']],
  ['ru', 'Токаев и Мирзиёев провели телефонный разговор с Алиевым.', ['tokayev+mirziyoyev+aliyev']],
])('%s: %s', (lang, text, contacts) => {
  const document = documentOf({ id: 't', text, lang, published: '2024-03-11T18:00:00Z' })
  const { statements } = extractDocument(document, resources)
  expect(statements.map(({ participants }) => participants.map(({ actor }) => actor).join('+'))).toEqual(contacts)
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
})
