import type { Language } from '../model/index.js'
import { annotator } from './annotate/annotator.js'
import { createTimes, type Times } from './time/index.js'
import { tokenTables } from './tokenise/token-tables.js'
import { tokenise } from './tokenise/tokenise.js'

export type LanguageData = {
  /** ISO 639-1 code. */
  readonly lang: string
  /** Parsed YAML files of `languages/<lang>/`, by file name without extension: tokens, time, names. */
  readonly tables: Readonly<Record<string, unknown>>
  /** Bytes of `model.bin`, or null: then tokens have no tags and no heads. */
  readonly model: Uint8Array | null
}

/** Makes a language from its data; throws only if `model` is no model of this version or the table of times is broken. */
export function createLanguage({ lang, tables, model }: LanguageData): Language {
  const words = tokenTables(tables.tokens)
  const annotate = annotator(model)
  const times: Times = tables.time === undefined ? () => [] : createTimes(tables.time, lang)
  return {
    lang,
    tokenise: (text) => tokenise(text, lang, words),
    annotate,
    analyse: (text) => ({ lang, sentences: tokenise(text, lang, words).sentences.map(annotate) }),
    times,
  }
}
