import type { Brief, BriefSentence } from '../../model/index.js'
import { choiceInWords } from '../brief-lines/choice-in-words.js'
import type { ChosenBrief } from '../brief-lines/chosen-brief.js'
import type { Note } from '../brief-notes/notes.js'
import { placeNotes, placeOf } from '../brief-notes/place-notes.js'
import { moment, quoted } from '../text/format.js'
import { safeUrl } from '../text/safe-url.js'
import { headline, sourceOf } from '../visit/document-index.js'
import { readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { numbersOf, takeawaysOf } from './brief-parts.js'

/** A brief with its notes, for whoever takes it along. */
export type ToldBrief = { readonly brief: ChosenBrief; readonly visit: DossierVisit; readonly notes: readonly Note[] }

/** A brief as CommonMark: sections, numbered sentences with their sources, and the sources with publication and address. */
export function briefMarkdown({ brief, visit, notes }: ToldBrief): string {
  const { say, lang, view, now } = visit
  const numbers = numbersOf(brief)
  const line = ({ text, verbatim, cites }: Brief['sections'][number]['sentences'][number]) => {
    const marks = [...new Set(cites.map(({ document }) => `[${numbers.get(document)}]`))].join('')
    return `${verbatim ? quoted(plain(text), lang) : plain(text)} ${plain(marks)}`
  }
  const { beside, apart } = placeNotes(brief, notes)
  const noted = (one: BriefSentence) => (beside.get(placeOf(one)) ?? []).map((note) => `\n  > ${noteLine(note, visit)}`)
  const taken = takeawaysOf(brief, view.events)
  const parts = [
    `# ${plain(brief.title)}`,
    `${say('frame.dataAsOf', { at: moment(brief.asOf ?? view.asOf ?? now, lang) })} · ${say('brief.machine')}`,
    ...(brief.chosen ? [plain(choiceInWords(brief.chosen, visit))] : []),
    ...(taken.length > 0 ? [`## ${say('brief.takeaways')}`, taken.map((one) => `- ${line(one)}`).join('\n')] : []),
    ...brief.sections.flatMap(({ heading, sentences }) =>
      sentences.length > 0
        ? [`## ${heading}`, sentences.map((one) => `- ${line(one)}${noted(one).join('')}`).join('\n')]
        : [],
    ),
    ...(apart.length > 0
      ? [`## ${say('notes.title')}`, apart.map((note) => `> ${noteLine(note, visit)}`).join('\n\n')]
      : []),
    ...(numbers.size > 0 ? [`## ${say('brief.sources')}`, sources(numbers, visit)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function noteLine({ text, by, at }: Note, { say, lang }: DossierVisit): string {
  return `${plain(text)} — ${plain(say('notes.by', { name: by, at: moment(at, lang) }).trim())}`
}

function sources(numbers: ReadonlyMap<string, number>, visit: DossierVisit): string {
  const { view, lang, origin } = visit
  return [...numbers]
    .map(([id, number]) => {
      const entry = view.documents.get(id)
      if (!entry) return `${number}. ${plain(id)}`
      const address = safeUrl(entry.url) ?? `${origin}${readLink(visit, id)}`
      return `${number}. [${plain(headline(entry))}](<${address}>) · ${plain(sourceOf(view.dossier, entry))} · ${moment(entry.published, lang)}`
    })
    .join('\n')
}

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}
