import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLanguage } from './create-language.js'

const file = (name: string) => readFileSync(new URL(`../../languages/en/${name}`, import.meta.url))
const en = createLanguage({
  lang: 'en',
  tables: { tokens: parse(file('tokens.yaml').toString('utf8')) as unknown },
  model: file('model.bin'),
})
const shape = (text: string) =>
  en
    .analyse(text)
    .sentences.flatMap(({ tokens }) => tokens.map(({ upos, feats, head, deprel }) => [upos, feats, head, deprel]))

test.each([
  ['Tokyo criticised Beijing over the drills.', 'Tokyo criticized Beijing over the drills.'],
  [
    'Ottawa apologised to Manila, and Lima honoured the pact.',
    'Ottawa apologized to Manila, and Lima honored the pact.',
  ],
  ['Louise Miller analysed the neighbours’ promises.', 'Louise Miller analyzed the neighbors’ promises.'],
])('“%s” is read as Americans spell it', (british, american) => {
  expect(shape(british)).toEqual(shape(american))
})
