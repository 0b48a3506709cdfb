import { extract } from '../../extract/index.js'
import type { Document, Extraction } from '../../model/index.js'
import type { Resources } from '../resources.js'

/** Longest text that is extracted whole, in UTF-16 units; the rest of a longer one is kept, shown and noted, not extracted. */
const MAX_TEXT = 400_000

/** Statements of one document in a language; one without a lexicon yields none, with a note saying so. */
export function extractIn(told: string | null, document: Document, resources: Resources): Extraction {
  const lang = told === 'ru' && isUkrainian(document) ? 'uk' : told
  const language = lang ? resources.languages.get(lang) : undefined
  const lexicon = lang ? resources.lexicons.get(lang) : undefined
  if (!language || !lexicon)
    return { statements: [], notes: [`${document.id}: no rules for the language “${lang ?? 'unknown'}” are installed`] }
  if (document.text.length <= MAX_TEXT) return extract(document, { language, lexicon, actors: resources.actorIndex })
  const { statements, notes } = extract(
    { ...document, text: document.text.slice(0, MAX_TEXT) },
    { language, lexicon, actors: resources.actorIndex },
  )
  return {
    statements,
    notes: [...notes, `${document.id}: only the first ${MAX_TEXT.toLocaleString('en')} characters were extracted`],
  }
}

/** A Ukrainian post of a source that is said to be Russian: read as Russian it would be guessed at. */
function isUkrainian({ text }: Document): boolean {
  return (text.match(/[іїєґ]/giu)?.length ?? 0) > 1 && !/[ыэёъ]/iu.test(text)
}
