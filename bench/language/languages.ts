import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { createLanguage } from '../../src/language/create-language.js'
import type { Language } from '../../src/model/index.js'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const data = process.env.READOUT_DATA ?? join(root, '../shared/data')

/** A language as installed in this repository; `model` overrides the committed one. */
export function installed(lang: string, model = join(root, 'languages', lang, 'model.bin')): Language {
  const file = join(root, 'languages', lang, 'tokens.yaml')
  return createLanguage({
    lang,
    tables: { tokens: parse(readFileSync(file, 'utf8')) as unknown },
    model: existsSync(model) ? readFileSync(model) : null,
  })
}
