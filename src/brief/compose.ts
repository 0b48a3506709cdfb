import type { Brief, BriefSection, BriefSentence, Citation, Document, LeftOut } from '../model/index.js'
import type { Lang } from '../say/index.js'
import { type Wording, wordingOf } from './wording.js'

/** The sections of every brief, in reading order. */
export const SECTIONS = ['on-record', 'claimed', 'differs', 'running-out', 'scheduled', 'not-known'] as const
export type SectionKey = (typeof SECTIONS)[number]

/** A sentence that wants to be said; it is said only if its citations hold. */
export type Wanted = {
  readonly section: SectionKey
  readonly text: string
  readonly cites: readonly (Citation | null | undefined)[]
  readonly event?: string | null
  /** What it tells of, in every language; its event and section unless something else is said. */
  readonly about?: string
  readonly verbatim?: boolean
}

/** How long and in which language a brief is written. */
export type Style = { readonly lang?: string; readonly length?: 'short' | 'full' }

type Frame = Pick<Brief, 'of' | 'id' | 'title' | 'asOf'>

/** At most so many sentences per section. */
const MOST = { short: 3, full: 12 }

/** At most so many citations of a sentence: more than any that names whoever says something needs; the events that are counted can be many more. */
const MOST_CITED = 12

/**
 * Puts sentences into their sections. A sentence without a citation that stands word for word in a document is left out,
 * and listed with what is wrong, so nothing unsupported can be said.
 */
export function compose(frame: Frame, wanted: readonly Wanted[], documents: readonly Document[], style: Style): Brief {
  const lang = langOf(style)
  const texts = new Map(documents.map((document) => [document.id, document]))
  const held = wanted.map((sentence) => ({ section: sentence.section, sentence: supported(sentence, texts) }))
  const most = MOST[style.length ?? 'full']
  const sections = SECTIONS.map((key): BriefSection => {
    const sentences = held.flatMap((one) => (one.section === key && one.sentence ? [one.sentence] : []))
    return { key, heading: wordingOf(lang).headings[key] ?? key, sentences: once(sentences).slice(0, most) }
  })
  const left = held.flatMap(({ sentence }, at): LeftOut[] => {
    const one = wanted[at]
    return sentence || !one ? [] : [{ text: one.text, why: whyNot(one, texts, wordingOf(lang)) }]
  })
  return { ...frame, lang, sections, dropped: left.length, ...(left.length > 0 ? { left } : {}) }
}

/** The language of the wording: Russian where asked for, else English. */
export function langOf({ lang }: Style): Lang {
  return lang === 'ru' ? 'ru' : 'en'
}

type Texts = ReadonlyMap<string, Document>

function stands({ document, span, text }: Citation, texts: Texts): boolean {
  return text !== '' && texts.get(document)?.text.slice(span[0], span[1]) === text
}

function supported(wanted: Wanted, texts: Texts): BriefSentence | null {
  const cites = wanted.cites.filter((cite): cite is Citation => !!cite && stands(cite, texts))
  const said = wanted.verbatim ? cites.some(({ text }) => flat(text) === flat(wanted.text)) : wanted.text !== ''
  if (cites.length === 0 || !said) return null
  return {
    text: wanted.text,
    verbatim: wanted.verbatim ?? false,
    cites: cites.slice(0, MOST_CITED),
    event: wanted.event ?? null,
    about: wanted.about ?? `${wanted.section} ${wanted.event ?? cites[0]?.statement ?? cites[0]?.document}`,
  }
}

/** What is wrong with the first of its citations that does not hold. */
function whyNot({ cites }: Wanted, texts: Texts, words: Wording): string {
  const given = cites.filter((cite): cite is Citation => !!cite)
  const broken = given.find((cite) => !stands(cite, texts))
  const first = broken ?? given[0]
  if (!first) return words.uncited
  const document = texts.get(first.document)
  if (!document) return words.textMissing(first.document)
  const name = document.title ?? first.document
  return broken ? words.wordsMissing(flat(first.text).slice(0, 120), name) : words.notVerbatim(name)
}

/** Line breaks inside a quoted sentence are no change of its words. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function once(sentences: readonly BriefSentence[]): BriefSentence[] {
  const seen = new Set<string>()
  return sentences.filter(({ text }) => !seen.has(text) && seen.add(text))
}
