import { en } from './en/index.js'
import { ru } from './ru/index.js'

export type Lang = 'en' | 'ru'
export type Plural = { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string }
export type Message = string | Plural
export type MessageKey = keyof typeof en
/** Says a message in the visitor's language; `{name}` is filled from `values`, and `n` chooses the plural. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

const TABLES: Readonly<Record<Lang, Readonly<Record<MessageKey, Message>>>> = { en, ru }

/** The languages of the interface, with their own names. */
export const LANGS: readonly { readonly lang: Lang; readonly name: string }[] = [
  { lang: 'en', name: 'English' },
  { lang: 'ru', name: 'Русский' },
]

const speakers = new Map<Lang, Say>()

/** A speaker of one interface language. */
export function sayIn(lang: Lang): Say {
  const say = speakers.get(lang) ?? speakerOf(lang)
  speakers.set(lang, say)
  return say
}

function speakerOf(lang: Lang): Say {
  const table = TABLES[lang]
  const plural = new Intl.PluralRules(lang)
  const digits = new Intl.NumberFormat(lang)
  return (key, values = {}) => {
    const message = table[key]
    if (message === undefined) return key.slice(key.indexOf('.') + 1)
    const form = typeof message === 'string' ? message : formOf(message, plural, Number(values.n ?? 0))
    const filled = form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'number' ? digits.format(value) : value
    })
    // The stop of an abbreviation (“2025 г.”) is the sentence's own.
    return filled.replace(/(?<!\.)\.\.(?=\s|$)/g, '.')
  }
}

/** The interface language: asked for, remembered, or the first that the browser prefers; else English. */
export function chooseLang(asked: string | null, remembered: string | null, accepted: string | null): Lang {
  const wanted = [asked, remembered, ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2))]
  return LANGS.find(({ lang }) => lang === wanted.find((code) => code === 'en' || code === 'ru'))?.lang ?? 'en'
}

function formOf(message: Plural, rules: Intl.PluralRules, n: number): string {
  const rule = rules.select(n)
  return (
    (rule === 'few' ? message.few : rule === 'many' ? message.many : rule === 'one' ? message.one : null) ??
    message.other
  )
}
