import type { ReconciledEvent } from '../model/index.js'
import { sayClock } from '../say/index.js'
import type { Wanted } from './compose.js'
import { callIn, type Names } from './names.js'
import type { Archive } from './voice.js'
import { wordingOf } from './wording.js'

/** Quotes about an event by speaker. */
export function voiceSentences(event: ReconciledEvent, archive: Archive, names: Names): Wanted[] {
  const words = wordingOf(names.lang)
  return event.voices
    .filter((voice) => isQuoted(voice, archive, names))
    .map(({ speaker, actor, cite }) => {
      const published = archive.documents.get(cite.document)?.published
      const text = words.says(callIn(actor, speaker, names), published ? sayClock(published, names) : '', cite.text)
      return { section: 'claimed', text, cites: [cite], event: event.id }
    })
}

/** Words in quotation marks that somebody said; neither an outlet's own words about them nor the name of an outlet. */
function isQuoted({ cite }: ReconciledEvent['voices'][number], { statements }: Archive, { outlets }: Names): boolean {
  const quote = statements.get(cite.statement ?? '')?.quote
  return (
    quote?.span[0] === cite.span[0] && quote.span[1] === cite.span[1] && outlets.family(null, cite.text) === cite.text
  )
}
