import { getGender, incline } from 'lvovich'
import { DECLENSIONS, type Declension, type Paradigm } from './paradigms.js'

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const

/**
 * All case forms of a name in a language, the name itself first: persons, places and bodies alike. Russian persons are
 * inflected by lvovich, all else by the paradigms of the language; a language without paradigms returns the name alone.
 * Made for matching: a form too many is harmless.
 */
export function nameForms(name: string, lang: string): readonly string[] {
  const forms = new Set([name])
  const declension = DECLENSIONS[lang]
  if (!declension || !/^[\p{Script=Cyrillic}\s'’.«»"-]+$/u.test(name)) return [...forms]
  if (lang === 'ru') for (const form of russianPerson(name)) forms.add(form)
  for (const form of phraseForms(name, declension)) forms.add(form)
  for (const form of polityForms(name, declension)) forms.add(form)
  return [...forms]
}

function russianPerson(name: string): string[] {
  const parts = name.split(' ')
  if (parts.length > 3 || parts.some((part) => !/^\p{Lu}/u.test(part) || /(?:ая|[оыи]е)$/.test(part))) return []
  const person = personOf(parts)
  const gender = getGender(person)
  return CASES.map((case_) => {
    const inflected = incline(gender ? { ...person, gender } : person, case_)
    return [inflected.first, inflected.middle, inflected.last].filter(Boolean).join(' ')
  })
}

function personOf(parts: readonly string[]): { first?: string; middle?: string; last: string } {
  const last = parts.at(-1)!
  if (parts.length === 3 && /(?:вич|вна|ична|ич)$/.test(parts[1]!)) return { first: parts[0]!, middle: parts[1]!, last }
  return parts.length > 1 ? { first: parts.slice(0, -1).join(' '), last } : { last }
}

/** «Республики Болгария»: of a state by its long name the kind of state alone is inflected, or all of it. */
function polityForms(name: string, declension: Declension): string[] {
  const kind = /^.*?(?:республика|республіка|королевство|королівство|государство|держава|султанат)(?= )/iu.exec(
    name,
  )?.[0]
  return kind === undefined || kind === name
    ? []
    : phraseForms(kind, declension).map((form) => form + name.slice(kind.length))
}

/** Inflects the head of a phrase, case by case: adjectives up to the first noun; of a person every word. */
function phraseForms(name: string, declension: Declension): string[] {
  const words = name.split(' ')
  const person = isPerson(words)
  const head = person ? words.length : headLength(words, declension)
  const rest = words.slice(head).map((word) => [word])
  return CASES.flatMap((_, index) => {
    const forms = words.slice(0, head).map((word, at) => {
      const adjective = at < head - 1 && (!person || /[сц]ь?кий$|[сц]ь?ка$|[иы]й$|ая$|[ыи]е$/.test(word))
      return (
        inflect(word, adjective ? declension.adjective : declension.noun, index) ??
        inflect(word, declension.noun, index) ?? [word]
      )
    })
    return combine([...forms, ...rest])
  })
}

function isPerson(words: readonly string[]): boolean {
  return words.length > 1 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
}

function headLength(words: readonly string[], declension: Declension): number {
  const noun = words.findIndex((word) => !declension.adjective.some((paradigm) => paradigm.ends.test(word)))
  return noun < 0 ? words.length : noun + 1
}

function inflect(word: string, paradigms: readonly Paradigm[], case_: number): readonly string[] | null {
  const paradigm = paradigms.find(({ ends }) => ends.test(word))
  if (!paradigm || word.length < 3) return null
  const stem = word.slice(0, word.length - paradigm.cut)
  return (paradigm.cases[case_] ?? ['']).map((ending) => stem + ending)
}

/** Every choice of one form per word; a case has one or two forms, so the number stays small. */
function combine(rows: readonly (readonly string[])[]): string[] {
  return rows.reduce<string[]>(
    (phrases, forms) =>
      phrases.flatMap((phrase) => forms.map((form) => (phrase ? `${phrase} ${form}` : form))).slice(0, 64),
    [''],
  )
}
