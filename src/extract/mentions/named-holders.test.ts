import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { actOf } from '../../../test/statements/in-short.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const acts = (text: string, lang: string, published: string) =>
  extractDocument(documentOf({ id: 't', text, lang, published }), resources).statements.map(actOf)

test.each([
  [
    'in the title, where the text names who acts',
    'en',
    'Call between the Prime Minister of Thailand and the President of France\n\nThai acting Prime Minister Phumtham Wechayachai telephoned President Emmanuel Macron on Monday.',
    'CONSULT/phone phumtham+macron',
  ],
  [
    'behind the name',
    'en',
    'Phumtham Wechayachai, the acting prime minister, was ill. The Prime Minister of Thailand met Emmanuel Macron on Monday.',
    'CONSULT/meet phumtham+macron',
  ],
  [
    'in Russian, the state between office and name',
    'ru',
    'Макрон встретился с исполняющим обязанности премьер-министра Таиланда Пумтамом Ветчаячаем.',
    'CONSULT/meet macron+phumtham',
  ],
])('an office is of whoever is named as acting in it, %s', (_, lang, text, act) => {
  expect(acts(text, lang, '2025-07-28T12:00:00Z')).toContain(act)
})

test('whoever is called by an office that he has left does not hold it', () => {
  const told = acts(
    'President Obama spoke. The president of the United States met Emmanuel Macron on Monday.',
    'en',
    '2025-07-28T12:00:00Z',
  )
  expect(told).toContain('CONSULT/meet trump+macron')
})
