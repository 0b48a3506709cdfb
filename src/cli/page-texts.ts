import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageTexts } from '../serve/index.js'

/** The texts of the pages Method and Glossary in every language of the interface; a language without one has none. */
export async function loadPageTexts(root: string): Promise<PageTexts> {
  const read = (...path: string[]) => readFile(join(root, 'docs', ...path), 'utf8').catch(() => '')
  const inLanguages = async (name: string) => ({ en: await read(name), ru: await read('ru', name) })
  return { method: await inLanguages('method.md'), glossary: await inLanguages('glossary.md') }
}
