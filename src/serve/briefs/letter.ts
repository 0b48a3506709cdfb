import type { BriefSentence, Citation } from '../../model/index.js'
import { capital, visibleControls } from '../../say/index.js'
import { choiceInWords } from '../brief-lines/choice-in-words.js'
import type { Note } from '../brief-notes/notes.js'
import { placeNotes, placeOf } from '../brief-notes/place-notes.js'
import { moment } from '../text/format.js'
import { quotedUrl, safeUrl } from '../text/safe-url.js'
import { headline, sourceOf } from '../visit/document-index.js'
import { citeLink, eventLink, readLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import type { ToldBrief } from './brief-markdown.js'
import { numbersOf, takeawaysOf } from './brief-parts.js'

/** One sentence of a letter, its sources by number, and the notes of persons beside it. */
export type LetterLine = {
  readonly text: string
  readonly isVerbatim: boolean
  readonly lang: string | null
  readonly href: string | null
  readonly marks: readonly { readonly number: number; readonly href: string }[]
  readonly notes: readonly string[]
}

/** A brief as it is sent by e-mail: plain words and absolute addresses, before any layout. */
export type Letter = {
  readonly lang: string
  readonly title: string
  readonly about: readonly string[]
  readonly takeaways: { readonly heading: string; readonly lines: readonly LetterLine[] }
  /** Sections with the number of their first sentence. */
  readonly sections: readonly {
    readonly heading: string
    readonly first: number
    readonly lines: readonly LetterLine[]
  }[]
  readonly notes: { readonly heading: string; readonly lines: readonly string[] }
  readonly sources: {
    readonly heading: string
    readonly list: readonly {
      readonly title: string
      readonly lang: string | null
      readonly by: string
      readonly href: string
    }[]
  }
  /** Where the brief stands. */
  readonly here: { readonly words: string; readonly href: string }
}

/** What a letter of a brief says. Numbers lead to the words in the source's own page where it has an address, so that they work for whoever cannot reach this server. */
export function letterOf({ brief, visit, notes }: ToldBrief): Letter {
  const { say, lang, view, now, origin } = visit
  const numbers = numbersOf(brief)
  const { beside, apart } = placeNotes(brief, notes)
  const noteWords = ({ text, by, at }: Note) =>
    visibleControls(`${text} — ${say('notes.by', { name: by, at: moment(at, lang) }).trim()}`)
  const line = (sentence: BriefSentence): LetterLine => ({
    text: visibleControls(sentence.text.replace(/\s+/g, ' ')),
    isVerbatim: sentence.verbatim,
    lang: (sentence.verbatim && view.documents.get(sentence.cites[0]?.document ?? '')?.lang) || null,
    href: sentence.event ? `${origin}${eventLink(visit, sentence.event)}` : null,
    marks: onePerDocument(sentence.cites).map((cite) => ({
      number: numbers.get(cite.document) ?? 0,
      href: quotedUrl(view.documents.get(cite.document)?.url, cite.text) ?? `${origin}${citeLink(visit, cite)}`,
    })),
    notes: (beside.get(placeOf(sentence)) ?? []).map(noteWords),
  })
  let told = 1
  const sections = brief.sections.flatMap(({ heading, sentences }) => {
    if (sentences.length === 0) return []
    const first = told
    told += sentences.length
    return [{ heading, first, lines: sentences.map(line) }]
  })
  return {
    lang: brief.lang,
    title: visibleControls(brief.title),
    about: [
      `${capital(say('frame.dataAsOf', { at: moment(brief.asOf ?? view.asOf ?? now, lang) }))} · ${say('brief.machine')}`,
      ...(brief.chosen ? [choiceInWords(brief.chosen, visit)] : []),
      ...(sections.length === 0 ? [say('brief.empty')] : []),
    ],
    takeaways: { heading: say('brief.takeaways'), lines: takeawaysOf(brief, view.events).map(line) },
    sections,
    notes: { heading: say('notes.title'), lines: apart.map(noteWords) },
    sources: { heading: say('brief.sources'), list: [...numbers.keys()].map((id) => sourceIn(id, visit)) },
    here: { words: say('brief.here'), href: `${origin}${withQuery(visit, { arrange: null, lang })}` },
  }
}

function sourceIn(id: string, visit: DossierVisit): Letter['sources']['list'][number] {
  const { view, lang, origin } = visit
  const entry = view.documents.get(id)
  const href = safeUrl(entry?.url) ?? `${origin}${readLink(visit, id)}`
  if (!entry) return { title: id, lang: null, by: '', href }
  const by = `${sourceOf(view.dossier, entry)} · ${moment(entry.published, lang)}`
  return { title: visibleControls(headline(entry)), lang: entry.lang, by: visibleControls(by), href }
}

function onePerDocument(cites: readonly Citation[]): Citation[] {
  return [...new Map(cites.toReversed().map((cite) => [cite.document, cite])).values()].reverse()
}
