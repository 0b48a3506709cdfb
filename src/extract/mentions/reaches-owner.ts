import type { Span } from '../../model/index.js'

type Asked = { readonly text: string; readonly lang: string }

/** Does the title go on to the state behind it («министр иностранных дел, торговли и по делам диаспоры Венгрии»)? */
export function reachesOwner({ text, lang }: Asked, [start, end]: Span, state: number): boolean {
  const between = text.slice(end, state)
  if (RIGHT[lang]?.test(between)) return true
  return lang !== 'en' && /^[Мм][иі]н[иі]стр/u.test(text.slice(start, end)) && FIELDS.test(between)
}

/** Further fields of a minister, in the genitive or behind «по делам». */
const FIELDS =
  /^(?:(?:,| и| та|, а также)(?: по (?:делам|вопросам))?(?: [а-яё]{3,20}(?:ого|его|ой|ей|ых|их))?(?: [а-яё]{3,20}(?:и|ы|а|я|ов|ев|ей|ан|ян))(?: за рубежом)?){1,4}(?: \p{Lu}[а-яё]{3,20}ой){0,2}(?: Республики| Федерации| Королевства)? $/u

const RIGHT: Readonly<Record<string, RegExp>> = { en: /^ (?:of|for) (?:the )?$/, ru: /^ $/, uk: /^ $/ }

/** Does the owner stand right before the office? "… of Italy ⏎ President Biden spoke" is the end of a title and the start of a sentence. */
export function followsOwner(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start)
  return LEFT.test(between) && !(between.includes('\n') && /^\p{Lu}/u.test(text.slice(start, start + 2)))
}

const LEFT =
  /^(?:['’]s?)?[\s-]+(?:de facto |acting |interim |new |outgoing |newly appointed |новый |новая |действующий )?$/
