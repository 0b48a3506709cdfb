import type { Language, Sentence } from '../model/index.js'
import { annotator } from './annotate/annotator.js'
import { createReading, type Reading } from './reading/reading.js'
import { createTimes, type Times } from './time/index.js'
import { tokenTables } from './tokenise/token-tables.js'
import { tokenise } from './tokenise/tokenise.js'

export type LanguageData = {
  /** ISO 639-1 code. */
  readonly lang: string
  /** Parsed YAML files of `languages/<lang>/`, by file name without extension: tokens, time, names. */
  readonly tables: Readonly<Record<string, unknown>>
  /** Bytes of `model.bin`, or null: then tokens have no tags and no heads. With a table `reading` the model is that of the language it names. */
  readonly model: Uint8Array | null
}

/** Makes a language from its data; throws only if `model` is no model of this version or the table of times is broken. */
export function createLanguage({ lang, tables, model }: LanguageData): Language {
  const words = tokenTables(tables.tokens)
  const parse = annotatorOf(model)
  const reading = tables.reading === undefined ? null : createReading(tables.reading)
  const annotate = reading === null ? parse : (sentence: Sentence) => readThrough(sentence, reading.read, parse)
  const times: Times = tables.time === undefined ? () => [] : createTimes(tables.time, lang)
  return {
    lang,
    ...(reading === null ? {} : { through: reading.through }),
    tokenise: (text) => tokenise(text, lang, words),
    annotate,
    analyse: (text) => {
      const { sentences } = tokenise(text, lang, words)
      return { lang, sentences: reading === null ? sentences.map(annotate) : sentences }
    },
    times,
  }
}

const annotators = new WeakMap<Uint8Array, ReturnType<typeof annotator>>()

/** One for a model, however many languages are read with it: what it has prepared of words takes more memory than the model. */
function annotatorOf(model: Uint8Array | null): ReturnType<typeof annotator> {
  if (model === null) return annotator(null)
  const made = annotators.get(model) ?? annotator(model)
  annotators.set(model, made)
  return made
}

/** The sentence in the words of the related language, every offset as it is. */
function readThrough({ span, tokens }: Sentence, reading: Reading, parse: (sentence: Sentence) => Sentence): Sentence {
  const words = reading(tokens.map(({ text }) => text))
  const parsed = parse({ span, tokens: tokens.map((token, at) => ({ ...token, text: words[at]!.text })) })
  return { span, tokens: parsed.tokens.map((token, at) => ({ ...token, unread: !words[at]!.known })) }
}
